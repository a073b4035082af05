"""A plan's Word file as a proposal: the order in which its parts are read, and what binds them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from documents.planning.addressees import addressee_and_reviewer, obliged_units
from documents.planning.citations import read_citations
from documents.planning.deadline_doubts import deadline_doubts
from documents.planning.deadlines import read_deadlines
from documents.planning.division import Division, divided
from documents.planning.foot import read_foot
from documents.planning.forms import read_forms
from documents.planning.letterhead import ReadHead, read_head
from documents.planning.outline import ReadOutline, read_outline
from documents.planning.period import impossible_years, period_of_tables, range_in, said_period
from documents.planning.proposal import Confidence, Proposal, ProposedForm, ProposedPeriod, Question
from documents.planning.scanned import mended_scan
from documents.planning.slips import slips_in
from documents.planning.source import NotAPlanFile, paragraphs_and_tables
from validation.text import fold

_NICKNAME = re.compile(r"\b(Đề án|Quy chế|Chỉ thị|Nghị quyết|Quy định|Kết luận)\s+(?:số\s+)?(\d{2,4})\b")
_ARCHIVE = re.compile(r"Lưu:?\s*VP\s*(\w+)")
_LONGEST_TITLE = 400
_MOST_SPOILT = 20
_SECRET = re.compile(r"(tuyệt |tối )?mật")
SECRET_PAPER = "Văn bản có dấu chỉ độ mật; không đưa tài liệu có độ mật lên hệ thống."
_COMMITTEES = {"TW", "TU", "ThU", "HU", "QU", "ĐU"}


def propose(content: bytes) -> Proposal:
    """Raises NotAPlanFile for a file that is refused, secret or no Word document."""
    return read_paper(content)[1]


def read_paper(content: bytes) -> tuple[Division, Proposal]:
    """The paper cut into its parts beside what was read from it. Raises NotAPlanFile."""
    blocks, spoilt = mended_scan(paragraphs_and_tables(content))
    division = divided(blocks)
    if any(_SECRET.fullmatch(line.strip(" .*")) for line in map(fold, [*division.head, *division.body])):
        raise NotAPlanFile(SECRET_PAPER)
    return division, _proposal(division, spoilt)


def _proposal(division: Division, spoilt: Sequence[Question]) -> Proposal:
    read = read_head(division.head, division.body)
    outline = read_outline(division.outline)
    forms = read_forms(division.annexes)
    _fill_body(read, division)
    _fill_period(read, division, forms.forms)
    questions = [
        *read.questions,
        *_parts_missing(outline, forms.forms, division),
        *outline.questions,
        *_slips(outline),
        *forms.questions,
        *impossible_years(forms.forms, read.head.date),
        *_repeated_words(outline),
        *_two_names([*division.body, *division.outline]),
        *spoilt[:_MOST_SPOILT],
    ]
    sections, guesses = tuple(outline.sections), tuple(read.guesses)
    return Proposal(read.head, sections, tuple(forms.forms), guesses, tuple(dict.fromkeys(questions)))


def _fill_body(read: ReadHead, division: Division) -> None:
    head, body = read.head, division.body
    cited = read_citations(body, head.reference)
    head.superior, head.legal_basis = cited.superior, tuple(cited.legal_basis)
    if cited.superior:
        reference = cited.superior.reference
        read.say("superior", reference, Confidence.LIKELY, "văn bản đầu tiên nêu ở phần căn cứ, thực hiện")
    deadlines = read_deadlines(body, head.date)
    head.deadlines = tuple(deadlines.deadlines)
    read.questions += [*deadlines.questions, *deadline_doubts(head.deadlines)]
    for deadline in head.deadlines:
        day = deadline.last_day.isoformat() if deadline.last_day else ""
        read.say(
            "deadlines", day, Confidence.LIKELY, f"ngày cuối còn đúng hạn, đọc theo {deadline.bound}", deadline.phrase
        )
    if not head.deadlines:
        read.ask("deadlines", "", "", "không thấy thời hạn nào trong văn bản")
    head.addressee, head.reviewer = addressee_and_reviewer(body)
    if head.addressee:
        read.say("addressee", head.addressee, Confidence.LIKELY, "nơi các đơn vị gửi báo cáo về")
    else:
        read.ask("addressee", "", head.issuer, "không thấy câu gửi báo cáo về đâu")
    if head.reviewer:
        read.say("reviewer", head.reviewer, Confidence.LIKELY, "cơ quan sau chữ “qua”")
    head.obliged = obliged_units(body, head.deadlines, head.reviewer)
    head.recipients, head.signer = read_foot(division.foot)
    _ask_archive(read)
    if head.signer is None:
        read.ask("signer", "", "", "không thấy người ký")
    elif not head.signer.post:
        read.ask("signer", head.signer.name, "", "mất quyền hạn, chức vụ người ký")


def _ask_archive(read: ReadHead) -> None:
    """A body keeps its copy in its own office: `Lưu VPTU` under a paper of a HU."""
    organ = read.head.symbol.rpartition("/")[2]
    for line in read.head.recipients:
        found = _ARCHIVE.match(line)
        if found and organ in _COMMITTEES and found[1] in _COMMITTEES and found[1] != organ:
            why = f"văn bản mang ký hiệu {organ}, lưu tại văn phòng của cơ quan ban hành"
            read.ask("recipients", line, f"Lưu VP{organ}", why)


def _fill_period(read: ReadHead, division: Division, forms: Sequence[ProposedForm]) -> None:
    """What the text says before what the rows of the tables show, and the second is asked."""
    head = read.head
    said = said_period([*division.body, *(line for form in forms for line in (form.title, form.note))])
    if said is not None and said.first and said.last:
        head.period = said
        read.say("period", said.phrase, Confidence.LIKELY, "văn bản nêu thời gian của số liệu")
        return
    told = period_of_tables(forms, head, head.deadlines) or range_in(head.subject)
    head.period = _joined(said, told) if said else told
    read.ask("period", _phrase(said or told), _reading(head.period), _why(said))


def _joined(said: ProposedPeriod, told: ProposedPeriod | None) -> ProposedPeriod:
    """Of a period that the text says by half, the other half as the tables show it."""
    first, last = said.first or (told.first if told else None), said.last or (told.last if told else None)
    fits = not (first and last) or first <= last
    return ProposedPeriod(first, last, said.phrase) if fits else said


def _phrase(period: ProposedPeriod | None) -> str:
    return period.phrase if period else ""


def _reading(period: ProposedPeriod | None) -> str:
    if period is None or not (period.first and period.last):
        return ""
    return f"từ {period.first:%d/%m/%Y} đến {period.last:%d/%m/%Y}"


def _why(said: ProposedPeriod | None) -> str:
    if said is None:
        return "văn bản không ghi kỳ số liệu"
    return "văn bản chưa ghi ngày cuối của kỳ số liệu" if said.first else "văn bản chưa ghi ngày đầu của kỳ số liệu"


def _parts_missing(outline: ReadOutline, forms: Sequence[ProposedForm], division: Division) -> Iterator[Question]:
    if not division.outline:
        yield Question("sections", "", "", "không thấy đề cương báo cáo trong tệp; đề nghị bổ sung đề cương")
    elif not outline.sections:
        yield Question("sections", division.outline[0], "", "đề cương không có đề mục đánh số nào đọc được")
    if not forms:
        yield Question("forms", "", "", "không thấy biểu mẫu số liệu nào trong tệp")


def _slips(outline: ReadOutline) -> Iterator[Question]:
    for section in outline.sections:
        yield from slips_in(section.id, "\n".join([section.title, *section.guidance]))


def _repeated_words(outline: ReadOutline) -> Iterator[Question]:
    """`tổng kết 10 năm thực hiện tổng kết 10 năm thực hiện`: words printed twice in a row."""
    title = " ".join(line for line in outline.title if not line.startswith("("))[:_LONGEST_TITLE]
    if found := re.search(r"(\b.{12,}\b)\s+\1", title):
        reading = title.replace(f"{found[1]} {found[1]}", found[1], 1)
        yield Question("sections", title, reading, "tên đề cương in lặp")


def _two_names(lines: Sequence[str]) -> Iterator[Question]:
    """One number under two names (`Đề án 518` beside `Quy chế 518`): the rarer is asked."""
    named: dict[str, dict[str, int]] = {}
    for kind, number in (found for line in lines for found in _NICKNAME.findall(line)):
        kinds = named.setdefault(number, {})
        kinds[kind] = kinds.get(kind, 0) + 1
    for number, kinds in named.items():
        ordered = sorted(kinds, key=lambda kind: kinds[kind])
        for rare, _ in pairwise(ordered):
            usual = f"{ordered[-1]} {number}"
            yield Question("plan", f"{rare} {number}", usual, f"các chỗ khác trong văn bản ghi {usual}")
