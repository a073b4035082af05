"""What a reading says of itself: what it could not place, and what it placed but would ask about."""

from dataclasses import dataclass, field

from documents.blanks.marks import Marks
from validation.report import Report


@dataclass(frozen=True)
class Said:
    """One remark. `place` is a section id, a form id, `form/row` or empty; `words` are quoted from the file."""

    code: str
    place: str
    vi: str
    en: str
    words: str = ""

    def as_json(self) -> dict[str, str]:
        return {"code": self.code, "place": self.place, "vi": self.vi, "en": self.en, "words": self.words}


LEFT_OUT = {
    *("uneven-row", "unknown-column", "row-without-label", "second-line", "rows-left", "inner-table", "second-table"),
    *("table", "sheet", "merged-figures", "formula-without-value"),
    *("unknown-answer", "unknown-figure", "unknown-section", "other-campaign", "other-unit", "nothing-matched"),
}
"""Something that was typed for this campaign could not be placed, or the file is not for this place at all."""


@dataclass(frozen=True)
class ReadReport:
    """`matched` are the sections and forms that were recognised, filled or not."""

    report: Report
    marks: Marks = field(default_factory=Marks)
    matched: tuple[str, ...] = ()
    unread: tuple[Said, ...] = ()
    doubtful: tuple[Said, ...] = ()

    @property
    def left_out(self) -> tuple[Said, ...]:
        """What somebody typed for this campaign, and why the file is not for this place."""
        return tuple(said for said in self.unread if said.code in LEFT_OUT)

    @property
    def is_whole(self) -> bool:
        return not self.left_out


LONGEST_QUOTE = 120
LONGEST_UNREAD = 20_000
"""What was not read stands nowhere else: its words are quoted as far as anybody would copy them by hand."""


def quoted(text: str, longest: int = LONGEST_QUOTE) -> str:
    """The beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest].rstrip()}…"


class Remarks:
    """Collects what is said while a file is matched."""

    def __init__(self) -> None:
        self.unread: list[Said] = []
        self.doubtful: list[Said] = []

    def take(self, others: "Remarks") -> None:
        self.unread += others.unread
        self.doubtful += others.doubtful

    def not_read(self, code: str, place: str, vi: str, en: str, words: str = "") -> None:
        self.unread.append(Said(code, place, vi, en, quoted(words, LONGEST_UNREAD)))

    def doubts(self, code: str, place: str, vi: str, en: str, words: str = "") -> None:
        self.doubtful.append(Said(code, place, vi, en, quoted(words)))
