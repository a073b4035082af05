"""The outline of a plan as lines on a page, corrected, moved, added and dropped; ids follow from depth and order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict

from documents.planning.as_json import Json
from validation.text import clean_text

DEEPEST = 6
FIELDS = ("id", "depth", "number", "title", "guidance")


@dataclass(frozen=True)
class Line:
    """One heading as typed. `id` is empty for a new one; `figures` are the ids of the figures that are kept."""

    id: str
    depth: int
    number: str
    title: str
    guidance: str
    figures: tuple[str, ...] = ()


def lines_of(sections: Sequence[Json]) -> list[Line]:
    return [
        Line(
            section["id"],
            section["id"].count(".") + 1,
            section["number"],
            section["title"],
            section["guidance"],
            tuple(figure["id"] for figure in section["figures"]),
        )
        for section in sections
    ]


def posted_lines(post: QueryDict) -> list[Line]:
    """Lists of equal length, one entry a heading; `figure` holds `section#figure` of each that stays ticked."""
    columns = [post.getlist(name) for name in FIELDS]
    kept = [clean_text(name).partition("#") for name in post.getlist("figure")]
    return [
        Line(
            clean_text(section),
            _depth(depth),
            clean_text(number).strip(),
            " ".join(clean_text(title).split()),
            clean_text(guidance).strip(),
            tuple(figure for owner, _, figure in kept if owner == section),
        )
        for section, depth, number, title, guidance in zip(*columns, strict=False)
    ]


def _depth(text: str) -> int:
    return min(max(int(text), 1), DEEPEST) if text.isascii() and text.isdigit() and len(text) < 3 else 1


def rearranged(lines: list[Line], order: str) -> list[Line]:
    """`up:2`, `down:2`, `add:2` (a line after it), `drop:2`; any other order changes nothing."""
    act, _, text = order.partition(":")
    if not (text.isascii() and text.isdigit() and int(text[:6]) <= len(lines)):
        return lines
    at = int(text[:6])
    match act:
        case "add":
            depth = lines[at - 1].depth if at else 1
            return [*lines[:at], Line("", depth, "", "", ""), *lines[at:]]
        case "drop" if at < len(lines):
            return [*lines[:at], *_raised(lines[at + 1 :], lines[at].depth)]
        case "up" if 0 < at < len(lines):
            return [*lines[: at - 1], lines[at], lines[at - 1], *lines[at + 1 :]]
        case "down" if at + 1 < len(lines):
            return [*lines[:at], lines[at + 1], lines[at], *lines[at + 2 :]]
    return lines


def _raised(lines: list[Line], depth: int) -> list[Line]:
    """What stood under a heading that is gone moves up a level."""
    end = next((at for at, line in enumerate(lines) if line.depth <= depth), len(lines))
    return [*(replace(line, depth=line.depth - 1) for line in lines[:end]), *lines[end:]]


def sections_of(lines: Sequence[Line], before: Sequence[Json]) -> list[Json]:
    """The sections of the draft. An outline of the same shape keeps its ids; another gets the ids of its new shape."""
    known = {section["id"]: section for section in before}
    shape = [(line.id, line.depth) for line in lines_of(before)]
    same = [(line.id, line.depth) for line in lines] == shape
    ids = [line.id for line in lines] if same else _new_ids(_without_gaps(lines))
    return [_section(line, name, known) for line, name in zip(lines, ids, strict=True)]


def _without_gaps(lines: Sequence[Line]) -> list[Line]:
    """No heading stands two levels under the one before it."""
    kept: list[Line] = []
    for line in lines:
        deepest = kept[-1].depth + 1 if kept else 1
        kept.append(replace(line, depth=min(line.depth, deepest)))
    return kept


def _new_ids(lines: Sequence[Line]) -> list[str]:
    """The last step of the old id where it is free among its neighbours, else the next number."""
    ids: list[str] = []
    for line in lines:
        above = ids[-1].split(".")[: line.depth - 1] if ids else []
        last = line.id.rpartition(".")[2]
        steps = [*([last] if last else []), *map(str, range(1, len(lines) + 1))]
        ids.append(next(name for step in steps if (name := ".".join([*above, step])) not in ids))
    return ids


def _section(line: Line, name: str, known: Mapping[str, Json]) -> Json:
    before = known.get(line.id, {})
    return {
        "id": name,
        "number": line.number,
        "title": line.title,
        "guidance": line.guidance,
        "figures": [figure for figure in before.get("figures", []) if figure["id"] in line.figures],
        "confidence": before.get("confidence", 0.95),
        "reason": before.get("reason", ""),
    }
