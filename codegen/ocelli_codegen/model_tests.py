# SPDX-License-Identifier: Apache-2.0
"""What the generated tests of models, enums and variants give and expect."""

from .names import pascal_case, snake_case

CHUNK = 24
SCALARS = frozenset(("string", "boolean", "integer", "number", "timestamp", "enum"))


def chunks(items):
    return [items[start: start + CHUNK] for start in range(0, len(items), CHUNK)]


class ModelTests:
    def __init__(self, service):
        self.service = service
        self.samples = service.samples

    def suite(self, name):
        return pascal_case(self.service.name) + name

    def model(self, model):
        example = self.samples.model(model)
        essential = {each.wire_name: self._least(each, example) for each in model.fields if each.essential}
        nulls = {each.wire_name: essential.get(each.wire_name) for each in model.fields}
        return {
            "model": model,
            "suite": self.suite(model.name),
            "example": snake_case(model.name) + "_example",
            "expectations": chunks(list(self._expectations(model, example))) or [[]],
            "empty": self.samples.empty(model),
            "nulls": nulls,
            "nullable": [each for each in model.fields if each.cpp.startswith("Nullable<")],
            "counted": chunks([each for each in model.fields if self._differs(each, example)]),
            "missing": [(each, self._without(example, each)) for each in model.fields if each.essential],
            "fallback_cases": list(self._fallback_cases(model, essential)),
            "held": self._held(model),
            "pascal_case": pascal_case,
        }

    @staticmethod
    def _least(member, example):
        """What suffices for a member that must be there."""
        return {"array": [], "map": {}}.get(member.type.kind, example[member.wire_name])

    def _expectations(self, model, example):
        for member in model.fields:
            value = example.get(member.wire_name)
            if member.type.kind not in SCALARS or value is None or member.type.boxed:
                continue
            expression = self.samples.expression(member.type, value)
            if member.type.kind == "string":
                expression = f"std::string({expression})"
            yield f"EXPECT_EQ(model.{member.name}, {expression});"

    def _differs(self, member, example):
        """Whether the example's value is another than a new model's."""
        if member.wire_name not in example:
            return False
        if member.is_wrapped:
            return example[member.wire_name] is not None or member.cpp.startswith("Nullable<")
        return example[member.wire_name] not in (False, 0, "", [], {}, None)

    @staticmethod
    def _without(example, member):
        return {name: value for name, value in example.items() if name != member.wire_name}

    def _fallback_cases(self, model, essential):
        """(type, object) for each type that the object's other member can name."""
        if model.fallback is None:
            return
        one_of = self.service.schemas.one_ofs[model.fallback.type.name]
        for index, alternative in enumerate(one_of.alternatives):
            value = self.samples.one_of(one_of, model.fallback.wire_name, (model.name,), index)
            del value[one_of.discriminator]
            changed = {model.fallback.wire_name: value, model.fallback.fallback_tag: alternative.tag}
            yield alternative.type, {**essential, **changed}

    @staticmethod
    def _held(model):
        if model.fallback is None:
            return ""
        stars = "*" * (int(model.fallback.is_wrapped) + int(model.fallback.type.boxed))
        return f"{stars}model.{model.fallback.name}"

    def one_of(self, one_of):
        indices = range(len(one_of.alternatives))
        cases = [(one_of.alternatives[index].type, self.samples.one_of(one_of, one_of.name, (), index)) for index in indices]
        unknown = {one_of.discriminator: "never heard of"} if one_of.discriminator else None
        return {
            "one_of": one_of, "suite": self.suite(one_of.name), "cases": cases, "unknown": unknown, "pascal_case": pascal_case
        }  # fmt: skip
