"""The head of the paper: bodies, number and symbol, place and day, kind, trích yếu."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from documents.planning.letters import (
    bare,
    is_capitals,
    is_ornament,
    joined_letters,
    plain_dashes,
    squeezed,
    without_end,
)
from documents.planning.proposal import REPORT, Confidence, Guess, ProposedHead, Question
from documents.planning.written_days import the_day
from documents.report.citation import document_kinds
from validation.text import fold

_PARTY = re.compile(
    r"S[ốôo]\s*[:.]*\s*(?P<number>\d{0,4})[\s.…]*(?:-\s*|\s+|(?<=\d))(?P<kind>[A-ZĐa-zđ]{1,5})\s*/\s*(?P<body>[\wĐ][\wĐ&.-]*)"
)
_STATE = re.compile(
    r"S[ốôo]\s*[:.]*\s*(?P<number>\d{0,5})[\s.…]*/\s*(?:(?P<year>\d{4})\s*/\s*)?"
    r"(?P<symbol>[A-ZĐ][\wĐ]*(?:\s*-\s*[A-ZĐ][\wĐ&]*)+)"
)
_SYMBOL_ALIASES = {"DU": "ĐU", "DUK": "ĐUK"}
_DAY_LINE = re.compile(
    r"(?P<place>[^,\n]*?)\s*,?\s*ng[àa]y(?P<day>[\s.…_]*\d{0,2}[\s.…_]*)th[áa]ng(?P<month>[\s.…_]*\d{0,2}[\s.…_]*)"
    r"n[ăa]m[\s.…_]*(?P<year>\d{0,4})",
    re.I,
)
_MOTTO = re.compile(r"dang cong san|cong hoa xa hoi|chu nghia viet nam|doc lap\s*-|tu do|hanh phuc")
_STARS = re.compile(r"[*\s]+")
_ABOUT = re.compile(r"^(?:V/v|Về việc|Về)\s*:?\s*", re.I)
_ISSUES = re.compile(
    r"(?P<body>(?:Ban (?:Thường vụ|Chấp hành|Tuyên giáo|Tổ chức|Dân vận|Xây dựng)|Văn phòng|Thường trực|Đảng ủy|"
    r"Đảng uỷ|Huyện ủy|Thành ủy|Tỉnh ủy|Chi bộ|Ủy ban|UBND)"
    r"(?:\s+[\wÀ-ỹ]+){0,8}?)\s+"
    r"(?:(?:xây dựng|ban hành)\s+(?:[Kk]ế hoạch|[Cc]hương trình|[Hh]ướng dẫn)|hướng dẫn\b.{0,100}như sau)"
)
_LEVEL_ONLY = re.compile(r"(huyện|thành|tỉnh|đảng|thị|quận) (ủy|uỷ)$")
_ENDS_AT_LEVEL = re.compile(r"(tỉnh|huyện|xã|phường|đặc khu|thị xã|thành phố|thị trấn)$")
_ORGAN_WORDS = {
    "ủy", "uỷ", "ban", "bộ", "nhân", "dân", "thường", "vụ", "chấp", "hành", "tuyên", "giáo", "vận", "tổ", "chức",
    "kiểm", "tra", "xã", "phường", "huyện", "tỉnh", "thị", "trấn", "thành", "phố", "cơ", "quan", "khối", "và", "trung",
    "tâm", "trường", "phòng", "sở", "hội", "đoàn", "chi", "đảng", "văn", "hóa", "xây", "dựng", "chính", "trị", "trận",
    "mặt", "tổng", "công", "ty", "các", "doanh", "nghiệp", "đồng", "liên", "hiệp", "phụ", "nữ", "lao", "động", "nông",
    "cựu", "chiến", "binh", "thanh", "niên", "viện", "đội", "cục", "trực",
}  # fmt: skip

_FIRST_WORDS = {
    "đảng", "ban", "huyện", "thành", "tỉnh", "ủy", "ubnd", "chi", "sở", "phòng", "hội", "thị", "quận", "mặt", "liên",
    "văn", "trung", "trường", "công", "bộ", "cục", "vụ", "đoàn", "tổng", "viện", "học", "bệnh", "tòa",
    "toà", "hđnd", "thường", "khối",
}  # fmt: skip
_LEVELS = {"xã", "phường", "huyện", "tỉnh", "trấn", "phố", "khu"}
_COMMITTEE = {"ủy", "uỷ", "đoàn"}
_PLACES = {"tỉnh", "huyện", "thành", "thị", "quận"}
_BOARDS = {"ban", "sở", "phòng", "và", "vụ"}
_SHORT_NAMES = {"ubnd", "hđnd", "mttq", "ubmttq"}


@dataclass
class ReadHead:
    head: ProposedHead = field(default_factory=ProposedHead)
    guesses: list[Guess] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def say(self, name: str, value: str, confidence: Confidence, reason: str, source: str = "") -> None:
        self.guesses.append(Guess(f"plan/{name}", value, confidence, reason, source))

    def ask(self, name: str, printed: str, read_as: str, why: str) -> None:
        self.questions.append(Question(f"plan/{name}", printed, read_as, why))


def read_head(lines: Sequence[str], body: Sequence[str]) -> ReadHead:
    read = ReadHead()
    lines = [line for line in map(joined_letters, lines) if line.strip()]
    number_at = _number(read, lines)
    day_at = _day(read, lines)
    kind_at = _kind(read, lines, body)
    _bodies(read, lines, min([p for p in (number_at, day_at, kind_at) if p >= 0], default=0), body)
    _subject(read, lines, number_at, day_at, kind_at)
    return read


def _number(read: ReadHead, lines: Sequence[str]) -> int:
    """The first symbol above the kind is the plan's own; a head may break it over two lines."""
    for place in range(len(lines)):
        for count in (1, 2):
            text = plain_dashes(" ".join(lines[place : place + count]))
            if (party := _PARTY.match(text)) and party["kind"]:
                body = _SYMBOL_ALIASES.get(party["body"], party["body"])
                _write_number(read, party["number"], f"{party['kind']}/{body}", "-", text)
                return place
            if state := _STATE.match(text):
                _write_number(read, state["number"], re.sub(r"\s", "", state["symbol"]), "/", text)
                return place
    read.ask("symbol", "", "", "không thấy dòng số và ký hiệu ở đầu văn bản")
    return -1


