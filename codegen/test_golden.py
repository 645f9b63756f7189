#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares what the generator makes of golden/kitchen_sink.yaml with golden/expected; --update writes it anew."""

import pathlib
import sys

try:
    from ocelli_codegen.errors import OutputError
    from ocelli_codegen.tree import Tree, generate
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)

ROOT = pathlib.Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "codegen/golden"


def main():
    try:
        files = generate([GOLDEN / "kitchen_sink.yaml"], ROOT)
    except OutputError as error:
        print(f"test_golden.py: {error}", file=sys.stderr)
        return 77 if "clang-format is missing" in str(error) else 1
    tree = Tree(GOLDEN / "expected")
    if "--update" in sys.argv[1:]:
        tree.write(files)
        return 0
    differences = tree.differences(files)
    sys.stdout.writelines(differences)
    if differences:
        print("The generator's output has changed. Where that is meant: codegen/test_golden.py --update")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
