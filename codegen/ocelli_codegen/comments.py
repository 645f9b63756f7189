# SPDX-License-Identifier: Apache-2.0
"""Comments of the generated code."""

import json
import textwrap

WIDTH = 118


def paragraphs(*texts):
    """The texts that are not empty, as the paragraphs of one comment."""
    return "\n\n".join(text.strip() for text in texts if text and text.strip())


def comment(text, indent=0):
    """`///` lines; a paragraph of `- ` items keeps its items apart."""
    prefix = " " * indent + "/// "
    lines = []
    for paragraph in text.strip().split("\n\n"):
        if lines:
            lines.append(prefix.rstrip())
        items = paragraph.split("\n- ") if paragraph.startswith("- ") else [paragraph]
        for number, item in enumerate(items):
            words = " ".join(item.split())
            words = words if number == 0 or not paragraph.startswith("- ") else f"- {words}"
            hanging = prefix + ("  " if words.startswith("- ") else "")
            lines += textwrap.wrap(words, WIDTH, initial_indent=prefix, subsequent_indent=hanging, break_on_hyphens=False)
    return "\n".join(lines)


def sentence(text):
    text = " ".join(text.split())
    return text if not text or text[-1] in ".!?…" else text + "."


def field_notes(schema):
    """What a schema says of a field beside its description."""
    notes = []
    if "default" in schema:
        notes.append(f"Documented default where it is absent: {json.dumps(schema['default'], ensure_ascii=False)}.")
    if schema.get("deprecated"):
        notes.append("Deprecated by the service.")
    return " ".join(notes)
