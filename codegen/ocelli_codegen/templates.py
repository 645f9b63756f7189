# SPDX-License-Identifier: Apache-2.0
"""The Jinja templates, with what they may call."""

import pathlib

import jinja2

from . import calls, comments, names
from .samples import string_literal

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "templates"


def qualified_with(namespace):
    """Spells a type outside its service's namespace."""

    def qualified(kind):
        if kind.item is not None:
            return kind.cpp.replace(kind.item.cpp, qualified(kind.item))
        if kind.kind == "enum":
            return f"OpenEnum<{namespace}::{kind.name}>"
        return f"{namespace}::{kind.name}" if kind.kind in ("model", "oneof") else kind.cpp

    return qualified


class Templates:
    def __init__(self, service, schemas):
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(FOLDER),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=False,
        )
        self._environment.globals.update(
            ns=service,
            comment=comments.comment,
            paragraphs=comments.paragraphs,
            field_notes=comments.field_notes,
            snake_case=names.snake_case,
            literal=string_literal,
            texts=lambda values: "{" + ", ".join(string_literal(value) for value in values) + "}",
            qualified=qualified_with(service),
            entry=lambda enum, value: f"{{{string_literal(value.text)}, static_cast<int>({enum.name}::{value.name})}}",
            tag_of=lambda model: next(each for each in model.fields if each.wire_name == model.fallback.fallback_tag),
            declared=calls.declared,
            defined=calls.defined,
            built_from=calls.built_from,
            passed=calls.passed,
            captured=calls.captured,
            operation_comment=lambda operation: calls.operation_comment(operation, schemas),
            paging_comment=calls.paging_comment,
        )

    def render(self, name, **context):
        return self._environment.get_template(f"{name}.j2").render(**context).strip("\n")
