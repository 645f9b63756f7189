# SPDX-License-Identifier: Apache-2.0
"""Runs one example program against the mock server and reads what it prints.

    run_example.py SERVICE PROGRAM MOCK_SERVER PHOTOGRAPH
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field

MOST_LINES = 60
SOURCES = pathlib.Path(__file__).resolve().parent.parent.parent / "examples"


@dataclass
class Run:
    """`URL` in a value stands for the mock server's address."""

    arguments: list
    environment: dict
    # Matches the whole output.
    expected: str
    # Files that the program must have written, with their least size.
    written: dict = field(default_factory=dict)


RUNS = {
    "groundlight": Run(
        ["det_gate", "gate.jpg", "gate.jpg"],
        {"GROUNDLIGHT_API_TOKEN": "api_example", "GROUNDLIGHT_ENDPOINT": "URL"},
        r"(gate\.jpg: YES  \[iq_\w+\]\n){2}",
    ),
}


def run(case, program, url, folder):
    environment = {name: value.replace("URL", url) for name, value in case.environment.items()}
    arguments = [each.replace("URL", url) for each in case.arguments]
    return subprocess.run([program, *arguments], cwd=folder, env={**os.environ, **environment}, capture_output=True,
                          text=True, timeout=40, check=False)  # fmt: skip


def complaints(case, result, folder):
    if result.returncode != 0:
        yield f"exit code {result.returncode}"
    if not re.fullmatch(case.expected, result.stdout, re.DOTALL):
        yield f"the output does not match {case.expected}"
    for name, size in case.written.items():
        path = pathlib.Path(folder) / name
        if not path.exists() or path.stat().st_size < size:
            yield f"{name} was not written"


def main(service, program, mock_server, photograph):
    lines = (SOURCES / f"{service}.cpp").read_text(encoding="utf-8").count("\n")
    if lines >= MOST_LINES:
        sys.exit(f"{service}.cpp has {lines} lines, not under {MOST_LINES}")
    with tempfile.TemporaryDirectory() as folder, subprocess.Popen([mock_server], stdout=subprocess.PIPE, text=True) as server:
        try:
            shutil.copy(photograph, os.path.join(folder, "gate.jpg"))
            result = run(RUNS[service], program, server.stdout.readline().split()[-1], folder)
            wrong = list(complaints(RUNS[service], result, folder))
        finally:
            server.terminate()
    print(result.stdout, result.stderr, sep="", end="")
    sys.exit("\n".join(wrong) or 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
