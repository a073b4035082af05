"""What our Python files and templates say to people, found without gettext: each message as the catalogues key it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.template.base import Lexer, TokenType
from django.utils.translation.template import templatize

from tests.source_tree import MAY_IMPORT, ROOT, files, place, room_files, tree_of

# (context, message, plural); no context and no plural are "".
Message = tuple[str, str, str]

# Which arguments of each marking function are literals, in the order context, message, plural.
MARKED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(["_", "gettext", "gettext_lazy", "gettext_noop"], ("message",)),
    **dict.fromkeys(["ngettext", "ngettext_lazy"], ("message", "plural")),
    **dict.fromkeys(["pgettext", "pgettext_lazy"], ("context", "message")),
    **dict.fromkeys(["npgettext", "npgettext_lazy"], ("context", "message", "plural")),
}
VIETNAMESE = re.compile("[ạảấầẩẫậắằẳẵặăâáàãđẹẻẽếềểễệêéèịỉĩíìọỏốồổỗộớờởỡợơôóòõụủứừửữựưúùũỵỷỹýỳ]", re.IGNORECASE)
CALL = re.compile(r"(?<![\w.])(_|n?p?gettext(?:_lazy)?)\(")
LITERAL = re.compile(r"\s*u?(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')\s*,?")


def templates() -> Iterator[Path]:
    return files(".html", under=ROOT / "templates")


def said_in_python() -> dict[Message, str]:
    """Every marked message of the rooms, with the file that says it."""
    return {
        message: place(file)
        for room in MAY_IMPORT
        for file in room_files(room)
        for call in marking_calls(tree_of(file))
        if (message := message_of(call, file))
    }


def marking_calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MARKED:
            yield node


def message_of(call: ast.Call, file: Path) -> Message:
    """A message that is not written out in its call cannot be collected: that is a fault of the file."""
    assert isinstance(call.func, ast.Name)
    parts = MARKED[call.func.id]
    literals = [ast.literal_eval(argument) for argument in call.args[: len(parts)]]
    assert all(isinstance(literal, str) for literal in literals), f"{place(file)}:{call.lineno} is not a literal"
    return keyed(dict(zip(parts, literals, strict=True)))


def said_in_templates() -> dict[Message, str]:
    return {message: place(file) for file in templates() for message in marked_in(file.read_text(encoding="utf-8"))}


def marked_in(source: str) -> Iterator[Message]:
    """Django itself turns a template into text that xgettext reads; the calls in that text are read here."""
    collected = templatize(source)
    for call in CALL.finditer(collected):
        found, at = {}, call.end()
        for part in MARKED[call[1]]:
            literal = LITERAL.match(collected, at)
            assert literal, collected[call.start() : call.start() + 80]
            found[part], at = ast.literal_eval(literal[1]), literal.end()
        yield keyed(found)


def keyed(parts: dict[str, str]) -> Message:
    return parts.get("context", ""), parts["message"], parts.get("plural", "")


def written_bare(source: str) -> list[str]:
    """Vietnamese a template says outside every translation tag."""
    bare, inside = [], ""
    for token in Lexer(source).tokenize():
        name = token.contents.split(maxsplit=1)[0] if token.token_type == TokenType.BLOCK and token.contents else ""
        if name in {"blocktranslate", "comment"}:
            inside = name
        elif name == f"end{inside}":
            inside = ""
        elif token.token_type == TokenType.TEXT and not inside and VIETNAMESE.search(token.contents):
            bare.append(token.contents.strip())
    return bare


def unmarked_in(tree: ast.Module) -> list[str]:
    """Vietnamese string literals of a Python file that no marking call holds; docstrings aside."""
    marked = {id(part) for call in marking_calls(tree) for part in ast.walk(call)}
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    holders = [node for node in ast.walk(tree) if isinstance(node, documented) and ast.get_docstring(node)]
    docstrings = {id(holder.body[0].value) for holder in holders if isinstance(holder.body[0], ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in marked | docstrings
        and VIETNAMESE.search(node.value)
    ]
