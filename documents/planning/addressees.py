"""To whom a report goes, through whom, and who owes one."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from documents.planning.deadlines import named_level
from documents.planning.letters import plain_dashes, without_end
from documents.planning.proposal import ProposedDeadline
from validation.plan import DeadlineStep
from validation.text import fold

_SENT = re.compile(
    r"\b(?:gửi|nộp|báo cáo)(?:[^.;()]{0,80}?)\s(?:về|cho|đến)\s+(?P<to>[A-ZĐỦỤ][^.;:(),]*?)\s*"
    r"\(\s*(?:thông )?qua\s+(?P<via>[^)]+?)\s*\)"
)
_WHERE = (
    r"(?P<to>[A-ZĐỦỤ][^.;:(),]*?)(?:\s+(?:thông )?qua\s+(?P<via>[^.;:(),]+?))?"
    r"(?=\s+(?:trước|chậm|muộn|để|theo|trong|hạn|định kỳ|xong)\b|[,.;:(]|$)"
)
_SENT_PLAIN = re.compile(rf"\b(?:gửi|nộp|báo cáo)(?:[^.;()]|\([^()]{{0,60}}\)){{0,80}}?\s(?:về|cho|đến)\s+{_WHERE}")
_SENT_STRAIGHT = re.compile(rf"\b(?:gửi|nộp)\s+(?:báo cáo\s+)?{_WHERE}")
_GREETED = re.compile(r"^kính gửi\s*:?\s*", re.I)
_GATHERS = re.compile(r"^(?:chủ trì, )?(?:tổng hợp|tham mưu|theo dõi|đôn đốc|giúp)\b")
_OWES = re.compile(r"\b(?:gửi|nộp|xây dựng báo cáo|báo cáo (?:về|kết quả))\b")
_ORGANISING = re.compile(r"tổ chức thực hiện|phân công")


def addressee_and_reviewer(body: Iterable[str]) -> tuple[str, str]:
    """The pair named most often; a body with a standing committee is named by it."""
    lines = list(body)
    for pattern in (_SENT, _SENT_PLAIN, _SENT_STRAIGHT):
        pairs = [
            (without_end(found["to"]), re.split(r",| để | theo ", found["via"] or "")[0].strip())
            for line in lines
            for found in pattern.finditer(line)
        ]
        if pairs:
            names = Counter(fold(to) for to, _ in pairs)
            most = max(pairs, key=lambda pair: names[fold(pair[0])])
            via = Counter(fold(reviewer) for _, reviewer in pairs if reviewer)
            return most[0], max((r for _, r in pairs if r), key=lambda r: via[fold(r)], default="")
    return "", ""


def obliged_units(body: Sequence[str], deadlines: Sequence[ProposedDeadline], reviewer: str) -> tuple[str, ...]:
    """Who must complete or send a report by the deadlines, and whom the part on organisation speaks to.

    An office that only gathers the reports owes none.
    """
    owing = {DeadlineStep.COMPLETE, DeadlineStep.SEND}
    due = [deadline for deadline in deadlines if deadline.step in owing and deadline.level]
    named = [deadline.level for deadline in due if not _only_gathers(deadline.phrase)]
    organising = next((p for p, line in enumerate(body) if _ORGANISING.search(fold(line))), len(body))
    for line in body[organising + 1 :]:
        bare = re.sub(r"^(?:[-+•]|\(?\w{1,3}(?:\.\d+)*[.)/-])\s*", "", plain_dashes(line[:4]) + line[4:])
        level = named_level(bare)
        named += [level] if level and not _only_gathers(bare.removeprefix(level)) else []
    known: dict[str, str] = {}
    for name in named or _greeted(body):
        if not reviewer or fold(name) != fold(reviewer):
            known.setdefault(fold(name), name)
    return tuple(known.values())


def _greeted(body: Sequence[str]) -> list[str]:
    """Whom a dispatch is written to: on the line of `Kính gửi`, or each on a line of its own below."""
    place = next((p for p, line in enumerate(body[:3]) if _GREETED.match(line)), None)
    if place is None:
        return []
    names = [_GREETED.sub("", body[place])]
    for line in body[place + 1 :]:
        dashed = plain_dashes(line[:1]) + line[1:]
        if not dashed.startswith(("-", "+", "•")):
            break
        names.append(dashed.lstrip("-+• "))
    return [without_end(name) for name in names if without_end(name)]


def _only_gathers(duty: str) -> bool:
    folded = fold(duty).strip(" :,-")
    return bool(_GATHERS.match(folded)) and not _OWES.search(folded)