def _write_number(read: ReadHead, number: str, symbol: str, joint: str, source: str) -> None:
    head = read.head
    head.number, head.symbol, head.reference = number, symbol, f"{number}{joint}{symbol}"
    read.say("reference", head.reference, Confidence.PRINTED, "dòng số và ký hiệu ở đầu văn bản", source)
    if not number:
        read.ask("number", source, "", "số văn bản để trống; ghi số khi văn bản được ban hành")
    elif re.search(r"Số\s*:?\s*\d*\s*[-/]\s+\w", source):
        read.ask("number", source, f"Số {head.reference}", "thừa dấu cách trong số, ký hiệu")


def _day(read: ReadHead, lines: Sequence[str]) -> int:
    for count in (1, 2):
        for place in range(len(lines)):
            text = " ".join(lines[place : place + count])
            if found := _DAY_LINE.fullmatch(text.strip()):
                _write_day(read, found, text)
                return place
    read.ask("date", "", "", "không thấy dòng địa danh, ngày tháng năm")
    return -1


def _write_day(read: ReadHead, found: re.Match[str], source: str) -> None:
    read.head.place = found["place"].strip(" ,")
    figures = [found[name].strip(" .…_") for name in ("day", "month", "year")]
    if not all(figures):
        read.ask("date", source, "", "ngày ban hành để trống; ghi ngày khi văn bản được ban hành")
        return
    day, month, year = map(int, figures)
    read.head.date = the_day(year, month, day)
    if read.head.date is None:
        read.ask("date", source, "", "ngày ban hành không có trong lịch")
    else:
        read.say("date", read.head.date.isoformat(), Confidence.PRINTED, "dòng ngày tháng ở đầu văn bản", source)


def _kind(read: ReadHead, lines: Sequence[str], body: Sequence[str]) -> int:
    """The line that is the kind alone; without one, a document with `Kính gửi` or the symbol CV is a dispatch."""
    kinds = {bare(kind).replace(" ", ""): kind for kind in document_kinds().values()}
    for place, line in enumerate(lines):
        if (kind := kinds.get(bare(line).replace(" ", ""))) and is_capitals(line):
            read.head.kind = kind
            sure = Confidence.PRINTED if squeezed(line) == squeezed(kind) else Confidence.LIKELY
            read.say("kind", kind, sure, "dòng tên loại văn bản", line)
            if kind == REPORT:
                why = "văn bản là báo cáo, không phải kế hoạch hay văn bản chỉ đạo; kiểm tra có chọn nhầm tệp không"
                read.ask("kind", line, "", why)
            return place
    symbol = re.split(r"[/-]", read.head.symbol)[0]
    by_symbol = document_kinds().get(symbol, "")
    if by_symbol or any(fold(line).startswith("kính gửi") for line in body[:2]):
        read.head.kind = by_symbol or "Công văn"
        read.say("kind", read.head.kind, Confidence.LIKELY, "không có dòng tên loại; lấy theo ký hiệu hoặc “Kính gửi”")
    return -1


