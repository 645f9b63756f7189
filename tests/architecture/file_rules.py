# SPDX-License-Identifier: Apache-2.0
"""What holds for each file: its licence line, its length, nothing left undone, and generated files in their place."""

import re

import tree

MOST_LINES = 400
UNDONE = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
LICENCE = "SPDX-License-Identifier: Apache-2.0"


def carries_licence(path, text):
    name = path.rsplit("/", 1)[-1]
    return tree.is_code(path, text) or name == "CMakeLists.txt" or name.endswith((".cmake", ".cmake.in", ".yaml"))


def line_count(text):
    return text.count("\n") + (0 if text.endswith("\n") or not text else 1)


def place_complaint(path, text):
    """Generated files are in folders named `generated`, and nothing else is."""
    if not tree.is_cpp(path) or path.startswith("codegen/"):
        return None
    inside = "/generated/" in path
    if inside and not tree.is_generated(text):
        return "a file written by hand in a folder of generated ones"
    if tree.is_generated(text) and not inside:
        return "a generated file outside of the folders for them"
    return None


def header_complaint(path, text):
    if path.endswith(".hpp") and not re.search(r"^#pragma once$", text, re.MULTILINE):
        return "no #pragma once"
    return None


def complaints_about(path, text):
    if carries_licence(path, text) and LICENCE not in "\n".join(text.split("\n", 3)[:3]):
        yield "no SPDX line at its head"
    if tree.is_code(path, text) and line_count(text) > MOST_LINES:
        yield f"{line_count(text)} lines, more than {MOST_LINES}"
    for why in (place_complaint(path, text), header_complaint(path, text)):
        if why:
            yield why


def check(texts):
    complaints = []
    for path, text in texts.items():
        complaints += [f"{path}: {why}" for why in complaints_about(path, text)]
        if carries_licence(path, text):
            for number, line in enumerate(text.split("\n"), 1):
                if match := UNDONE.search(line):
                    complaints.append(f"{path}:{number}: {match.group()}")
    return complaints


if __name__ == "__main__":
    tree.main(check, __doc__)
