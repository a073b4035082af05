"""The foot of a document: recipients at the left, signature at the right."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.linting import marks
from documents.linting.anatomy import Found
from documents.linting.elements import Element
from documents.linting.spots import Spot, TableSpot
from documents.planning.letters import is_capitals, plain_dashes
from validation.text import fold

LONGEST_LINE, MOST_LINES = 150, 60
BULLETS = ("-", "+", "•", "*")


@dataclass
class Foot:
    """`start` and `end` are places among the spots; both at the end of the text when there is no foot."""

    start: int
    end: int
    found: list[Found] = field(default_factory=list)

    @property
    def is_there(self) -> bool:
        return self.start < self.end


def read_foot(spots: Sequence[Spot | TableSpot], begin: int) -> Foot:
    start = next((at for at in range(begin, len(spots)) if _begins(spots[at])), len(spots))
    foot = Foot(start, start)
    if start == len(spots):
        return foot
    start = _start_of_table(spots, start)
    lines = _lines(spots, start)
    foot.start, foot.end = start, start + len(lines)
    columns = {spot.column for spot in lines if spot.text}
    if 2 in columns:
        _read_columns(foot, lines)
    else:
        _read_lines(foot, lines)
    return foot


def _begins(spot: Spot | TableSpot) -> bool:
    if isinstance(spot, TableSpot) or len(spot.text) > LONGEST_LINE:
        return False
    is_capacity = marks.is_capacity(spot.text) and (is_capitals(spot.text) or spot.column > 0)
    return bool(marks.RECIPIENTS.match(fold(spot.text))) or is_capacity


def _start_of_table(spots: Sequence[Spot | TableSpot], at: int) -> int:
    """The first line of the table that the mark stands in."""
    first = spots[at]
    while at and isinstance(first, Spot) and first.table:
        before = spots[at - 1]
        if isinstance(before, TableSpot) or before.table != first.table:
            break
        at -= 1
    return at


def _lines(spots: Sequence[Spot | TableSpot], start: int) -> list[Spot]:
    """To the end of the table; without one, to the name of the signer or to what is attached."""
    first = spots[start]
    lines: list[Spot] = []
    was_signed = False
    for spot in spots[start : start + MOST_LINES]:
        if isinstance(spot, TableSpot) or spot.table != _table_of(first):
            break
        if not spot.table and _is_attached(spot, was_signed=was_signed):
            break
        lines.append(spot)
        was_signed = was_signed or is_name(spot)
    return lines


def _table_of(spot: Spot | TableSpot) -> int:
    return spot.table if isinstance(spot, Spot) else 0


def _is_attached(spot: Spot, *, was_signed: bool) -> bool:
    folded = fold(spot.text[:LONGEST_LINE])
    begins = bool(marks.APPENDIX.fullmatch(folded)) or folded.startswith(("đề cương", "mẫu "))
    return begins or (was_signed and bool(spot.text) and not marks.RECIPIENTS.match(folded) and spot.column < 2)


def _read_columns(foot: Foot, lines: Sequence[Spot]) -> None:
    """The side of `Nơi nhận` lists who gets it, the other one is the signature."""
    label = next((spot.column for spot in lines if marks.RECIPIENTS.match(fold(spot.text))), 1)
    left = (label, 0)
    _read_recipients(foot, [spot for spot in lines if spot.column in left])
    _read_signature(foot, [spot for spot in lines if spot.column not in left])


def _read_lines(foot: Foot, lines: Sequence[Spot]) -> None:
    """One under another: everything from the first line of the signature on is the signature."""
    signs = next((at for at, spot in enumerate(lines) if _signs(spot) or is_name(spot)), len(lines))
    label = next((at for at, spot in enumerate(lines) if marks.RECIPIENTS.match(fold(spot.text))), len(lines))
    first, second = (lines[:signs], lines[signs:]) if label < signs else (lines[label:], lines[:label])
    _read_recipients(foot, first)
    _read_signature(foot, second)


def _signs(spot: Spot) -> bool:
    is_post = bool(marks.POST.match(fold(spot.text[:LONGEST_LINE])))
    return marks.is_capacity(spot.text) or (is_post and is_capitals(spot.text))


def _read_recipients(foot: Foot, lines: Sequence[Spot]) -> None:
    """The label may be followed by the first recipient on its own line."""
    for spot in lines:
        is_label = bool(marks.RECIPIENTS.match(fold(spot.text[:LONGEST_LINE])))
        foot.found.append(Found(Element.RECIPIENTS_LABEL if is_label else Element.RECIPIENTS, spot))


def _read_signature(foot: Foot, lines: Sequence[Spot]) -> None:
    """What it stands for, the post, room for the hand, the name; under it only the words of a digital seal."""
    said = [spot for spot in lines if spot.text and not spot.text.startswith("(")]
    name = next((spot for spot in reversed(said) if is_name(spot) or (spot is said[-1] and _may_be_name(spot))), None)
    seen_post = seen_name = False
    for spot in lines:
        if spot is name:
            seen_name = True
            foot.found.append(Found(Element.NAME, spot))
        elif seen_name or spot not in said:
            foot.found.append(Found(Element.FOOT, spot))
        else:
            is_post = bool(marks.POST.match(fold(spot.text[:LONGEST_LINE]))) and not marks.is_capacity(spot.text)
            seen_post = seen_post or is_post
            foot.found.append(Found(Element.POST if seen_post else Element.SIGNS_AS, spot))


def is_name(spot: Spot) -> bool:
    """Two to seven words, each with a capital first letter, and no post."""
    return _may_be_name(spot) and not is_capitals(spot.text)


def _may_be_name(spot: Spot) -> bool:
    words = spot.text[:LONGEST_LINE].replace(".", ". ").split()
    if not 2 <= len(words) <= 7 or plain_dashes(spot.text).startswith(BULLETS) or marks.is_capacity(spot.text):
        return False
    if marks.POST.match(fold(spot.text)) or marks.RECIPIENTS.match(fold(spot.text)):
        return False
    return all(word[:1].isupper() for word in words)