def _bodies(read: ReadHead, lines: Sequence[str], until: int, body: Sequence[str]) -> None:
    """The lines over the number: the body above first, the issuing body last."""
    named = [line for line in lines[:until] if not _MOTTO.search(bare(plain_dashes(line))) and not is_ornament(line)]
    organs = _unbroken(named)
    issuer = organ_name(organs[-1]) if organs else ""
    read.head.superior_body = organ_name(organs[0]) if len(organs) > 1 else ""
    told = next((found["body"] for line in body if (found := _ISSUES.search(line))), "")
    if not organs:
        read.ask("issuer", "", told, "mất tên cơ quan ban hành ở đầu văn bản")
    if told and (level := _LEVEL_ONLY.search(fold(told))):
        told += _name_of(level[0], issuer, read.head.place)
    elif told and (ends := _ENDS_AT_LEVEL.search(told)):
        told += _name_behind(ends[0], issuer)
    read.head.issuer = told or issuer
    sure = Confidence.LIKELY if organs else Confidence.DOUBTFUL
    reason = "câu mở đầu nêu cơ quan ban hành" if told else "tên cơ quan đứng trên dòng số và ký hiệu"
    if read.head.issuer:
        read.say("issuer", read.head.issuer, sure, reason, organs[-1] if organs else told)


def _name_behind(level: str, issuer: str) -> str:
    """`UBND tỉnh`: the head gives the name behind the same level."""
    found = re.search(rf"\b{level}\s+(?P<name>.+)$", issuer, re.I)
    return f" {found['name']}" if found else ""


def _name_of(level: str, issuer: str, place: str) -> str:
    """What a sentence leaves out after `Đảng ủy`: as the head names the body, else the place of the paper."""
    if squeezed(issuer).startswith(squeezed(level)):
        return issuer[len(level) :]
    return f" {re.sub(r'^(TP|TX)[.] *', '', place)}" if place else ""


def _unbroken(lines: Sequence[str]) -> list[str]:
    """A name that was broken over two lines is put together: its second line names no organ of its own."""
    whole: list[str] = []
    for line in lines:
        first = fold(line).split(" ")[0].strip("*")
        is_place = first in _PLACES and not _COMMITTEE & set(fold(line).split(" "))
        if whole and (is_place or first not in _FIRST_WORDS):
            whole[-1] += f" {line}"
        else:
            whole.append(line)
    return [_STARS.sub(" ", line).strip() for line in whole]


def organ_name(capitals: str) -> str:
    """`HUYỆN ỦY TAM ĐƯỜNG` as a sentence writes it: the words of the organ small, its name with capitals."""
    if not is_capitals(capitals):
        return capitals
    words = [word.casefold() for word in capitals.split()]
    name = " ".join(_written(words, place) for place in range(len(words)))
    return name[:1].upper() + name[1:]


def _written(words: Sequence[str], place: int) -> str:
    """`Đảng ủy xã Công Hải`, `Ban Tuyên giáo và Dân vận`: what follows a level or a board is a name."""
    word, before = words[place], words[place - 1] if place else ""
    if word in ("việt", "nam") and {"việt nam"} & {" ".join(words[p : p + 2]) for p in (place - 1, place) if p >= 0}:
        return word.title()
    if word in _SHORT_NAMES:
        return word.upper()
    levels = [p for p in range(place) if words[p] in _LEVELS and words[p + 1] not in _COMMITTEE]
    levels += [p for p in range(1, place) if words[p] in _COMMITTEE and words[p - 1] in _PLACES]
    begins_name = before in _BOARDS and word not in _LEVELS and words[place - 2 : place - 1] != ["ủy"]
    return word if word in _ORGAN_WORDS and not levels and not begins_name else word.title()


def _subject(read: ReadHead, lines: Sequence[str], number_at: int, day_at: int, kind_at: int) -> None:
    """Under the kind; of a dispatch, under the number."""
    if kind_at >= 0:
        told = lines[kind_at + 1 :]
    elif number_at >= 0:
        told = [line for place, line in enumerate(lines) if place > number_at and place not in (day_at, day_at + 1)]
        told = told if day_at < number_at or day_at < 0 else lines[number_at + 1 : day_at]
    else:
        told = []
    kept = [
        line
        for line in told
        if not is_ornament(line) and not _MOTTO.search(bare(plain_dashes(line))) and not _symbol_rest(read, line)
    ]
    subject = _ABOUT.sub("", re.sub(r"[\s–_-]{4,}$", "", " ".join(kept)).strip())
    read.head.subject = without_end(subject)
    if subject:
        read.say("subject", subject, Confidence.LIKELY, "các dòng dưới tên loại hoặc dưới số văn bản")
    else:
        read.ask("subject", "", "", "không thấy trích yếu")


def _symbol_rest(read: ReadHead, line: str) -> bool:
    """The second half of a symbol that was broken over two lines."""
    bare = re.sub(r"[\s/-]", "", line)
    return bool(bare) and bare in re.sub(r"[/-]", "", read.head.symbol)
