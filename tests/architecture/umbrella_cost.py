# SPDX-License-Identifier: Apache-2.0
"""An umbrella header stays cheap to include: what a compiler reads for it, and what it must never read."""

import argparse
import re
import subprocess
import sys

# Lines that remain after preprocessing, system headers included; <regex> or <future> alone would nearly fill it.
MOST_LINES = 90_000
FORBIDDEN = re.compile(r"/(nlohmann/json\.hpp|curl/[^/]+\.h|simdjson\.h|boost/[^\"]+\.hpp|regex)$")
LINE_MARKER = re.compile(r'^# \d+ "([^"]+)"')


def complaints_about(preprocessed, umbrella):
    lines = preprocessed.split("\n")
    files = {match.group(1) for line in lines if (match := LINE_MARKER.match(line))}
    complaints = [f"{umbrella} includes {name}" for name in sorted(files) if FORBIDDEN.search(name)]
    count = sum(1 for line in lines if line.strip() and not line.startswith("#"))
    if count > MOST_LINES:
        complaints.append(f"{umbrella} costs {count} lines, more than {MOST_LINES}")
    return complaints, count


def preprocess(compiler, folders, umbrella):
    command = [compiler, "-std=c++17", "-x", "c++", "-E", "-"] + [f"-I{folder}" for folder in folders if folder]
    run = subprocess.run(command, input=f"#include <{umbrella}>\n", capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(run.stderr)
    return run.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("compiler")
    parser.add_argument("umbrella", nargs="+")
    parser.add_argument("--include", action="append", default=[], metavar="FOLDER")
    arguments = parser.parse_args()
    failed = False
    for umbrella in arguments.umbrella:
        complaints, count = complaints_about(preprocess(arguments.compiler, arguments.include, umbrella), umbrella)
        print("\n".join(complaints) if complaints else f"{umbrella}: {count} lines")
        failed = failed or bool(complaints)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
