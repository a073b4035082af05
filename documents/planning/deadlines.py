"""The deadline phrases of the body: who, with what, by when, and the last day that is still in time (facts 1.8)."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from documents.planning.letters import plain_dashes, sentence_case
from documents.planning.proposal import ProposedDeadline, Question
from documents.planning.written_days import DAY, QUARTERS, day_of, end_of_month, the_day
from validation.plan import Bound, DeadlineStep

_HOUR = r"(?:(?P<hour>\d{1,2}\s*(?:giờ|h)\s*\d{0,2})\s*(?:phút)?,?\s*)?"
_BEFORE = re.compile(rf"\btrước\s+{_HOUR}(?:ngày\s+)?{DAY}", re.I)
_BY = re.compile(
    rf"\b(?:chậm nhất|muộn nhất|không (?:muộn|chậm|quá) (?:hơn|quá)?|hạn cuối(?: cùng)?|đến hết|xong trong|trong)\s*"
    rf"(?:là\s+|vào\s+|đến\s+|:\s*)*{_HOUR}(?:hết\s+)?ngày\s+{DAY}",
    re.I,
)
_MONTH = re.compile(
    r"\b(?P<word>trong|trước|hết|chậm nhất(?: là)?(?: trong)?)\s+"
    r"tháng\s+(?P<month>\d{1,2})(?:\s*[/\-]\s*|\s+năm\s+|\s*)(?P<year>\d{4})?(?!\d)",
    re.I,
)
_QUARTER = re.compile(
    r"\b(?P<word>trong|hết)\s+quý\s+(?P<quarter>IV|I{1,3}|[1-4])(?:\s*/\s*|\s+năm\s+|\s+)(?P<year>\d{4})?", re.I
)
_YEAR = re.compile(r"\b(?:trong|hết)\s+năm\s+(?P<year>\d{4})", re.I)
_RECURRING = re.compile(
    r"\btrước\s+(?:ngày\s+)?\d{1,2}(?:/\d{1,2})?\s*(?:của tháng cuối quý|(?:hằng|hàng) (?:tháng|quý|năm))", re.I
)
_AFTER = re.compile(r"\bsau\s+(?P<days>\d{1,3})\s+ngày\b|\b(?P<other>\d{1,3})\s+ngày\s+(?:sau|kể từ)\b", re.I)
_SPEAKS = re.compile(
    r"hoàn thành|báo cáo|gửi|tổ chức|tổng kết|sơ kết|dự thảo|nộp|trình|thời (?:gian|hạn)|chậm nhất", re.I
)
_MEETING = re.compile(r"(?:tổ chức )?hội nghị\b", re.I)
_DATA = re.compile(r"(?:lấy|chốt|mốc|kỳ) số liệu|số liệu (?:được )?(?:lấy|tính)", re.I)
_VERB = re.compile(
    r"\b(?:xây dựng(?! [Đđ]ảng)|tổng hợp|gửi|hoàn thành|(?<!các )tổ chức(?! chính trị| đảng| đoàn| cơ sở)|"
    r"tiến hành|thực hiện|lãnh đạo|chỉ đạo|báo cáo|có trách nhiệm|"
    r"chủ trì|tham mưu|triển khai|nộp|tổng kết bằng|lập)\b"
)
_CLAUSE = re.compile(r"(?<=[;.])\s+(?=[\wĐ])")
_SHORT_SENTENCE = 120
_LABEL = re.compile(r"^(?:[-+•*]|\(?\w{1,3}(?:\.\d+)*[.)/-])\s*")


@dataclass(frozen=True)
class _Day:
    bound: Bound | str
    date: dt.date | None
    last_day: dt.date | None
    end: int
    start: int


@dataclass
class ReadDeadlines:
    deadlines: list[ProposedDeadline] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)


def read_deadlines(body: Sequence[str], issued: dt.date | None) -> ReadDeadlines:
    """Days without a year are read in the year of the document, and asked."""
    read = ReadDeadlines()
    level = ""
    for line in body:
        text = _LABEL.sub("", plain_dashes(line[:4]) + line[4:])
        level = named_level(text) or (level if line[:1].isupper() else "")
        own = level
        for sentence, in_sentence in _sentences(text):
            for clause, found in _dated(sentence, issued):
                own = named_level(text) or _subject(in_sentence) or own
                _keep(read, own or _subject(clause), clause, found, sentence)
    return read


def _sentences(text: str) -> Iterator[tuple[str, str]]:
    """Each sentence, with the words from which its subject can be told."""
    _, colon, rest = text.partition(":")
    named = named_level(text)
    for sentence in re.split(r"(?<=[.])\s+(?=[A-ZĐÀ-Ỹ])", rest.strip() if colon and named else text):
        yield sentence, "" if named else sentence


def named_level(text: str) -> str:
    """`Cấp cơ sở: …`: the words before a colon, when they are no verb."""
    name, colon, _ = text.partition(":")
    if (
        not colon
        or len(name) > 150
        or _VERB.match(name.casefold())
        or re.search(r"thời (gian|hạn)|lưu ý|hình thức|nội dung", name, re.I)
    ):
        return ""
    return name.strip()


def _subject(sentence: str) -> str:
    """The words before the first verb, when they begin with a capital and name somebody.

    A clause that begins with a verb (`Tổ chức sơ kết; các chi bộ gửi …`) names nobody.
    """
    sentence = _without_orders(sentence)
    found = _VERB.search(sentence)
    name = sentence[: found.start()].strip(" ,;") if found else ""
    somebody = re.search(r"các|cấp|ủy|uỷ|ban|đơn vị|chi bộ|đảng bộ|phòng|sở|trường|xã|huyện|hội|đoàn", name, re.I)
    return name if somebody and name[:1].isupper() and not name.casefold().startswith(("báo cáo", "thời")) else ""


def _without_orders(sentence: str) -> str:
    while ";" in sentence and _VERB.match(sentence.casefold()):
        sentence = sentence_case(sentence.partition(";")[2].strip())
    return sentence


def _dated(sentence: str, issued: dt.date | None) -> Iterator[tuple[str, _Day]]:
    for clause in _CLAUSE.split(sentence):
        for found in _days(clause, issued):
            if _SPEAKS.search(clause) and not _DATA.search(clause):
                yield clause, found


def _days(clause: str, issued: dt.date | None) -> Iterator[_Day]:
    year = issued.year if issued else None
    if recurring := _RECURRING.search(clause):
        yield _Day("recurring", None, None, recurring.end(), recurring.start())
        return
    for pattern, bound in ((_BY, Bound.NO_LATER_THAN), (_BEFORE, Bound.BEFORE)):
        for found in pattern.finditer(clause):
            day = day_of(found, year)
            inclusive = bound is Bound.NO_LATER_THAN or found["hour"]
            last = day if inclusive or day is None else day - dt.timedelta(days=1)
            yield _Day(Bound.NO_LATER_THAN if inclusive else bound, day, last, found.end(), found.start())
    yield from _spans(clause, year)


def _spans(clause: str, year: int | None) -> Iterator[_Day]:
    """A month, a quarter or a year; `trước tháng` ends before it begins."""
    for found in _MONTH.finditer(clause):
        own, month = int(found["year"] or year or 0), int(found["month"])
        if found["word"].casefold() == "trước":
            first = the_day(own, month, 1)
            yield _Day(Bound.BEFORE, first, first and first - dt.timedelta(days=1), found.end(), found.start())
        else:
            last = end_of_month(own, month) if own else None
            yield _Day(Bound.WITHIN_MONTH, last, last, found.end(), found.start())
    for found in _QUARTER.finditer(clause):
        own = int(found["year"] or year or 0)
        last = end_of_month(own, 3 * QUARTERS[found["quarter"].casefold()]) if own else None
        yield _Day("within_quarter", last, last, found.end(), found.start())
    for found in _YEAR.finditer(clause):
        last = the_day(int(found["year"]), 12, 31)
        yield _Day("within_year", last, last, found.end(), found.start())
    for found in _AFTER.finditer(clause):
        yield _Day("after_period", None, None, found.end(), found.start())


def _keep(read: ReadDeadlines, level: str, clause: str, found: _Day, sentence: str) -> None:
    if found.bound == "within_year" and not re.search("hoàn thành|gửi|tổ chức", clause, re.I):
        return
    step = DeadlineStep.CONFERENCE if _MEETING.match(level) else _step(clause[: found.end])
    phrase = _phrase(clause, found, step, sentence, level)
    if any((known.phrase, known.last_day) == (phrase, found.last_day) for known in read.deadlines):
        return
    read.deadlines.append(ProposedDeadline(level, step, phrase, found.bound, found.date, found.last_day))
    written = clause[found.start : found.end]
    if found.last_day is None:
        read.questions.append(Question("plan/deadlines", phrase, "", "không tính được ngày cuối của thời hạn này"))
    elif not re.search(r"\b\d{4}\b", written):
        why = "thời hạn không ghi năm, lấy theo năm ban hành văn bản"
        read.questions.append(Question("plan/deadlines", written, f"{found.last_day:%d/%m/%Y}", why))


def _step(said: str) -> DeadlineStep:
    folded = said.casefold()
    if "dự thảo" in folded and ("tham mưu" in folded or "trình" in folded):
        return DeadlineStep.DRAFT
    if re.search(r"tổ chức (hội nghị|tổng kết|sơ kết)", folded):
        return DeadlineStep.CONFERENCE
    done, sent = folded.find("hoàn thành"), re.search(r"\bgửi\b|\bnộp\b|báo cáo (về|cho)\b", folded)
    if done >= 0 and (sent is None or done < sent.start()):
        return DeadlineStep.COMPLETE
    return DeadlineStep.SEND if sent else DeadlineStep.COMPLETE


def _phrase(clause: str, found: _Day, step: DeadlineStep, sentence: str, level: str) -> str:
    """A short sentence whole; of a long one the words from the step on."""
    begin = 0
    if len(sentence) > _SHORT_SENTENCE or clause != sentence:
        begin = _begin(clause, found, step, level)
    tail = re.split(r"\s+(?:để|nhằm|theo (?!địa chỉ))", clause[found.end :])[0]
    phrase = clause[begin : found.end] + (tail if len(tail) < _SHORT_SENTENCE else "")
    phrase = re.sub(r"[\s.;,]+$", "", phrase)
    return phrase[:-1] if phrase.endswith(")") and phrase.count(")") > phrase.count("(") else phrase


def _begin(clause: str, found: _Day, step: DeadlineStep, level: str) -> int:
    if step is DeadlineStep.DRAFT and (place := clause.find("tham mưu")) >= 0:
        return place
    if step is DeadlineStep.COMPLETE and (done := re.search(r"(?:thời gian )?hoàn thành", clause[: found.end], re.I)):
        return done.start()
    if level and clause.startswith(level):
        return len(level) + len(clause[len(level) :]) - len(clause[len(level) :].lstrip(" ,:"))
    return 0
