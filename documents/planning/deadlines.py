"""The deadline phrases of the body: who, with what, by when, and the last day that is still in time (facts 1.8)."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from documents.planning.due_days import DueDay, due_days
from documents.planning.letters import plain_dashes, sentence_case
from documents.planning.proposal import ProposedDeadline, Question
from validation.plan import DeadlineStep

_SPEAKS = re.compile(
    r"hoàn thành|báo cáo|gửi|tổ chức|tổng kết|sơ kết|dự thảo|nộp|trình|thời (?:gian|hạn)|chậm nhất", re.I
)
_MEETING = re.compile(r"(?:tổ chức )?hội nghị\b", re.I)
_DATA = re.compile(r"(?:lấy|chốt|mốc|kỳ) số liệu|số liệu (?:báo cáo )?(?:được )?(?:lấy|tính|từ|giai đoạn|năm)", re.I)
_VERB = re.compile(
    r"\b(?:xây dựng(?! [Đđ]ảng)|tổng hợp|gửi|hoàn thành|(?<!các )tổ chức(?! chính trị| đảng| đoàn| cơ sở)|"
    r"tiến hành|thực hiện|lãnh đạo|chỉ đạo|báo cáo|có trách nhiệm|"
    r"chủ trì|tham mưu|triển khai|nộp|tổng kết bằng|lập)\b"
)
_CLAUSE = re.compile(r"(?<=[;.])\s+(?=[\wĐ])")
_SHORT_SENTENCE = 120
_SOMEBODY = r"các|cấp|ủy|uỷ|ban|đơn vị|chi bộ|đảng bộ|phòng|sở|trường|xã|huyện|hội|đoàn|văn phòng|ubnd"
_HEIR = re.compile(
    rf"(?P<who>(?:{_SOMEBODY}|đảng|tỉnh|thành|mặt trận)\b[^;:]{{0,80}}?)\s*:?\s+"
    r"(?=trước|chậm|muộn|trong|xong|hết|cuối)",
    re.I,
)
_STARTS_WITH_DAY = re.compile(r"(?:trước|chậm nhất|muộn nhất|trong|xong|hết)\b", re.I)
_OPENER = re.compile(r"^(?:căn cứ|thực hiện|để|nhằm|trên cơ sở|theo)\b.*,\s+(?=(?:các|cấp|đề nghị|yêu cầu)\b)", re.I)
_ORDER = re.compile(r"^(?:kính )?(?:đề nghị|yêu cầu|giao|phân công)\s+(?:đồng chí\s+)?", re.I)
_LABEL = re.compile(r"^(?:[-+•*]|\(?\w{1,3}(?:\.\d+)*[.)/-])\s*")


@dataclass(frozen=True)
class _Clause:
    """Words with a day in them; `who` goes on with the `duty` of the words before, else `duty` are the words."""

    words: str
    due: DueDay
    who: str
    duty: str


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
            for clause in _dated(sentence, issued, duty=sentence if named_level(text) else ""):
                own = named_level(text) or _subject(in_sentence) or own
                _keep(read, clause.who or own or _subject(clause.words), clause, sentence)
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
        or re.search(
            r"thời (gian|hạn)|lưu ý|hình thức|nội dung|kính gửi|\bhạn\b|báo cáo|số liệu|^mốc|^kỳ|địa điểm|phạm vi",
            name,
            re.I,
        )
    ):
        return ""
    return name.strip()


def _subject(sentence: str) -> str:
    """The words before the first verb, when they begin with a capital and name somebody.

    A clause that begins with a verb (`Tổ chức sơ kết; các chi bộ gửi …`) names nobody.
    """
    sentence = sentence_case(_ORDER.sub("", _OPENER.sub("", _without_orders(sentence))))
    found = _VERB.search(sentence)
    name = sentence[: found.start()].strip(" ,;") if found else ""
    somebody = re.search(_SOMEBODY, name, re.I)
    return name if somebody and name[:1].isupper() and not name.casefold().startswith(("báo cáo", "thời")) else ""


def _without_orders(sentence: str) -> str:
    while ";" in sentence and _VERB.match(sentence.casefold()):
        sentence = sentence_case(sentence.partition(";")[2].strip())
    return sentence


def _dated(sentence: str, issued: dt.date | None, *, duty: str) -> Iterator[_Clause]:
    """`Cấp cơ sở tổng kết trước 31/5; cấp huyện trước 30/6`: a name and a day go on with the duty said before.

    `duty` stands where a name before a colon says whose day it is (`Cấp xã: trong tháng 6/2026`).
    """
    for words in _CLAUSE.split(sentence):
        heir = _HEIR.match(words) if duty and not _SPEAKS.search(words) else None
        bare_day = duty == words and _STARTS_WITH_DAY.match(words)
        duty = words if _SPEAKS.search(words) or bare_day else duty if heir else ""
        if duty and not _DATA.search(words):
            who = sentence_case(heir["who"]) if heir else ""
            yield from (_Clause(words, due, who, duty) for due in due_days(words, issued))


def _keep(read: ReadDeadlines, level: str, clause: _Clause, sentence: str) -> None:
    words, due = clause.words, clause.due
    if due.bound == "within_year" and not re.search("hoàn thành|gửi|tổ chức", words, re.I):
        return
    step = DeadlineStep.CONFERENCE if _MEETING.match(level) else _step(_told(clause))
    phrase = _phrase(clause, step, sentence, level)
    if any((known.phrase, known.last_day) == (phrase, due.last_day) for known in read.deadlines):
        return
    read.deadlines.append(ProposedDeadline(level, step, phrase, due.bound, due.date, due.last_day))
    if why := _doubt(due):
        printed = phrase if due.last_day is None else words[due.start : due.end].strip()
        reading = f"{due.last_day:%d/%m/%Y}" if due.last_day else ""
        read.questions.append(Question("plan/deadlines", printed, reading, why))


def _told(clause: _Clause) -> str:
    """The words that say what must be done by the day."""
    return clause.words[: clause.due.end] if clause.duty == clause.words else clause.duty


def _doubt(due: DueDay) -> str:
    if due.bound == "recurring":
        return "thời hạn lặp lại theo kỳ; cần chọn kỳ của đợt báo cáo này để có ngày cuối"
    if due.last_day is None:
        return "không tính được ngày cuối của thời hạn này"
    if due.spans:
        return "văn bản ghi một khoảng thời gian; ngày cuối của khoảng là thời hạn"
    return "" if due.said else "thời hạn không ghi năm, lấy theo năm ban hành văn bản"


def _step(said: str) -> DeadlineStep:
    folded = said.casefold()
    if "dự thảo" in folded and ("tham mưu" in folded or "trình" in folded):
        return DeadlineStep.DRAFT
    if re.search(r"tổ chức (hội nghị|tổng kết|sơ kết)", folded):
        return DeadlineStep.CONFERENCE
    done, sent = (
        folded.find("hoàn thành"),
        re.search(r"\bgửi\b|\bnộp\b|báo cáo (?:kết quả |tình hình |kết quả thực hiện )?(về|cho)\b", folded),
    )
    if done >= 0 and (sent is None or done < sent.start()):
        return DeadlineStep.COMPLETE
    return DeadlineStep.SEND if sent else DeadlineStep.COMPLETE


def _phrase(found: _Clause, step: DeadlineStep, sentence: str, level: str) -> str:
    """A short sentence whole; of a long one the words from the step on."""
    clause, due = found.words, found.due
    begin = 0
    if len(sentence) > _SHORT_SENTENCE or clause != sentence:
        begin = _begin(clause, due, step, level)
    tail = re.split(r"\s+(?:để|nhằm|theo (?!địa chỉ))", clause[due.end :])[0]
    phrase = clause[begin : due.end] + (tail if len(tail) < _SHORT_SENTENCE else "")
    phrase = re.sub(r"[\s.;,]+$", "", phrase)
    return phrase[:-1] if phrase.endswith(")") and phrase.count(")") > phrase.count("(") else phrase


def _begin(clause: str, found: DueDay, step: DeadlineStep, level: str) -> int:
    if step is DeadlineStep.DRAFT and (place := clause.find("tham mưu")) >= 0:
        return place
    if step is DeadlineStep.COMPLETE and (done := re.search(r"(?:thời gian )?hoàn thành", clause[: found.end], re.I)):
        return done.start()
    if level and clause.startswith(level):
        return len(level) + len(clause[len(level) :]) - len(clause[len(level) :].lstrip(" ,:"))
    return 0
