# SPDX-License-Identifier: Apache-2.0
"""Generated files: put together, divided where they grow too long, and formatted."""

import re
import shutil
import subprocess
from dataclasses import dataclass, field

from .errors import OutputError
from .includes import includes_for

MOST_LINES = 400
MOST_FUNCTION_LINES = 40
# Lines that a file has beside its blocks: head, includes, namespaces.
FRAME_LINES = 50
MARK = "//@@"


@dataclass
class Section:
    """Text within one namespace: "groundlight", "core", "" for the library's own, None for none."""

    namespace: str
    blocks: list


@dataclass
class Source:
    """A file before it is formatted."""

    path: str
    sections: list
    own_header: str = ""
    library_headers: list = field(default_factory=list)
    private_headers: list = field(default_factory=list)
    foreign_headers: list = field(default_factory=list)

    @property
    def is_header(self):
        return self.path.endswith(".hpp")


def namespace_of(name):
    """Opening and closing lines."""
    if name is None:
        return "", ""
    inner = f" namespace {name} {{" if name else ""
    full = f"ocelli::v1::{name}" if name else "ocelli::v1"
    return f"namespace ocelli {{ inline namespace v1 {{{inner}\n", f"\n{'}' * (3 if name else 2)}  // namespace {full}"


class Formatter:
    def __init__(self, root):
        self.style = root / ".clang-format"
        self.program = shutil.which("clang-format") or shutil.which("clang-format-14")
        if self.program is None:
            raise OutputError("clang-format is missing; install it (Debian: apt-get install clang-format)")

    def format(self, text, path):
        command = [self.program, f"--style=file:{self.style}", f"--assume-filename={path}"]
        run = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            raise OutputError(f"clang-format failed on {path}: {run.stderr.strip()}")
        return run.stdout

    def block_lines(self, blocks, path="block.cpp"):
        """How many lines each block has once it is formatted, the empty one after it included."""
        marked = "".join(f"{MARK} {index}\n{block}\n\n" for index, block in enumerate(blocks))
        counts, current = [0] * len(blocks), 0
        for line in self.format(marked, path).splitlines():
            if line.startswith(MARK):
                current = int(line.removeprefix(MARK))
            else:
                counts[current] += 1
        return [count + 1 for count in counts]


def divide(sizes, can_part=None, most=MOST_LINES - FRAME_LINES):
    """Index ranges such that no column of `sizes` (a tuple of line counts for each block) exceeds `most` in one range.
    `can_part[i]` says whether a range may end before block i."""
    ranges, start = [], 0
    last_good = 0
    index = 0
    while index < len(sizes):
        totals = [sum(column) for column in zip(*sizes[start: index + 1])]
        if index > start and (can_part is None or can_part[index]):
            last_good = index
        if max(totals) > most:
            if last_good <= start:
                raise OutputError(f"a part of {max(totals)} lines cannot be divided")
            ranges.append((start, last_good))
            start = index = last_good
            continue
        index += 1
    return ranges + [(start, len(sizes))] if sizes else []


def part_names(stem, count):
    return [stem] if count == 1 else [f"{stem}_{number}" for number in range(1, count + 1)]


def text_of(source, origin):
    """The file's text, unformatted."""
    body = "\n".join(_section(section) for section in source.sections if any(section.blocks))
    is_public = source.own_header.startswith("ocelli/")
    own = f"#include <{source.own_header}>" if is_public else f'#include "{source.own_header}"'
    blocks = [[own]] if source.own_header else []
    found = includes_for(body, [source.own_header], source.is_header)
    standard = [block for block in found if not block[0].startswith("#include <ocelli/")]
    library = [line for block in found if block not in standard for line in block]
    library += [f"#include <{name}>" for name in source.library_headers if name != source.own_header]
    foreign = [f"#include <{name}>" for name in source.foreign_headers]
    private = [f'#include "{name}"' for name in source.private_headers]
    blocks += standard + [sorted(set(foreign)), sorted(set(library)), sorted(set(private))]
    head = ["// SPDX-License-Identifier: Apache-2.0", f"// Generated from {origin} by codegen/generate.py; edit that instead."]
    head += ["#pragma once", ""] if source.is_header else []
    return "\n".join(head + ["\n".join(block) + "\n" for block in blocks if block]) + "\n" + body + "\n"


def _section(section):
    opening, closing = namespace_of(section.namespace)
    inner = "\n\n".join(block.strip("\n") for block in section.blocks if block.strip())
    return f"{opening}\n{inner}\n{closing}\n"


def finish(source, origin, formatter):
    """The file as it is written. Raises OutputError where it is too long."""
    text = formatter.format(text_of(source, origin), source.path)
    lines = text.count("\n")
    if lines > MOST_LINES:
        raise OutputError(f"{source.path} would have {lines} lines, more than {MOST_LINES}; divide what it is made from")
    _check_functions(text, source.path)
    return text


def _check_functions(text, path):
    """Functions start and end in the first column: namespaces are not indented."""
    start = None
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r"[A-Za-z].*\)( const| noexcept)* \{$", line):
            start = number
        elif line == "}" and start is not None:
            if number - start + 1 > MOST_FUNCTION_LINES:
                raise OutputError(f"{path}:{start}: a function of {number - start + 1} lines, more than {MOST_FUNCTION_LINES}")
            start = None
