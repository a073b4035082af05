"""Documents that a plan cites: `Kế hoạch số 148-KH/TU, ngày 14/02/2023 của Ban Thường vụ Tỉnh ủy về …`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from documents.planning.letters import plain_dashes, without_end
from documents.planning.written_days import DAY, day_of
from validation.plan import Reference

_CITED = re.compile(
    r"(?P<kind>[A-ZĐ][\w]+(?: (?!số\b)[a-zđà-ỹ]\w*){0,2})(?: số)?\s*:?\s*"
    r"(?P<symbol>\d{1,4}\s*[-/]\s*(?:\d{4}\s*/\s*)?[A-ZĐ]\w*(?:\s*[-/]\s*[\wĐ&]+)*)"
    rf"(?:,?\s*(?:ngày\s+{DAY}))?(?:\s+của\s+(?P<issuer>[^,;:()]+?(?:\s*\([^)]*\))?)"
    r"(?=\s+(?:về|ban hành|phê duyệt|quy định|hướng dẫn|triển khai|quy chế)\b|\s*[,;:.(]|$))?",
)
_ABOUT = re.compile(r"^\s*,?\s*(?:về việc|về|v/v)\s+(?P<subject>.*)", re.S)
_PLANS = ("KH", "CV", "HD", "CTr", "TB")
_PLAN_NAMES = ("Kế hoạch", "Công văn", "Hướng dẫn", "Chương trình", "Thông báo")
_DECREED = re.compile(r"\bban hành kèm theo\s*$")
_SHORT_NAME = re.compile(r"gọi tắt là\s+(?P<name>[^)]+)\)")
_DATED_NAME = re.compile(rf"ban hành (?P<name>(?:Đề án|Quy chế|Chỉ thị|Nghị quyết) \d+)\s*\(\s*{DAY}\s*\)")
_CARRIES_OUT = re.compile(r"(?:thực hiện|triển khai)\s+(?P<what>.*)$")


@dataclass
class Citations:
    superior: Reference | None = None
    legal_basis: list[Reference] = field(default_factory=list)


def read_citations(body: Sequence[str], own: str) -> Citations:
    """The opening of the body: the plan above, and what it rests on. `own` is the plan's own symbol."""
    read = Citations()
    for line in _opening(body):
        text = plain_dashes(line)
        matches = [found for found in _CITED.finditer(text) if _symbol(found) != own]
        for found, after in zip_longest(matches, matches[1:]):
            _sort(read, text, found, after.start() if after else len(text))
    for line in body:
        if (found := _DATED_NAME.search(line)) and not _is_known(read, found["name"]):
            subject = read.superior.subject if read.superior else ""
            name = ((carried := _CARRIES_OUT.search(subject)) and carried["what"]) or subject
            read.legal_basis.append(Reference(reference=found["name"], date=day_of(found), subject=name))
    return read


def _is_known(read: Citations, name: str) -> bool:
    return any(name in reference.subject for reference in read.legal_basis)


def _opening(body: Sequence[str]) -> list[str]:
    """Until the first numbered heading."""
    heading = next((p for p, line in enumerate(body) if re.match(r"([IVX]+|1)\s*[.\-/)]", line)), len(body))
    return list(body[:heading])


def _symbol(found: re.Match[str]) -> str:
    return re.sub(r"\s+", "", found["symbol"])


def _sort(read: Citations, text: str, found: re.Match[str], until: int) -> None:
    """The first plan-like document is the one carried out; the others are what it rests on."""
    symbol = _symbol(found)
    is_plan = any(re.search(rf"[-/]{kind}\b", symbol) for kind in _PLANS) or found["kind"] in _PLAN_NAMES
    day = day_of(found) if found["day"] else None
    issuer = _bare_issuer(found["issuer"] or "")
    about = _subject(text[found.end() : until])
    if read.superior is None and is_plan:
        read.superior = Reference(reference=symbol, date=day, issuer=issuer, subject=about)
    else:
        read.legal_basis.append(
            Reference(
                reference=symbol,
                date=day,
                issuer=issuer,
                subject=_basis(text, found, about, read.superior.subject if read.superior else ""),
            )
        )


def _bare_issuer(words: str) -> str:
    return without_end(re.sub(r"\s*\((?!khóa)[^)]*\)", "", words)).replace("(khóa", "khóa").rstrip(")")


def _subject(after: str) -> str:
    """After `về (việc)`, up to where another document is brought in or a bracket names it short."""
    found = _ABOUT.match(after)
    if not found:
        return ""
    subject = re.split(
        r"\s+ban hành kèm theo|\s*\((?:sau đây )?gọi|;|\.\s|,\s+(?=Ban |Huyện |Đảng |UBND|Ủy ban)", found["subject"]
    )[0]
    return without_end(subject)


def _basis(text: str, found: re.Match[str], about: str, superior: str) -> str:
    """What is carried out is what was decreed with this document, with the short name that the plan gives it."""
    if about:
        return about
    carried = _CARRIES_OUT.search(superior) if _DECREED.search(text[: found.start()]) else None
    short = _SHORT_NAME.search(text[found.start() :])
    name = f" ({short['name'].strip()})" if short else ""
    return f"ban hành {carried['what']}{name}" if carried else name.strip(" ()")
