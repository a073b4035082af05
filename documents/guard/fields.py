"""Fields of Word that fetch or start something: they need no relationship, so nothing else would give them away."""

from collections.abc import Iterator

from lxml import etree

from documents.guard import refusals
from documents.guard.prolog import parsed

MARKS = ("instrText", "fldSimple")
MARKED = tuple(mark.encode(encoding) for mark in MARKS for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
FETCHING = {"DDE", "DDEAUTO", "LINK", "IMPORT", "INCLUDE", "INCLUDETEXT", "INCLUDEPICTURE"}


def refuse_fields(parts: dict[str, bytes]) -> None:
    """Raises a Refusal for a field that takes its text or picture from a file, an address or another program."""
    for part in parts.values():
        has_fields = any(mark in part for mark in MARKED)
        if has_fields and any(_verb(instruction) in FETCHING for instruction in _instructions(parsed(part))):
            raise refusals.ExternalContent


def _verb(instruction: str) -> str:
    return next(iter(instruction.upper().split(maxsplit=1)), "")


def _instructions(tree: etree._Element) -> Iterator[str]:
    """Programs cut an instruction into as many runs as they like; a mark of a field begins the next one."""
    text = ""
    for element in tree.iter("{*}instrText", "{*}fldSimple", "{*}fldChar"):
        kind = etree.QName(element).localname
        if kind == "instrText":
            text += element.text or ""
            continue
        yield text
        text = ""
        if kind == "fldSimple":
            yield "".join(str(said) for name, said in element.attrib.items() if str(name).endswith("instr"))
    yield text
