"""The wheel is the whole product: installed elsewhere, `grade` runs and finds its library there."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("standards", "rules", "templates")
GRADE = Path(sysconfig.get_path("scripts"), "grade")


def run(*command: str | Path, cwd: Path) -> str:
    """Standard output of a command that must succeed, and that sees nothing of the checkout."""
    environment = {
        name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")
    }
    done = subprocess.run(
        command, cwd=cwd, env={**environment, "PYTHONUTF8": "1"}, capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def shipped_files(folder: str) -> list[Path]:
    return [path for path in sorted((ROOT / folder).rglob("*")) if path.is_file() and path.name[0] != "."]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout with the locked build tools."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("zhijia-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`grade` of a new environment with the wheel in it; its dependencies are those of this one."""
    home = tmp_path_factory.mktemp("elsewhere") / "env"
    venv.create(home, symlinks=True)
    python = home / "bin" / "python"
    run(
        *(sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check"),
        *("install", "--no-index", "--no-deps", wheel),
        cwd=home,
    )
    purelib = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'), end='')", cwd=home)
    # Paths alone: the `.pth` files they hold are not followed, so the checkout stays out of sight.
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(purelib, "borrowed.pth").write_text("\n".join(sorted(borrowed)) + "\n", encoding="utf-8")
    return home / "bin" / "grade"


@pytest.mark.parametrize("folder", SHIPPED)
def test_every_file_of_the_library_is_in_the_wheel_as_it_was_written(wheel: Path, folder: str) -> None:
    files = shipped_files(folder)
    assert files, f"`{folder}/` is empty"
    with zipfile.ZipFile(wheel) as archive:
        for path in files:
            inside = f"grading/_data/{path.relative_to(ROOT).as_posix()}"
            assert archive.read(inside) == path.read_bytes()


def test_the_wheel_holds_both_packages_typed_and_the_licence_and_nothing_of_the_workshop(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {"grading/py.typed", "procurement/py.typed"} <= names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"grading", "procurement"}
    assert [name for name in names if "__pycache__" in name] == []


def test_help_runs_from_another_folder(installed: Path, tmp_path: Path) -> None:
    assert "standards" in run(installed, "--help", cwd=tmp_path)


def test_the_packages_that_run_are_those_of_the_wheel(installed: Path, tmp_path: Path) -> None:
    script = "import grading, procurement; print(grading.__file__); print(procurement.__file__)"
    for module in run(installed.with_name("python"), "-c", script, cwd=tmp_path).split("\n")[:-1]:
        assert Path(module).is_relative_to(installed.parent.parent)


def test_the_wheel_lists_the_same_library_as_the_checkout(installed: Path, tmp_path: Path) -> None:
    listed = run(installed, "standards", cwd=tmp_path)
    documents = [
        yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        for path in shipped_files("standards")
        if path.suffix == ".yaml"
    ]
    ids = {document["id"] for document in documents if document["kind"] == "standard"}
    assert ids
    assert {name for name in ids if name not in listed} == set()
    assert listed == run(GRADE, "standards", cwd=tmp_path)
