#!/usr/bin/env python3
"""Runs `dotnet repro bench` and the PyTorch loop in turn, on one core, and prints how many times as fast the former is, row by row.

Usage: bench/compare.py [--rounds N] [--tool COMMAND] [--python COMMAND]
  --rounds N        How often each of the two runs (3).
  --tool COMMAND    The tool ("dotnet run -c Release --project src/ReproSuite.Tool --").
  --python COMMAND  A Python that has torch ("python3").
Both run on the first core that this process may use. Of every round the ratio of the two medians is taken; the median of those ratios is
printed, with the lowest and the highest. Other work on the machine spreads them.
"""
import argparse
import json
import os
import pathlib
import shlex
import statistics
import subprocess

HERE = pathlib.Path(__file__).resolve().parent


def run(command):
    environment = dict(os.environ, OMP_NUM_THREADS="1")
    return json.loads(subprocess.run(command, cwd=HERE.parent, env=environment, check=True, stdout=subprocess.PIPE).stdout)


def ours(tool):
    found = run([*tool, "bench", "--quick", "--json", "--jobs", "1"])
    times = {row["name"]: row["step"]["microseconds"]["median"] for row in found["steps"]}
    times[found["texts"]["name"]] = found["texts"]["compressed"]["microseconds"]["median"]
    return times


def theirs(python):
    found = run([*python, str(HERE / "pytorch" / "loop.py"), "--quick"])
    return {row["name"]: row["microseconds"]["median"] for row in found["rows"]}, f"PyTorch {found['torch']} · {', '.join(found['blas']) or 'BLAS unknown'}"


def spread(figures, digits):
    return f"{statistics.median(figures):.{digits}f} [{min(figures):.{digits}f}–{max(figures):.{digits}f}]"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--tool", type=shlex.split, default=["dotnet", "run", "-c", "Release", "--project", "src/ReproSuite.Tool", "--"])
    parser.add_argument("--python", type=shlex.split, default=["python3"])
    given = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    rounds = [(ours(given.tool), theirs(given.python)) for _ in range(given.rounds)]
    print(rounds[0][1][1])
    table = [["row", "repro, µs a step", "PyTorch, µs a step", "times as fast"]]
    for name in rounds[0][0]:
        table.append([name, spread([o[name] for o, _ in rounds], 1), spread([t[name] for _, (t, _) in rounds], 1), spread([t[name] / o[name] for o, (t, _) in rounds], 2)])
    widths = [max(len(row[i]) for row in table) for i in range(4)]
    for row in table:
        print("   ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


if __name__ == "__main__":
    main()
