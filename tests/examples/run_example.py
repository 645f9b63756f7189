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
    server_arguments: list = field(default_factory=list)


EMBEDDING = "b78a6e5f-5434-46c4-9e4f-ded092147584"
LOCAL_MODEL = "5f1c2b3a-0000-4000-8000-000000000001"

RUNS = {
    "groundlight": Run(
        ["det_gate", "gate.jpg", "gate.jpg"],
        {"GROUNDLIGHT_API_TOKEN": "api_example", "GROUNDLIGHT_ENDPOINT": "URL"},
        r"(gate\.jpg: YES  \[iq_\w+\]\n){2}",
    ),
    "coactive": Run(
        [EMBEDDING, "gate.jpg", "sku"],
        {"COACTIVE_CLIENT_ID": "id", "COACTIVE_CLIENT_SECRET": "secret", "COACTIVE_BASE_URL": "URL"},
        r"(\S+  [0-9a-f-]{36}  s3://\S+  [0-9.]+\n){6}",
    ),
    "scenario": Run(
        ["model_gate", "gate.jpg", "asset_1"],
        {"SCENARIO_SDK_API_KEY": "key", "SCENARIO_SDK_API_SECRET": "secret", "SCENARIO_BASE_URL": "URL/scenario/v1"},
        r"1 of 2: asset_\w+ gate\.jpg\n2 of 2: asset_1 .*\n",
    ),
    "giq": Run(
        ["model-ships", "gate.jpg", "result.geojson", "POINT (54.4 24.5)"],
        {"GIQ_API_KEY": "key", "GIQ_BASE_URL": "URL/public"},
        r"uploading.*running, job \S+ DONE.*downloading.*result\.geojson.*",
        {"result.geojson": 20},
        # The first look at a job is 5 s after its start.
        ["--giq-looks-until-done", "0"],
    ),
    "pieces": Run(
        [LOCAL_MODEL],
        {"PIECES_BASE_URL": "URL"},
        r".*IN-PROGRESS.*\[#{40}\] COMPLETED\n.* is on this machine\n",
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
    case = RUNS[service]
    command = [mock_server, *case.server_arguments]
    with tempfile.TemporaryDirectory() as folder, subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            shutil.copy(photograph, os.path.join(folder, "gate.jpg"))
            result = run(case, program, server.stdout.readline().split()[-1], folder)
            wrong = list(complaints(case, result, folder))
        finally:
            server.terminate()
    print(result.stdout, result.stderr, sep="", end="")
    sys.exit("\n".join(wrong) or 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
