#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes what is generated from the OpenAPI documents: models, API classes, their tests, and the index of operations.

    codegen/generate.py                               all documents of codegen/openapi, into the source tree
    codegen/generate.py --check                       writes nothing; fails with a diff where the tree differs
    codegen/generate.py --document FILE --output DIR  one document, into another tree
"""

import argparse
import pathlib
import sys

from ocelli_codegen.errors import DocumentError, OutputError
from ocelli_codegen.tree import Tree, generate

ROOT = pathlib.Path(__file__).resolve().parent.parent


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; fail with a diff where the tree differs")
    parser.add_argument("--document", type=pathlib.Path, help="only this document")
    parser.add_argument("--output", type=pathlib.Path, default=ROOT, help="the tree to write into")
    return parser.parse_args()


def main():
    given = arguments()
    documents = [given.document.resolve()] if given.document else sorted((ROOT / "codegen/openapi").glob("*.yaml"))
    try:
        files = generate(documents, ROOT)
    except (DocumentError, OutputError) as error:
        print(f"generate.py: {error}", file=sys.stderr)
        return 2
    tree = Tree(given.output.resolve())
    if given.check:
        differences = tree.differences(files)
        sys.stdout.writelines(differences)
        return 1 if differences else 0
    tree.write(files)
    return 0


if __name__ == "__main__":
    sys.exit(main())
