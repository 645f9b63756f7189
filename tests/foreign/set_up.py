# SPDX-License-Identifier: Apache-2.0
"""Brings the WebSocket servers that nobody here wrote into a folder: set_up.py FOLDER. What cannot be had is named, and
the tests that need it are skipped."""

import pathlib
import shutil
import subprocess
import sys

WS = "ws@8.18.0"


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, timeout=300, check=True, **options)


def node(folder):
    if (folder / "node_modules" / "ws").is_dir():
        return
    if shutil.which("npm") is None or shutil.which("node") is None:
        raise RuntimeError("node and npm are not installed")
    (folder / "package.json").write_text("{}", encoding="utf-8")
    run("npm", "install", "--no-audit", "--no-fund", "--no-save", WS, cwd=folder)


def has_websockets(program):
    check = "import websockets.server"
    return subprocess.run([program, "-c", check], capture_output=True, check=False).returncode == 0


def python(folder):
    """A program that runs the Python that has the package: the one that CMake found, or the system's."""
    programs = [program for program in (sys.executable, "/usr/bin/python3") if pathlib.Path(program).exists()]
    program = next((program for program in programs if has_websockets(program)), None)
    if program is None:
        raise RuntimeError("install it (Debian: apt-get install python3-websockets)")
    runner = folder / "python"
    runner.write_text(f'#!/bin/sh\nexec "{program}" "$@"\n', encoding="utf-8")
    runner.chmod(0o755)


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, bring in (("ws", node), ("websockets", python)):
        try:
            bring(folder)
            print(f"{name} is there")
        except (OSError, RuntimeError, subprocess.SubprocessError) as error:
            print(f"{name} cannot be had, its tests are skipped: {error} {getattr(error, 'stderr', '') or ''}")


main()
