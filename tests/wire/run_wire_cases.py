#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Starts the recorder on a free port and runs wire_cases against it: run_wire_cases.py WIRE_CASES FILE..."""
import pathlib
import subprocess
import sys


def main():
    program, files = sys.argv[1], sys.argv[2:]
    recorder = pathlib.Path(__file__).with_name("recorder.py")
    server = subprocess.Popen([sys.executable, str(recorder), "--port", "0", "--cases", *files], stdout=subprocess.PIPE,
                              text=True)
    try:
        url = server.stdout.readline().split()[-1]
        result = subprocess.run([program, "--base-url", url, "--cases", *files], capture_output=True, text=True, check=False)
    finally:
        server.terminate()
        server.wait()
    print(result.stdout, result.stderr, sep="", end="")
    # A run without a single passed case shows nothing.
    return result.returncode or " passed" not in result.stdout or result.stdout.splitlines()[-1].startswith("0 passed")


if __name__ == "__main__":
    sys.exit(main())
