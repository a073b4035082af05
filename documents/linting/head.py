"""The head of a document: who issues it, motto, number and day, kind, subject, addressee."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.linting import marks
from documents.linting.anatomy import DayLine, Found, NumberLine
from documents.linting.body import is_bold
from documents.linting.elements import Element
from documents.linting.spots import Spot, TableSpot
from documents.planning.letters import is_capitals, plain_dashes
from documents.report.citation import document_kinds
from validation.text import fold

DISPATCH = "Công văn"
MOST_LINES, LONGEST_LINE, MOST_SUBJECT_LINES = 40, 200, 8
# Folded words: fold writes “uỷ” for both spellings.
_ORGANS = {
    "đảng", "ban", "huyện", "thành", "tỉnh", "thị", "quận", "uỷ", "ubnd", "chi", "sở", "phòng", "hội", "mặt", "liên",
    "văn", "trung", "trường", "công", "bộ", "cục", "ubmttq", "đoàn", "bch", "btv", "viện", "bệnh", "ngân",
    "kho", "hạt", "đài", "toà", "đội", "trạm", "nhà", "quỹ", "học", "khoa", "tổ", "thường", "hđnd",
}  # fmt: skip
_PLACES = {"tỉnh", "huyện", "thành", "thị", "quận"}
_COMMITTEE = {"uỷ", "đoàn", "hội"}
_OPENINGS = ("căn cứ", "thực hiện", "kính", "ngày ", "năm ", "sau khi", "theo ", "i.", "i-", "1.", "1-", "phần ")


@dataclass
class Head:
    """`end` is the place behind the head; `kind` is empty when no line names it."""

    found: list[Found] = field(default_factory=list)
    end: int = 0
    kind: str = ""
    number: NumberLine | None = None
    day: DayLine | None = None

    def add(self, element: Element, *spots: Spot) -> None:
        self.found += [Found(element, spot) for spot in spots]


def read_head(spots: Sequence[Spot | TableSpot]) -> Head:
    head = Head()
    lines = _over_the_text(spots)
    kind_at = next((at for at, spot in enumerate(lines) if not spot.column and marks.kind_of(spot.text)), -1)
    upper = lines if kind_at < 0 else lines[:kind_at]
    organs, rest = _read_upper(head, upper)
    _read_organs(head, organs)
    if kind_at >= 0:
        head.kind = marks.kind_of(lines[kind_at].text)
        head.add(Element.KIND, lines[kind_at])
        head.end = kind_at + 1 + _read_subject(head, lines[kind_at + 1 :])
    else:
        _read_dispatch(head, rest)
        head.end = len(lines)
    head.end += _read_addressee(head, spots[head.end :])
    return head


def _over_the_text(spots: Sequence[Spot | TableSpot]) -> list[Spot]:
    """The first lines, as far as a head can reach: up to a table of figures, an addressee or a heading."""
    lines: list[Spot] = []
    was_kind = False
    for spot in spots[:MOST_LINES]:
        if isinstance(spot, TableSpot) or spot.line.level is not None or marks.ADDRESSEE.match(fold(spot.text)):
            break
        if not was_kind and not spot.column and _is_text(spot, lines):
            break
        was_kind = was_kind or (not spot.column and bool(marks.kind_of(spot.text)))
        lines.append(spot)
    return lines


def _is_text(spot: Spot, before: Sequence[Spot]) -> bool:
    """A line of ordinary text under a head without a kind."""
    if len(spot.text) > LONGEST_LINE:
        return True
    has_day = any(marks.day_in(each.text) for each in before)
    return has_day and fold(spot.text).startswith(_OPENINGS)


def _read_upper(head: Head, lines: Sequence[Spot]) -> tuple[list[Spot], list[Spot]]:
    """What stands over the kind. Gives the lines with names of bodies, and those under the number."""
    organs: list[Spot] = []
    rest: list[Spot] = []
    for spot in lines:
        if _read_marked(head, spot) or not spot.text:
            continue
        (rest if head.number is not None and spot.column != 2 else organs).append(spot)
    return organs, rest


def _read_marked(head: Head, spot: Spot) -> bool:
    """The lines of a head that are known by their words."""
    text = spot.text
    if marks.is_rule(text) or _is_drawn(spot):
        head.add(Element.RULE, spot)
    elif marks.is_star(text):
        head.add(Element.STAR, spot)
    elif marks.mottos(text):
        head.add(Element.MOTTO, spot)
    elif marks.is_motto_second(text):
        head.add(Element.MOTTO_SECOND, spot)
    elif head.number is None and (number := marks.number_in(text)):
        symbol = plain_dashes(number["symbol"] or "").strip()
        head.number = NumberLine(spot, number["colon"], number["number"], number["joint"], symbol)
        head.add(Element.NUMBER, spot)
    elif head.day is None and (day := marks.day_in(text)):
        head.day = _day(spot, day.groupdict())
        head.add(Element.DATE, spot)
    else:
        return False
    return True


def _day(spot: Spot, parts: dict[str, str]) -> DayLine:
    day, month, year = (parts[name].strip(" .…_") for name in ("day", "month", "year"))
    return DayLine(spot, parts["place"].strip(), bool(parts["comma"]), day, month, year)


def _is_drawn(spot: Spot) -> bool:
    return spot.line.is_blank and bool(spot.line.ruled or spot.line.drawings)


def _read_organs(head: Head, lines: Sequence[Spot]) -> None:
    """The issuing body last, the body above it first; a name may be broken over two lines."""
    names: list[list[Spot]] = []
    for spot in lines:
        if spot.column == 2 and names and names[-1][-1].column != 2:
            continue
        if names and _goes_on(spot, names[-1][-1]):
            names[-1].append(spot)
        elif spot.column != 2 or not names:
            names.append([spot])
    for name in names[:-1]:
        head.add(Element.SUPERIOR, *name)
    if names:
        head.add(Element.ISSUER, *names[-1])


def _goes_on(spot: Spot, above: Spot) -> bool:
    """Its first word names no body of its own: `TỈNH LAI CHÂU` under `ỦY BAN NHÂN DÂN`. Nor does a line in bold go on
    with one that is not: the issuing body is bold, the one above it is not."""
    words = fold(spot.text).split(" ")
    is_place = words[0] in _PLACES and not _COMMITTEE & set(words)
    return is_place or (words[0] not in _ORGANS and is_bold(spot) == is_bold(above))


def _read_subject(head: Head, lines: Sequence[Spot]) -> int:
    """The lines under the kind up to the rule under them. Gives how many lines belong to the head."""
    near = lines[:MOST_SUBJECT_LINES]
    rule_at = next((at for at, spot in enumerate(near) if marks.is_rule(spot.text) or _is_drawn(spot)), -1)
    until = rule_at if rule_at >= 0 else _end_of_subject(near)
    head.add(Element.SUBJECT, *(spot for spot in lines[:until] if spot.text))
    if rule_at >= 0:
        head.add(Element.RULE, lines[rule_at])
    return until + (rule_at >= 0)


def _end_of_subject(lines: Sequence[Spot]) -> int:
    """Without a rule: the first line, and those that look like it."""
    end, seen = 0, 0
    for at, spot in enumerate(lines):
        if spot.text and (not _may_be_subject(spot) or (seen and not _looks_like_title(spot))):
            break
        seen += bool(spot.text)
        end = at + 1
    return end


def _may_be_subject(spot: Spot) -> bool:
    opens = fold(spot.text).startswith(_OPENINGS) and not _looks_like_title(spot)
    return not opens and not is_capitals(spot.text) and (_looks_like_title(spot) or spot.line.first_line_mm < 5)


def _looks_like_title(spot: Spot) -> bool:
    return spot.line.align == "center" or all(piece.font.bold for piece in spot.line.pieces if piece.text.strip())


def _read_dispatch(head: Head, rest: Sequence[Spot]) -> None:
    """Without a kind: what stands under the number is what the dispatch is about; under both columns, or by a symbol
    of another kind, it is the subject of a document whose kind is missing."""
    number = head.number
    kind = document_kinds().get(number.kind, DISPATCH) if number else DISPATCH
    for spot in rest:
        is_under = number is None or number.spot.halved or spot.column == number.spot.column
        head.add(Element.DISPATCH_SUBJECT if is_under and kind == DISPATCH else Element.SUBJECT, spot)


def _read_addressee(head: Head, spots: Sequence[Spot | TableSpot]) -> int:
    """`Kính gửi` and the lines that go on with it. Gives how many spots that are."""
    end, inside = 0, False
    for at, spot in enumerate(spots[:20]):
        if isinstance(spot, TableSpot):
            break
        begins = bool(marks.ADDRESSEE.match(fold(spot.text)))
        goes_on = inside and (plain_dashes(spot.text).startswith("-") or bool(spot.column)) and len(spot.text) < 150
        if not spot.text and not _is_drawn(spot):
            continue
        if not begins and not goes_on:
            break
        inside, end = True, at + 1
        head.add(Element.ADDRESSEE, spot)
    return end
