# SPDX-License-Identifier: Apache-2.0
"""The generated part of the fuzz targets: the models that the target `models` knows."""

from .files import Section, Source, divide, part_names
from .names import snake_case
from .samples import raw_json


class FuzzTargets:
    def __init__(self, service, formatter):
        self.service = service
        self.formatter = formatter
        self.ns = service.name
        self.render = service.templates.render

    def sources(self):
        blocks = [self._model(model) for model in self.service.models] + [self._one_of(each) for each in self.service.one_ofs]
        if not blocks:
            return
        ranges = divide([(count,) for count in self.formatter.block_lines(blocks)])
        for stem, (start, end) in zip(part_names("models", len(ranges)), ranges):
            yield self._file(f"tests/fuzz/{self.ns}/generated/{stem}.cpp", blocks[start:end])

    def _model(self, model):
        return self._registration("fuzzed_model", model.name, f"{snake_case(model.name)}_example")

    def _one_of(self, one_of):
        cases = [self.service.samples.one_of(one_of, one_of.name, (), index) for index in range(len(one_of.alternatives))]
        return self._registration("fuzzed_one_of", one_of.name, raw_json(cases))

    def _registration(self, function, name, example):
        return self.render("fuzzed_model.cpp", function=function, type=name, example=example)

    def _file(self, path, blocks):
        text = "\n".join(blocks)
        private = ["fuzz/model_target.hpp"]
        if "_example" in text:
            private.append(f"unit/{self.ns}/generated/examples.hpp")
        if "fuzzed_one_of" in text:
            private += ["fuzz/one_of_target.hpp", f"{self.ns}/generated/model_tables.hpp"]
        section = Section(self.ns, ["namespace {", *blocks, "}  // namespace"])
        return Source(path, [section], library_headers=[f"ocelli/{self.ns}/generated/models.hpp"], private_headers=private)
