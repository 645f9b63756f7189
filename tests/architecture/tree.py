# SPDX-License-Identifier: Apache-2.0
"""The project's files as the checks see them, and what the checks have in common."""

import argparse
import os
import re
import sys
from pathlib import Path

SKIPPED_FOLDERS = {".git", ".cache", "build", "node_modules", "__pycache__"}
SERVICES = ("groundlight", "coactive", "scenario", "giq", "pieces")
# Taken over as they are, with what they are checked against.
COPIES = {"tests/wire/recorder.py"}
# Written by codegen/generate.py at the head of each file.
MARKER = re.compile(r"^(//|#|<!--) Generated (from .+ )?by codegen/generate\.py")


def is_cpp(path):
    return path.endswith((".cpp", ".hpp"))


def is_script(path, text):
    """Shell scripts, by name or first line."""
    return path.endswith(".sh") or re.match(r"#!.*\b(ba|da)?sh\b", text) is not None


def is_code(path, text):
    return is_cpp(path) or path.endswith(".py") or is_script(path, text)


def is_generated(text):
    return any(MARKER.match(line) for line in text.split("\n", 5)[:5])


def read_tree(root):
    """Texts by path relative to the root, with forward slashes. What is not UTF-8 is left out."""
    root = Path(root)
    texts = {}
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in SKIPPED_FOLDERS and not name.startswith("build-"))
        for name in sorted(names):
            path = Path(folder) / name
            if path.relative_to(root).as_posix() in COPIES:
                continue
            try:
                texts[path.relative_to(root).as_posix()] = path.read_text(encoding="utf-8")
            except (UnicodeDecodeError, FileNotFoundError):
                continue
    return texts


_TOKEN = re.compile(
    r"""//[^\n]* | /\*.*?\*/ | R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)" | "(?:\\.|[^"\\\n])*"
      | (?<![0-9a-zA-Z_])'(?:\\.|[^'\\\n])+'""",
    re.VERBOSE | re.DOTALL,
)


def blank(text):
    """The C++ text with comments, and what literals contain, replaced by spaces; lines stay where they are."""

    def replacement(match):
        token = match.group()
        hidden = re.sub(r"[^\n]", " ", token)
        return hidden if token.startswith(("//", "/*")) else '"' + hidden[1:-1] + '"'

    return _TOKEN.sub(replacement, text)


def main(check, description):
    """Runs a check, a function from texts to complaints, over the tree that the command line names."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("root", help="the checkout")
    texts = read_tree(parser.parse_args().root)
    complaints = check(texts)
    for complaint in complaints:
        print(complaint)
    print(f"{len(complaints)} complaints about {len(texts)} files")
    sys.exit(1 if complaints else 0)
