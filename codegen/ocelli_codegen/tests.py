# SPDX-License-Identifier: Apache-2.0
"""The generated test files."""

from .api_tests import ApiTests
from .files import Section, Source, divide, part_names
from .model_tests import ModelTests
from .names import snake_case
from .samples import raw_json, string_literal

SUPPORT = ["support/fake_service.hpp", "support/sample_images.hpp"]
USING = "using namespace test_support;"
ALLOW_DEPRECATED = '#if defined(__GNUC__)\n#pragma GCC diagnostic ignored "-Wdeprecated-declarations"\n#endif'


class Tests:
    def __init__(self, service, formatter):
        self.service = service
        self.formatter = formatter
        self.ns = service.name
        self.folder = f"tests/unit/{self.ns}/generated"
        self.include = f"ocelli/{self.ns}/generated"
        self.render = service.templates.render
        self.api_tests = ApiTests(service)
        self.model_tests = ModelTests(service)

    def sources(self):
        yield from self._examples()
        yield from self._of("enums", [self._enum(each) for each in self.service.enums], [f"{self.include}/enums.hpp"])
        blocks = [self.render("model_test.cpp", raw=raw_json, **self.model_tests.model(each)) for each in self.service.models]
        blocks += [self.render("one_of_test.cpp", raw=raw_json, **self.model_tests.one_of(each)) for each in self.service.one_ofs]
        yield from self._of("models", blocks, [f"{self.include}/models.hpp"])
        for api in self.service.apis:
            if api.operations:
                yield from self._of(api.stem, list(self._api(api)), [f"{self.include}/{api.stem}.hpp"])

    def _enum(self, enum):
        return self.render("enum_test.cpp", enum=enum, suite=self.model_tests.suite(enum.name))

    def _api(self, api):
        for operation in api.operations:
            context = {**self.api_tests.context(api, operation), "pairs": pairs_expression}
            tests = "websocket_test.cpp" if operation.is_websocket else "api_test.cpp"
            blocks = [self.render("api_test_arguments.cpp", **context), self.render(tests, **context)]
            blocks += [self.render("walk_test.cpp", **context)] if operation.paging else []
            yield "\n\n".join(blocks)

    def _examples(self):
        """One constant for each model, and for each answer that is no model."""
        values = {f"{snake_case(model.name)}_example": self.service.samples.model(model) for model in self.service.models}
        for operation in self.service.operations:
            if operation.answer.kind not in ("void", "blob", "string"):
                values.setdefault(self.api_tests.answer_name(operation), self.api_tests.answer_example(operation))
        blocks = [self.render("examples.hpp", constant=name, value=value, raw=raw_json) for name, value in values.items()]
        if not blocks:
            return
        ranges = divide([(count,) for count in self.formatter.block_lines(blocks)])
        parts = part_names("examples", len(ranges))
        for stem, (start, end) in zip(parts, ranges):
            yield Source(f"{self.folder}/{stem}.hpp", [Section(self.ns, blocks[start:end])])
        if len(parts) > 1:
            names = [f"unit/{self.ns}/generated/{part}.hpp" for part in parts]
            yield Source(f"{self.folder}/examples.hpp", [], private_headers=names)

    def _of(self, stem, blocks, headers):
        if not blocks:
            return
        ranges = self._ranges(blocks)
        for name, (start, end) in zip(part_names(stem, len(ranges)), ranges):
            yield self._file(f"{self.folder}/{name}_test.cpp", blocks[start:end], headers)

    def _ranges(self, blocks):
        return divide([(count,) for count in self.formatter.block_lines(blocks)])

    def _file(self, path, blocks, headers):
        text = "\n".join(blocks)
        private = [each for each in SUPPORT if each != SUPPORT[1] or "sample_png" in text]
        if "_example" in text:
            private.append(f"unit/{self.ns}/generated/examples.hpp")
        if "core::model_" in text:
            private.append(f"{self.ns}/generated/model_tables.hpp")
        allow = [ALLOW_DEPRECATED] if any(each.deprecated for each in self.service.operations) and "Api" in text else []
        section = Section(self.ns, ["namespace {", USING, *blocks, "}  // namespace"])
        sections = [Section(None, allow), section]
        return Source(path, sections, library_headers=headers, private_headers=private, foreign_headers=["gtest/gtest.h"])


def pairs_expression(pairs):
    return "(Pairs{" + ", ".join(f"{{{string_literal(name)}, {string_literal(text)}}}" for name, text in pairs) + "})"
