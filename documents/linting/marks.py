"""The words by which head and foot of a document are known. Lines are NFC with one blank between words."""

import re
from functools import cache

from documents.planning.letters import plain_dashes, squeezed
from documents.profiles.profile import Side, profiles
from documents.report.citation import document_kinds
from validation.text import fold

NUMBER = re.compile(
    r"[Ss][Ốố] ?(?P<colon>[:.]{0,3}) ?(?P<number>\d{0,5})[\s.…_]{0,40}(?P<joint>[-/]) ?(?P<symbol>[A-ZĐa-zđ].{0,60})?"
)
DATE = re.compile(
    r"(?P<place>[^,]{0,60}?) ?(?P<comma>,?) ?ngày(?P<day>[\s.…_]{0,20}\d{0,2}[\s.…_]{0,20})tháng"
    r"(?P<month>[\s.…_]{0,20}\d{0,2}[\s.…_]{0,20})năm[\s.…_]{0,20}(?P<year>\d{0,4})[\s.…_]{0,20}",
    re.I,
)
CAPACITY = re.compile(r"(T/M|TM\.?|K/T|KT\.?|T/L|TL\.?|TUQ\.?|Q\.) ?\w", re.I)
RECIPIENTS = re.compile(r"nơi nhận\b ?:?")
ADDRESSEE = re.compile(r"kính (gửi|trình)\b")
POST = re.compile(
    r"(quyền |phó )?(tổng )?(bí thư|chủ tịch|trưởng|phó|chánh|giám đốc|chủ nhiệm|viện trưởng|hiệu trưởng|thường trực|"
    r"uỷ viên|đội trưởng|cục trưởng|vụ trưởng)\b"
)
APPENDIX = re.compile(r"phụ lục\b ?(?:số\b)? ?(?P<number>[\w+ ]{0,12}?) ?[:.]?")
ENCLOSED = re.compile(r"\(? ?(ban hành )?kèm theo\b")
_STAR, _RULE, _RULE_OR_GAP = set("* "), set("-_=~"), set("-_=~. ")


def mottos(text: str) -> frozenset[Side]:
    """The sides that write under this line."""
    return _mottos().get(squeezed(text), frozenset())


@cache
def _mottos() -> dict[str, frozenset[Side]]:
    lines = {squeezed(profile.head.motto) for profile in profiles()}
    return {line: frozenset(p.side for p in profiles() if squeezed(p.head.motto) == line) for line in lines}


def is_motto_second(text: str) -> bool:
    """`Độc lập - Tự do - Hạnh phúc`, whatever dashes and blanks part it."""
    return len(text) < 60 and _bare(text) in _second_mottos()


@cache
def _second_mottos() -> frozenset[str]:
    return frozenset(_bare(profile.head.motto_second) for profile in profiles() if profile.head.motto_second)


def _bare(text: str) -> str:
    return "".join(letter for letter in squeezed(text) if letter.isalpha())


def is_star(text: str) -> bool:
    return "*" in text and set(text) <= _STAR


def is_rule(text: str) -> bool:
    """Hyphens or underlines drawn as a line."""
    letters = plain_dashes(text)
    return set(letters) <= _RULE_OR_GAP and sum(letter in _RULE for letter in letters) > 1


def number_in(text: str) -> re.Match[str] | None:
    return NUMBER.fullmatch(plain_dashes(text))


def day_in(text: str) -> re.Match[str] | None:
    return DATE.fullmatch(text)


def is_capacity(text: str) -> bool:
    return bool(CAPACITY.match(text)) and len(text) < 100


def kind_of(text: str) -> str:
    """`Báo cáo` for a line that is that kind and nothing else, whatever its case and the blanks between letters."""
    return _kinds().get(squeezed(text), "") if len(text) < 60 else ""


@cache
def _kinds() -> dict[str, str]:
    return {squeezed(kind): kind for kind in document_kinds().values()}


def is_head_mark(text: str) -> bool:
    return bool(mottos(text) or is_motto_second(text) or number_in(text) or day_in(text))


def is_foot_mark(text: str) -> bool:
    """Also `Kính gửi`, which stands where it will."""
    folded = fold(text)
    return is_capacity(text) or bool(RECIPIENTS.match(folded) or ADDRESSEE.match(folded))


def is_mark(text: str) -> bool:
    """Does a line belong to head or foot, whoever wrote it."""
    return is_head_mark(text) or is_foot_mark(text)
