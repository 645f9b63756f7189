# SPDX-License-Identifier: Apache-2.0
"""In which order models are declared, and where one that contains itself needs a box."""

from dataclasses import dataclass, field, replace

from .errors import DocumentError


@dataclass
class Declaration:
    """A model or a variant, with what must be named before it and is declared only after it."""

    entity: object
    forward: list = field(default_factory=list)
    needs: list = field(default_factory=list)


def held_whole(kind):
    """Names of models and variants that must be complete where a member of this type is declared: all but elements of
    vectors."""
    if kind.boxed or kind.kind == "array":
        return []
    if kind.kind == "map":
        return held_whole(kind.item)
    return [kind.name] if kind.kind in ("model", "oneof") else []


def mentioned(kind):
    """Names of all models and variants in a type."""
    return [leaf.name for leaf in kind.leaves() if leaf.kind in ("model", "oneof")]


class Layout:
    def __init__(self, schemas):
        self.models = schemas.models
        self.one_ofs = schemas.one_ofs
        for name in list(self.models):
            self._box(name, [], set())
        self.declarations = self._ordered()

    def _behind(self, name):
        """The models that a name stands for: a variant holds each of its alternatives."""
        if name in self.models:
            return [name]
        return [each for kind in self.one_ofs[name].types for held in held_whole(kind) for each in self._behind(held)]

    def _box(self, name, path, done):
        """Depth first through what is held whole; a member that leads back gets a box."""
        if name in done:
            return
        path = path + [name]
        for member in self.models[name].fields:
            targets = [each for held in held_whole(member.type) for each in self._behind(held)]
            if any(target in path for target in targets):
                self._check_end(member, path)
                self._box_member(member)
                continue
            for target in targets:
                self._box(target, path, done)
        done.add(name)

    def _check_end(self, member, path):
        """A default-constructed model must not contain another of its kind."""
        if member.type.kind == "map" or member.is_wrapped:
            return
        kind = member.type if member.type.kind == "model" else self.one_ofs[member.type.name].types[0]
        if kind.name in path:
            raise DocumentError(member.place, "an object that always contains another of its kind has no end")

    @staticmethod
    def _box_member(member):
        if member.type.kind == "map":
            member.type = replace(member.type, item=replace(member.type.item, boxed=True))
        else:
            member.type = replace(member.type, boxed=True)

    def _ordered(self):
        self._declarations = []
        self._known = set()
        order = []
        for name in list(self.models) + list(self.one_ofs):
            self._visit(name, order, set())
        for name in order:
            self._declare(name)
        return self._declarations

    def _mentioned_by(self, name):
        if name in self.models:
            return [other for member in self.models[name].fields for other in mentioned(member.type)]
        return [other for kind in self.one_ofs[name].types for other in mentioned(kind)]

    def _visit(self, name, order, path):
        """What is mentioned comes first, as far as there is no circle."""
        if name in order or name in path:
            return
        for other in self._mentioned_by(name):
            self._visit(other, order, path | {name})
        order.append(name)

    def _declare(self, name):
        if name in self._known:
            return
        if name in self.one_ofs:
            self._declare_one_of(name)
            return
        for member in self.models[name].fields:
            for held in held_whole(member.type):
                for model in self._behind(held):
                    self._declare(model)
        for member in self.models[name].fields:
            for other in mentioned(member.type):
                if other in self.one_ofs:
                    self._declare(other)
        self._append(self.models[name])

    def _declare_one_of(self, name):
        for kind in self.one_ofs[name].types:
            if any(leaf.kind == "oneof" for leaf in kind.leaves()):
                raise DocumentError(f"oneOf {name}", "an alternative that lists variants; put them into an object")
        self._append(self.one_ofs[name])

    def _append(self, entity):
        needs = [other for other in dict.fromkeys(self._mentioned_by(entity.name)) if other != entity.name]
        forward = [other for other in needs if other not in self._known]
        self._known.add(entity.name)
        self._declarations.append(Declaration(entity, forward, needs))
