# SPDX-License-Identifier: Apache-2.0
"""A document, read: all that the generated files are made from."""

from dataclasses import dataclass, field

from .bodies import Bodies
from .document import read_document
from .layout import Layout
from .names import pascal_case, snake_case
from .operations import Operations
from .samples import Samples
from .schemas import Schemas
from .templates import Templates
from .types import Model


@dataclass
class Api:
    """One class: the operations of one tag."""

    class_name: str
    description: str
    stem: str
    operations: list = field(default_factory=list)


class Service:
    def __init__(self, path, source):
        self.document = read_document(path, source)
        self.name = self.document.name
        self.origin = source
        self.schemas = Schemas(self.document)
        self.operations = Operations(self.document, self.schemas, Bodies(self.document, self.schemas)).all
        self.layout = Layout(self.schemas)
        self.samples = Samples(self.schemas)
        self.templates = Templates(self.name, self.schemas)
        self.apis = [self._api(tag) for tag in self.document.tags()]

    def _api(self, tag):
        class_name = tag.get("x-ocelli-class") or pascal_case(tag["name"]) + "Api"
        api = Api(class_name, tag.get("description", ""), snake_case(class_name))
        for operation in self.operations:
            if operation.tag == tag["name"]:
                api.operations.append(operation)
        return api

    @property
    def models(self):
        """In the order in which they are declared."""
        return [each.entity for each in self.layout.declarations if isinstance(each.entity, Model)]

    @property
    def one_ofs(self):
        return list(self.schemas.one_ofs.values())

    @property
    def enums(self):
        return list(self.schemas.enums.values())
