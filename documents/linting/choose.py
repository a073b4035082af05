"""Which profile a document should follow, by its own head and day."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.marks import mottos
from documents.profiles.profile import Profile, Side, profile_for
from validation.frozen import Text
from validation.text import fold

FRONT_WORDS = ("mặt trận tổ quốc", "liên đoàn lao động", "công đoàn", "hội liên hiệp phụ nữ", "hội nông dân",
               "hội cựu chiến binh", "mttq")  # fmt: skip
YOUTH_WORDS = ("đoàn tncs", "bch đoàn", "huyện đoàn", "tỉnh đoàn", "thành đoàn")
SIDES = {
    Side.PARTY: Text(vi="tổ chức đảng", en="a Party body"),
    Side.STATE: Text(vi="cơ quan nhà nước", en="a state body"),
    Side.FRONT: Text(vi="Mặt trận, đoàn thể", en="the Front or a mass body"),
    Side.YOUTH: Text(vi="Đoàn Thanh niên", en="the Youth Union"),
}


@dataclass(frozen=True)
class Chosen:
    profile: Profile
    reason: Text


def chosen_profile(paper: Anatomy, today: dt.date, among: Iterable[Profile] | None = None) -> Chosen:
    """A day still blank is taken to be today: the document is being written."""
    written = paper.day.date if paper.day else None
    side, told = side_of(paper)
    profile = profile_for(written or today, side, among)
    day = written or today
    shown = f"{day.day}/{day.month}/{day.year}"
    vi = f"ngày {shown}" + ("" if written else " (văn bản để trống ngày, lấy ngày hôm nay)")
    en = f"the day {shown}" + ("" if written else " (today: the document leaves its day blank)")
    name = SIDES[side]
    return Chosen(profile, Text(vi=f"{told.vi}: văn bản của {name.vi}; {vi}", en=f"{told.en}: {name.en}; {en}"))


def side_of(paper: Anatomy) -> tuple[Side, Text]:
    """By the title over the right column, then by the body, then by the form of the symbol."""
    bodies = " ".join(fold(each.spot.text) for each in paper.of(Element.SUPERIOR, Element.ISSUER))
    sides: set[Side] = set()
    for each in paper.of(Element.MOTTO):
        sides |= mottos(each.spot.text)
        title = Text(vi=f"tiêu đề “{each.spot.text}”", en=f"the title “{each.spot.text}”")
    if sides:
        is_front = Side.FRONT in sides and any(word in bodies for word in FRONT_WORDS)
        return Side.FRONT if is_front else next(iter(sides - {Side.FRONT}), Side.FRONT), title
    if any(word in bodies for word in YOUTH_WORDS):
        return Side.YOUTH, Text(vi="tên cơ quan ban hành", en="the issuing body")
    symbol = Text(vi="dạng của ký hiệu", en="the form of the symbol")
    if paper.number is not None and not paper.number.is_party:
        return Side.STATE, symbol
    if paper.number is not None:
        return Side.PARTY, symbol
    return Side.PARTY, Text(vi="không rõ tiêu đề và ký hiệu", en="neither title nor symbol is known")
