# SPDX-License-Identifier: Apache-2.0
"""No function over 40 lines, from its signature to its closing brace: C++ (found lexically), Python and shell."""

import ast
import re

import tree

MOST_LINES = 40

GROUP = re.compile(r"(^|[\s;{}>])(namespace|class|struct|union|enum|extern)\b")
AFTER_PARAMETERS = re.compile(
    r"[)}\]]\s*((const|volatile|noexcept|override|final|mutable|try|&&?)\s*|noexcept\s*\([^{}]*\)\s*|->[^;{}]*)*$"
)


class Scope:
    """What a brace opened: "outer" for namespaces and classes, "function", "other" for all within them."""

    def __init__(self, kind, start, name=""):
        self.kind, self.start, self.name = kind, start, name


def is_function(head):
    """Whether a brace after this text, at namespace or class level, opens a body."""
    if "(" not in head and "]" not in head:
        return False
    return AFTER_PARAMETERS.search(head) is not None


def name_in(head):
    head = re.sub(r"\b(decltype|noexcept|alignas|__attribute__)\s*\(", "", head)
    match = re.search(r"([~\w:<>]+|operator\s*\S+)\s*\(\s*([^()]*)", head)
    if not match:
        return "a lambda"
    return f"{match.group(1)}({match.group(2).strip()})" if match.group(1).isupper() else match.group(1)


def opened(scopes, head, line):
    if scopes and scopes[-1].kind != "outer":
        return Scope("other", line)
    if GROUP.search(re.sub(r"<[^<>]*>|\([^()]*\)", "", head)) and not re.search(r"\)(\s|&|const|noexcept|override|final)*$", head):
        return Scope("outer", line)
    return Scope("function", line, name_in(head)) if is_function(head) else Scope("other", line)


def cpp_functions(text):
    """(name, first line, last line) of each function body."""
    found, scopes = [], []
    head, head_line, line = "", 1, 1
    code = re.sub(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", lambda match: re.sub(r"[^\n]", " ", match.group()), tree.blank(text), flags=re.M)
    for character in code:
        at_top = not scopes or scopes[-1].kind == "outer"
        if character == "{":
            scopes.append(opened(scopes, head, head_line))
            if scopes[-1].kind != "other":
                head = ""
        elif character == "}" and scopes:
            scope = scopes.pop()
            if scope.kind == "function":
                found.append((scope.name, scope.start, line))
            # A braced initialiser belongs to what goes on after it.
            head = head + "}" if scope.kind == "other" else ""
        elif at_top and (character == ";" or (character == ":" and re.search(r"\b(public|private|protected)$", head))):
            head = ""
        elif at_top:
            if not head.strip():
                head, head_line = "", line
            head += character
        line += character == "\n"
    return found


def python_functions(text):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [(node.name, node.lineno, node.end_lineno) for node in ast.walk(ast.parse(text)) if isinstance(node, kinds)]


def shell_functions(text):
    found, start, name = [], 0, ""
    for number, line in enumerate(text.split("\n"), 1):
        if match := re.match(r"(?:function )?([\w-]+) ?\(\) *[{(]", line):
            name, start = match.group(1), number
        if start and re.search(r"^[})]|[})]$", line) and (line.startswith(("}", ")")) or number == start):
            found.append((name, start, number))
            start = 0
    return found


def functions(path, text):
    if tree.is_cpp(path):
        return cpp_functions(text)
    if path.endswith(".py"):
        return python_functions(text)
    return shell_functions(text) if tree.is_script(path, text) else []


def check(texts):
    complaints = []
    for path, text in texts.items():
        for name, first, last in functions(path, text):
            if last - first + 1 > MOST_LINES:
                complaints.append(f"{path}:{first}: {name} has {last - first + 1} lines, more than {MOST_LINES}")
    return complaints


if __name__ == "__main__":
    tree.main(check, __doc__)
