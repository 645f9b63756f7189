# SPDX-License-Identifier: Apache-2.0
"""Runs the README's example in a folder with its photograph, against the mock server, and reads what it prints."""

import os
import re
import shutil
import subprocess
import sys
import tempfile


def run(example, url, photograph):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(photograph, os.path.join(folder, "gate.jpg"))
        environment = dict(os.environ, GROUNDLIGHT_API_TOKEN="api_readme", GROUNDLIGHT_ENDPOINT=url)
        return subprocess.run([example], cwd=folder, env=environment, capture_output=True, text=True, timeout=40, check=False)


def main(example, mock_server, photograph):
    with subprocess.Popen([mock_server, "--port", "0"], stdout=subprocess.PIPE, text=True) as server:
        try:
            url = server.stdout.readline().split()[-1]
            result = run(example, url, photograph)
        finally:
            server.terminate()
    print(result.stdout, result.stderr, sep="", end="")
    if result.returncode != 0 or not re.fullmatch(r"iq_\w+ YES\n", result.stdout):
        sys.exit(f"exit code {result.returncode}; expected one line like 'iq_2xAbC YES'")


if __name__ == "__main__":
    main(*sys.argv[1:])
