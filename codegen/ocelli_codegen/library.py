# SPDX-License-Identifier: Apache-2.0
"""The generated files of the library: enums, models, API classes, the service's constant."""

from .calls import call_context
from .errors import OutputError
from .files import Section, Source, divide, part_names
from .types import Model, OneOf


class Library:
    def __init__(self, service, formatter):
        self.service = service
        self.formatter = formatter
        self.ns = service.name
        self.include = f"ocelli/{self.ns}/generated"
        self.private = f"{self.ns}/generated"
        self.render = service.templates.render

    def sources(self):
        yield from self._enums()
        yield from self._models()
        if self.service.models or self.service.one_ofs:
            yield self._tables()
        yield from self._service()
        for api in self.service.apis:
            if api.operations:
                yield self._api_header(api)
                yield from self._api_sources(api)

    def _header(self, stem, sections, headers=()):
        return Source(f"include/{self.include}/{stem}.hpp", sections, library_headers=list(headers))

    def _source(self, stem, sections, own, private=()):
        return Source(f"src/{self.private}/{stem}.cpp", sections, own_header=own, private_headers=list(private))

    def _umbrella(self, stem, parts):
        """The header that stands for all parts, where there is more than one."""
        if len(parts) > 1:
            yield self._header(stem, [], [f"{self.include}/{part}.hpp" for part in parts])

    def _enums(self):
        enums = self.service.enums
        if not enums:
            return
        declared = [self.render("enum.hpp", enum=enum) for enum in enums]
        tables = [self.render("enum_table.cpp", enum=enum) for enum in enums]
        defined = [self.render("enum.cpp", enum=enum) for enum in enums]
        sizes = list(zip(*map(self.formatter.block_lines, (declared, [f"{t}\n{d}" for t, d in zip(tables, defined)]))))
        ranges = divide(sizes)
        parts = part_names("enums", len(ranges))
        for stem, (start, end) in zip(parts, ranges):
            yield self._header(stem, [Section(self.ns, declared[start:end])])
            blocks = ["namespace {", *tables[start:end], "}  // namespace", *defined[start:end]]
            source = self._source(stem, [Section(self.ns, blocks)], f"{self.include}/{stem}.hpp")
            yield source
        yield from self._umbrella("enums", parts)

    def _models(self):
        declarations = self.service.layout.declarations
        if not declarations:
            return
        headers = [self._declaration(each.entity) for each in declarations]
        tables = [self._definition(each.entity) for each in declarations]
        sizes = list(zip(*map(self.formatter.block_lines, (headers, ["\n\n".join(texts) for texts in tables]))))
        ranges = divide(sizes, self._can_part(declarations))
        parts = part_names("models", len(ranges))
        for index, (stem, (start, end)) in enumerate(zip(parts, ranges)):
            yield self._model_header(stem, declarations[start:end], headers[start:end], parts[:index])
            yield self._model_source(stem, declarations[start:end], tables[start:end])
        yield from self._umbrella("models", parts)

    @staticmethod
    def _can_part(declarations):
        """Whether a file may end before each declaration: where nothing before it mentions what comes after."""
        order = {each.entity.name: index for index, each in enumerate(declarations)}
        reach, result = -1, []
        for index, each in enumerate(declarations):
            result.append(reach < index)
            reach = max([reach] + [order[name] for name in each.forward])
        return result

    def _declaration(self, entity):
        if isinstance(entity, OneOf):
            return self.render("one_of.hpp", one_of=entity)
        return self.render("model.hpp", model=entity) + "\n\n" + self.render("from_json.hpp", model=entity)

    def _definition(self, entity):
        """(in core, in the service, in the library's own namespace)"""
        if isinstance(entity, OneOf):
            return self.render("one_of_table.cpp", one_of=entity), "", ""
        return (
            self.render("model_table.cpp", model=entity),
            self.render("model.cpp", model=entity),
            self.render("from_json.cpp", model=entity),
        )

    def _model_header(self, stem, declarations, texts, earlier):
        blocks = []
        for declaration in declarations:
            ahead = [f"struct {name};" for name in declaration.forward if name not in self.service.schemas.one_ofs]
            blocks += ["\n".join(ahead)] if ahead else []
            blocks.append(self.render(
                "one_of.hpp" if isinstance(declaration.entity, OneOf) else "model.hpp",
                one_of=declaration.entity, model=declaration.entity,
            ))  # fmt: skip
        readers = [self.render("from_json.hpp", model=each.entity) for each in declarations if isinstance(each.entity, Model)]
        headers = [f"{self.include}/{part}.hpp" for part in earlier]
        if any("OpenEnum<" in text for text in texts):
            headers.append(f"{self.include}/enums.hpp")
        return self._header(stem, [Section(self.ns, blocks), Section("", readers)], headers)

    def _model_source(self, stem, declarations, tables):
        in_core, in_service, in_library = (list(column) for column in zip(*tables))
        sections = [Section("core", in_core), Section(self.ns, in_service), Section("", in_library)]
        own = f"{self.include}/{stem}.hpp"
        return self._source(stem, [each for each in sections if any(each.blocks)], own, [f"{self.private}/model_tables.hpp"])

    def _tables(self):
        entities = [each.entity for each in self.service.layout.declarations]
        blocks = [self.render("model_table.hpp", entity=each, is_model=isinstance(each, Model)) for each in entities]
        private = ["core/one_of.hpp" if self.service.one_ofs else "core/model.hpp"]
        return Source(
            f"src/{self.private}/model_tables.hpp", [Section("core", blocks)],
            library_headers=[f"{self.include}/models.hpp"], private_headers=private,
        )  # fmt: skip

    def _service(self):
        path = f"{self.private}/service.hpp"
        header = Source(f"src/{path}", [Section(self.ns, [self.render("service.hpp")])], private_headers=["core/service.hpp"])
        yield header
        text = self.render("service.cpp", document=self.service.document, service=self.service.document.service)
        yield Source(f"src/{self.private}/service.cpp", [Section(self.ns, [text])], own_header=path)

    def _model_headers(self, text):
        headers = []
        if "OpenEnum<" in text:
            headers.append(f"{self.include}/enums.hpp")
        if any(entity.entity.name in text for entity in self.service.layout.declarations):
            headers.append(f"{self.include}/models.hpp")
        return headers

    def _api_header(self, api):
        options = [self.render("api_options.hpp", operation=each) for each in api.operations if each.optional]
        text = self.render("api.hpp", api=api)
        sections = [Section("core", ["class Connection;"]), Section(self.ns, options + [text])]
        return self._header(api.stem, sections, self._model_headers("\n".join(options + [text])))

    def _api_sources(self, api):
        contexts = [call_context(operation, self.service.schemas) for operation in api.operations]
        builders = [
            self.render("api_call.cpp", operation=operation, **context) for operation, context in zip(api.operations, contexts)
        ]
        methods = [self.render("api_methods.cpp", api=api, operation=operation) for operation in api.operations]
        constructors = self.render("api_class.cpp", api=api)
        sizes = [(count,) for count in self.formatter.block_lines([f"{b}\n\n{m}" for b, m in zip(builders, methods)])]
        ranges = divide(sizes)
        for index, (stem, (start, end)) in enumerate(zip(part_names(api.stem, len(ranges)), ranges)):
            blocks = ["namespace {", *builders[start:end], "}  // namespace"]
            blocks += ([constructors] if index == 0 else []) + methods[start:end]
            private = self._api_private("\n".join(blocks))
            yield self._source(stem, [Section(self.ns, blocks)], f"{self.include}/{api.stem}.hpp", private)

    def _api_private(self, text):
        private = ["core/operations.hpp", f"{self.private}/service.hpp"]
        if "core::check_" in text:
            private.append("core/checks.hpp")
        if "core::ObjectBody" in text:
            private.append("core/object_body.hpp")
        if "core::path_from_template" in text:
            private.append("core/path_template.hpp")
        if "core::options_of_walk" in text:
            private.append("core/page_walk.hpp")
        if self.service.layout.declarations:
            private.append(f"{self.private}/model_tables.hpp")
        return private


def check_unique(sources):
    paths = [source.path for source in sources]
    for path in paths:
        if paths.count(path) > 1:
            raise OutputError(f"two files would be called {path}")
