# Everything runs from .venv, which `make setup` builds from the locks; no target needs it activated.

PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$python; break; }; done)
UV ?= uv
ARGS ?=

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --no-cache-dir
LOCKED := $(PIP) --use-pep517 --no-build-isolation --require-hashes
COMPILE := $(UV) pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-emit-index-url --custom-compile-command 'make lock' $(ARGS)
# durable_rules is published as source alone: unoptimised by default, and calling a function that Python 3.13 dropped.
ENGINE_FLAGS := -O2 -DPyEval_CallObject=PyObject_CallObject

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

setup: .venv/ready  ## build .venv from the locks (PYTHON=... chooses the interpreter)

demo: setup  ## grade the bids of the school milk example, and write the report to build/
	@mkdir -p build
	$(BIN)/grade examples/school_milk/bid.yaml --report build/school_milk.html

test: setup  ## lint, types, tests (ARGS=... goes to pytest)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m pytest $(ARGS)

bench: .venv/bench  ## measure speed beside other engines (ARGS=... goes to the benchmark)
	$(BIN)/python -m benchmarks $(ARGS)

lock:  ## make the locks agree with pyproject.toml (needs uv; ARGS=--upgrade for newer releases)
	@command -v $(UV) >/dev/null || { echo 'lock: uv is missing; install it, or name it: make lock UV=/path/to/uv'; exit 1; }
	$(COMPILE) locks/build.in -o locks/build.txt
	$(COMPILE) pyproject.toml --extra dev -o locks/main.txt
	$(COMPILE) pyproject.toml --extra bench --constraint locks/main.txt -o locks/bench.txt

clean:  ## remove .venv and all that was built
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# All that is missing is named at once, so that one visit to the package manager is enough.
prerequisites:
	@python='$(PYTHON)'; missing=''; \
	if ! "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
		echo 'setup: Python 3.11 or later was not found'; \
		echo '  Debian, Ubuntu: apt install python3 python3-venv python3-dev gcc'; \
		echo '  Fedora:         dnf install python3 python3-devel gcc'; \
		echo '  elsewhere:      make setup PYTHON=/path/to/python3.12'; \
		exit 1; \
	fi; \
	"$$python" -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "setup: $$python has no venv module (Debian, Ubuntu: apt install python3-venv)"; missing=yes; }; \
	"$$python" -c 'import pathlib, sys, sysconfig; sys.exit(not pathlib.Path(sysconfig.get_path("include"), "Python.h").exists())' || \
		{ echo "setup: $$python has no header Python.h (Debian, Ubuntu: apt install python3-dev; Fedora: dnf install python3-devel)"; missing=yes; }; \
	compiler="$${CC:-$$("$$python" -c 'import sysconfig; print((sysconfig.get_config_var("CC") or "cc").split()[0])')}"; \
	command -v "$${compiler%% *}" >/dev/null || \
		{ echo "setup: the C compiler $$compiler is missing (Debian, Ubuntu: apt install gcc; Fedora: dnf install gcc)"; missing=yes; }; \
	test -z "$$missing"

# The build tools come first, because durable_rules is built with them rather than with whatever is newest that day.
# A cached wheel would be used whatever flags it was built with: hence no cache.
.venv/locked: locks/build.txt locks/main.txt
	@$(MAKE) --no-print-directory prerequisites
	@echo 'setup: .venv from the locks, with the engine compiled (about 20 s)'
	@"$(PYTHON)" -m venv --clear .venv
	@{ $(LOCKED) -r locks/build.txt && CPPFLAGS="$(ENGINE_FLAGS)" $(LOCKED) -r locks/main.txt; } || \
		{ echo 'setup: pip could not install the locked packages; its message above says which. Is the package index reachable?'; exit 1; }
	@$(BIN)/python -c 'import durable_rules_engine' || \
		{ echo 'setup: durable_rules was built, but does not load into this Python; try another: make setup PYTHON=/path/to/python3.12'; exit 1; }
	@touch $@

.venv/ready: .venv/locked pyproject.toml
	@$(PIP) --no-deps --no-build-isolation --editable . || { echo 'setup: the project itself could not be installed; pip says why above'; exit 1; }
	@touch $@

.venv/bench: .venv/ready locks/bench.txt
	@CPPFLAGS="$(ENGINE_FLAGS)" $(LOCKED) -r locks/bench.txt
	@touch $@

.PHONY: help setup demo test bench lock clean prerequisites
