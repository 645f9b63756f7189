# SPDX-License-Identifier: Apache-2.0
"""Installs Prism, the validating mock server, at the versions of package-lock.json: install_prism.py FOLDER"""

import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77
# What npm says where the registry is out of reach, which says nothing about this project.
UNREACHABLE = re.compile(r"ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT")


def main(folder):
    npm = shutil.which("npm")
    if npm is None:
        print("SKIPPED: npm is missing (Debian: apt-get install npm), so there is no validating server to test against.")
        return SKIPPED
    target = pathlib.Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    lock = (HERE / "package-lock.json").read_text(encoding="utf-8")
    installed = target / "installed"
    if installed.exists() and installed.read_text(encoding="utf-8") == lock:
        return 0
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, target / name)
    run = subprocess.run([npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=target, capture_output=True, text=True, check=False)
    print(run.stdout, run.stderr, sep="")
    if run.returncode == 0:
        installed.write_text(lock, encoding="utf-8")
        return 0
    if UNREACHABLE.search(run.stderr):
        print("SKIPPED: npm cannot reach its registry.")
        return SKIPPED
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
