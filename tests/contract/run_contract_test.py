# SPDX-License-Identifier: Apache-2.0
"""Serves an OpenAPI document with Prism, which validates every request, and runs the contract tests of its service.

    run_contract_test.py PROGRAM DOCUMENT FOLDER     FOLDER is where install_prism.py put Prism
"""

import contextlib
import json
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import threading

SKIPPED = 77
CLI = "node_modules/@stoplight/prism-cli/dist/index.js"
START_SECONDS = 60


def served_document(path):
    """The document as Prism takes it: paths with the base path in them, since Prism knows none."""
    import yaml

    document = yaml.safe_load(pathlib.Path(path).read_text(encoding="utf-8"))
    base = document["x-ocelli-service"].get("base-path", {}).get("default", "")
    document["paths"] = {base + path: item for path, item in document["paths"].items()}
    return document


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_it_listens(server, log):
    for line in server.stdout:
        log.append(line)
        if "Prism is listening" in line:
            return
    sys.exit("Prism ended before it listened:\n" + "".join(log))


@contextlib.contextmanager
def prism(folder, document, log):
    """A running Prism; its URL. What it prints is appended to `log`."""
    port = free_port()
    with tempfile.TemporaryDirectory() as place:
        path = pathlib.Path(place) / "document.json"
        path.write_text(json.dumps(document, default=str), encoding="utf-8")
        command = ["node", str(pathlib.Path(folder) / CLI), "mock", "--port", str(port), "--host", "127.0.0.1", str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
            overdue = threading.Timer(START_SECONDS, server.kill)
            overdue.start()
            try:
                wait_until_it_listens(server, log)
                overdue.cancel()
                threading.Thread(target=lambda: log.extend(server.stdout), daemon=True).start()
                yield f"http://127.0.0.1:{port}"
            finally:
                overdue.cancel()
                server.kill()


def main(program, document_path, folder):
    if not (pathlib.Path(folder) / "installed").exists():
        print("SKIPPED: Prism is not installed (npm is missing, or cannot reach its registry).")
        return SKIPPED
    try:
        document = served_document(document_path)
    except ImportError as error:
        print(f"SKIPPED: {error}")
        return SKIPPED
    name = document["x-ocelli-service"]["name"]
    log = []
    with prism(folder, document, log) as url:
        filters = f"--gtest_filter=Contract{name.title().replace('_', '')}*"
        run = subprocess.run([program, filters], env={**os.environ, "OCELLI_CONTRACT_URL": url},
                             capture_output=True, text=True, timeout=100, check=False)  # fmt: skip
    print(run.stdout, run.stderr, sep="")
    if "[  PASSED  ] 0 tests" in run.stdout:
        sys.exit("no test was run")
    if run.returncode != 0:
        print("Prism said:", *log, sep="\n")
    return run.returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
