#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Which lines of core and http the tests executed, and whether they are enough.

The build tree was made by Clang with OCELLI_COVERAGE=ON, and its tests ran with
LLVM_PROFILE_FILE=BUILD/coverage/%4m.profraw. Prints every file below the floor with its lines
that no test reached, and the share of each part; ends with 1 where a part is below the floor.
"""
import argparse
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Files of a part, as paths from the checkout begin; the first that fits decides.
PARTS = {
    "http": ("src/http/", "include/ocelli/http/"),
    "core": ("src/core/", "include/ocelli/"),
}
# What executes them.
PROGRAMS = ("unit_tests", "transport_tests", "mock_tests", "secret_tests")
# What lies under include/ocelli, and belongs to the services or to the test kit.
NOT_CORE = ("groundlight", "coactive", "scenario", "giq", "pieces", "testing")


def tool(compiler, name):
    """The tool that belongs to the compiler: another version's cannot read its counters."""
    answer = subprocess.run([compiler, f"--print-prog-name={name}"], check=True, capture_output=True, text=True)
    return answer.stdout.strip()


def exported(build, compiler):
    """What llvm-cov knows of all test programs together."""
    profiles = sorted((build / "coverage").glob("*.profraw"))
    if not profiles:
        sys.exit(f"coverage.py: {build}/coverage has no .profraw: run the tests with LLVM_PROFILE_FILE set")
    merged = build / "coverage" / "merged.profdata"
    subprocess.run([tool(compiler, "llvm-profdata"), "merge", "-sparse", *profiles, "-o", merged], check=True)
    programs = [build / "tests" / name for name in PROGRAMS]
    objects = [word for program in programs if program.exists() for word in ("-object", program)][1:]
    command = [tool(compiler, "llvm-cov"), "export", "-format=lcov", f"-instr-profile={merged}", *objects]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def part_of(path):
    segments = pathlib.PurePath(path).parts
    if path.startswith("include/ocelli/") and segments[2].split(".")[0] in NOT_CORE:
        return None
    return next((name for name, folders in PARTS.items() if path.startswith(folders)), None)


def counted_lines(lcov):
    """{path: {line: executions}} of the files that belong to a part."""
    files, lines = {}, None
    for record in lcov.splitlines():
        if record.startswith("SF:"):
            path = pathlib.Path(record[3:])
            name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else ""
            lines = files.setdefault(name, {}) if part_of(name) else None
        elif record.startswith("DA:") and lines is not None:
            number, count = record[3:].split(",")[:2]
            lines[int(number)] = max(lines.get(int(number), 0), int(count))
    return files


def share(lines):
    return 100 * sum(count > 0 for count in lines) / len(lines) if lines else 100.0


def report(files, floor):
    """Prints what is below the floor; the parts that are."""
    for path, lines in sorted(files.items()):
        if share(lines.values()) < floor:
            missing = ", ".join(str(number) for number, count in sorted(lines.items()) if count == 0)
            print(f"  {share(lines.values()):5.1f} %  {path}: {missing}")
    below = []
    for part in PARTS:
        counts = [count for path, lines in files.items() if part_of(path) == part for count in lines.values()]
        print(f"{part}: {share(counts):.1f} % of {len(counts)} lines")
        if not counts or share(counts) < floor:
            below.append(part)
    return below


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=pathlib.Path, help="the build tree")
    parser.add_argument("--floor", type=float, default=95, help="the least share of lines, in percent (default 95)")
    parser.add_argument("--compiler", default="clang++", help="what the tree was built with (default clang++)")
    arguments = parser.parse_args()
    below = report(counted_lines(exported(arguments.build, arguments.compiler)), arguments.floor)
    if below:
        sys.exit(f"coverage.py: {' and '.join(below)} below the floor of {arguments.floor:g} % of the lines")


if __name__ == "__main__":
    main()
