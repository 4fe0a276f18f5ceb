"""How things are measured: the best of interleaved rounds, cold processes, and the machine's description."""

from __future__ import annotations

import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Work:
    """Something done to each of some inputs."""

    do: Callable[[Any], object]
    inputs: Sequence[Any]


def cpu_seconds(works: Mapping[str, Work], rounds: int) -> dict[str, float]:
    """The processor time for one input of each work: the best of some rounds in which all take turns.

    Processor time, because it is what one core gives, whoever else is on the machine.
    """
    best = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            do, inputs = work.do, work.inputs
            begin = time.process_time()
            for item in inputs:
                do(item)
            best[name] = min(best[name], (time.process_time() - begin) / len(inputs))
    return best


def percentiles(work: Work) -> tuple[float, float]:
    """Within how many microseconds, by the clock, half of the inputs are done, and 99 in 100."""
    taken = []
    for item in work.inputs:
        begin = time.perf_counter_ns()
        work.do(item)
        taken.append((time.perf_counter_ns() - begin) / 1000)
    hundredths = statistics.quantiles(taken, n=100)
    return hundredths[49], hundredths[98]


def cold_seconds(commands: Mapping[str, Sequence[str]], times: int) -> dict[str, tuple[float, float]]:
    """The median time of fresh processes, by the processor and by the clock; the commands take turns.

    A command's exit status may be 1: that is an answer too.
    """
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for turn in range(times + 1):
        for name, command in commands.items():
            used, begin = _used_by_children(), time.perf_counter()
            status = subprocess.run(
                command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
            ).returncode
            seconds = _used_by_children() - used, time.perf_counter() - begin
            if status > 1:
                raise RuntimeError(f"{name}: exit status {status}")
            # The first turn compiles what was not compiled yet, and reads it from the disk.
            if turn:
                taken[name].append(seconds)
    return {
        name: (statistics.median(cpu for cpu, _ in pairs), statistics.median(clock for _, clock in pairs))
        for name, pairs in taken.items()
    }


def _used_by_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def resident_megabytes() -> float:
    """What the process holds in memory now; where the system does not say, the most it ever held."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 2**20
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 2**20 if sys.platform == "darwin" else most / 2**10


def machine() -> dict[str, object]:
    """Processor, cores and Python; nothing that names the machine or its owner."""
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "system": platform.system(),
        "python": f"{platform.python_implementation()} {platform.python_version()}",
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
