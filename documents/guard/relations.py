"""Content types and relationships of a package: what kind it is, and what it drags along."""

import posixpath
from dataclasses import dataclass

from documents.guard import refusals
from documents.guard.kinds import Kind
from documents.guard.members import part_name
from documents.guard.prolog import parsed

TYPES = "[Content_Types].xml"
STRICT = "http://purl.oclc.org/ooxml/"
MAIN_TYPES = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": Kind.DOCX,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml": Kind.DOCX,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": Kind.XLSX,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml": Kind.XLSX,
}
MACRO_PARTS = ("vbaproject", "vbadata", "macrosheets/", "dialogsheets/")
MACRO_TYPES = ("macroenabled", "macrosheet", "dialogsheet", "vbaproject")
MACRO_RELATIONS = ("vbaproject", "macrosheet", "dialogsheet")
OBJECT_PARTS = ("activex/", "oleobject")
OBJECT_RELATIONS = ("/oleobject", "/control", "/activexcontrolbinary", "/afchunk", "/subdocument")
FETCHING_RELATIONS = ("/externallink", "/connections", "/querytable")
"""Of a workbook: what they fetch, and the programs they start by DDE, is said in parts inside the package."""
EMBEDDED_PACKAGE = "/package"


@dataclass(frozen=True)
class Relation:
    """`target` is a member name, or an address when `is_external`."""

    id: str
    kind: str
    target: str
    is_external: bool


def content_types(parts: dict[str, bytes]) -> dict[str, str]:
    """Content type by member name, for the members that have one of their own."""
    if TYPES not in parts:
        raise refusals.OpenDocument if "mimetype" in parts else refusals.UnknownType
    return {
        line.get("PartName", "").removeprefix("/"): line.get("ContentType", "")
        for line in parsed(parts[TYPES])
        if line.get("PartName")
    } | {"": " ".join(line.get("ContentType", "") for line in parsed(parts[TYPES]))}


def relations_of(parts: dict[str, bytes], source: str) -> list[Relation]:
    """The relationships of a part; of the package itself for `""`."""
    folder, name = posixpath.split(source)
    file = posixpath.join(folder, "_rels", f"{name}.rels")
    return _relations(parts[file], folder) if file in parts else []


def _relations(part: bytes, folder: str) -> list[Relation]:
    found = []
    for line in parsed(part):
        is_external = line.get("TargetMode", "").strip().lower() == "external"
        target = line.get("Target", "")
        inside = target.removeprefix("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
        found.append(
            Relation(
                line.get("Id", ""), line.get("Type", ""), target if is_external else inside.lstrip("/"), is_external
            )
        )
    return found


def refuse_relations(parts: dict[str, bytes], types: dict[str, str]) -> None:
    """Macros, embedded objects, content from elsewhere, and the strict form."""
    names, all_types = {name: part_name(name) for name in parts}, types[""].lower()
    if _any_of(MACRO_TYPES, all_types) or any(_any_of(MACRO_PARTS, name) for name in names.values()):
        raise refusals.Macros
    for name, plain in names.items():
        if plain.endswith(".rels"):
            for relation in _relations(parts[name], ""):
                _refuse(relation, is_chart="/charts/" in plain)
    if "oleobject" in all_types or any(_any_of(OBJECT_PARTS, name) for name in names.values()):
        raise refusals.EmbeddedObject


def _any_of(marks: tuple[str, ...], text: str) -> bool:
    return any(mark in text for mark in marks)


def _refuse(relation: Relation, *, is_chart: bool) -> None:
    """A chart keeps the sheet it was drawn from in the package; that sheet is never opened."""
    kind = relation.kind.lower()
    if kind.startswith(STRICT):
        raise refusals.StrictFormat
    if _any_of(MACRO_RELATIONS, kind):
        raise refusals.Macros
    if kind.endswith(FETCHING_RELATIONS) or (relation.is_external and not kind.endswith("/hyperlink")):
        raise refusals.ExternalContent
    if kind.endswith(OBJECT_RELATIONS) or (kind.endswith(EMBEDDED_PACKAGE) and not is_chart):
        raise refusals.EmbeddedObject


def main_part(parts: dict[str, bytes], types: dict[str, str]) -> tuple[str, Kind]:
    """The part the package opens with, wherever it lies, and its kind by its content type."""
    for relation in relations_of(parts, ""):
        if relation.kind.endswith("/officeDocument") and relation.target in parts:
            kind = MAIN_TYPES.get(types.get(relation.target, "")) or _by_default(types)
            if kind is None:
                raise refusals.UnknownType
            return relation.target, kind
    raise refusals.Damaged


def _by_default(types: dict[str, str]) -> Kind | None:
    """A content type given to all `.xml` members at once."""
    return next((kind for name, kind in MAIN_TYPES.items() if name in types[""].split(" ")), None)
