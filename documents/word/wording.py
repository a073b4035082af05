"""The lines that a profile words: number, day, Kính gửi, recipients, signature, and the line over an appendix."""

import datetime as dt
import re

from documents.profiles.parts import Numerals
from documents.profiles.profile import Profile
from documents.report.official_report import OfficialReport, Signature
from documents.word.roman import roman

# What a signature stands for, however it was typed: `T/M`, `TM.` or `T.M`.
CAPACITY = re.compile(r"^(T[/.]?M|K[/.]?T|T[/.]?L|T[/.]?U[/.]?Q|Q)(?:\.\s*|\s+)(?=\S)")
CAPACITIES = {"TM": "collective", "KT": "for_head", "TL": "by_order", "TUQ": "by_mandate", "Q": "acting"}
DEPUTY = "PHÓ "
# The committees, which have an office: `TW`, `TU`, `HU`, `ĐU`, `ĐUK`.
COMMITTEE = re.compile(r"TW|T[hx]?U|[HQ]U|ĐU\w*")
BRANCH = "Chi bộ"


def number_line(report: OfficialReport, profile: Profile) -> str:
    return profile.head.number_line.format(number=_number(report, profile), symbol=report.symbol)


def symbol(kind: str, organ: str, profile: Profile) -> str:
    """`BC/HU`, or `BC-UBND` on the state side; of a body without a symbol the kind alone."""
    return profile.head.symbol.format(kind=kind, organ=organ) if organ else kind


def date_line(report: OfficialReport, profile: Profile) -> str:
    """Place and day; a missing day is left blank to be stamped, its year printed when it is known."""
    day, month, year = _day_parts(report, profile)
    line = profile.head.date_line.format(place=report.place, day=day, month=month, year=year)
    return line if report.place else line.lstrip(" ,")


def addressee_lines(report: OfficialReport, profile: Profile) -> list[str]:
    """`Kính gửi: …`, or its bodies in lines of their own; nothing where the profile has no such line."""
    line, bodies = profile.head.addressee_line, report.addressees
    if not line or not bodies:
        return []
    if len(bodies) == 1:
        return [line.format(addressee=bodies[0])]
    ends = [";"] * (len(bodies) - 1) + ["."]
    return [line.format(addressee="").rstrip(), *(f"- {body}{end}" for body, end in zip(bodies, ends, strict=True))]


def reported_line(addressee: str, profile: Profile) -> str:
    """The first recipient: whom the report goes to, or “Như trên” under a Kính gửi."""
    return profile.foot.reported_to.format(addressee=addressee)


def kept_line(organ: str, profile: Profile) -> str:
    """The last recipient: where the paper is kept."""
    return profile.foot.kept.format(organ=organ, office=office_of(organ))


def office_of(organ: str) -> str:
    """Who keeps the papers of a Party body: `VPHU` of a committee, the branch itself, the board under its symbol."""
    if COMMITTEE.fullmatch(organ):
        return f"VP{organ}"
    return BRANCH if organ == "CB" else organ or "VP"


def recipient_lines(report: OfficialReport, profile: Profile) -> list[str]:
    """`- …,` line by line and a full stop after the last, whatever stood there before."""
    bare = [line.strip().lstrip("-").strip().rstrip(",;.").strip() for line in report.recipients]
    end = profile.foot.recipient_end
    return [f"- {line}{'.' if at == len(bare) else end}" for at, line in enumerate(bare, start=1)]


def capacity_lines(signature: Signature, profile: Profile) -> list[str]:
    """What the signature stands for, in the words of the profile: `T/M BAN THƯỜNG VỤ`, `TM. BAN THƯỜNG TRỰC`."""
    lines = [_capacity(line.strip(), profile) for line in signature.signs_as.upper().split("\n")]
    for_head, post = profile.foot.capacities.for_head, signature.post.upper()
    told = any(line.startswith(for_head) for line in lines)
    if profile.foot.deputy_signs_for_head and post.startswith(DEPUTY) and not told:
        lines.append(f"{for_head} {post.removeprefix(DEPUTY)}")
    return [line for line in lines if line] or [""]


def _capacity(line: str, profile: Profile) -> str:
    found = CAPACITY.match(line)
    if not found:
        return line
    word = getattr(profile.foot.capacities, CAPACITIES[re.sub("[/.]", "", found[1])])
    return f"{word} {line[found.end() :]}" if word else line


def appendix_number(number: str, profile: Profile) -> str:
    """`Phụ lục 1` as it is, or `Phụ lục I`."""
    if profile.appendix.numerals is Numerals.ARABIC:
        return number
    return re.sub(r"\d{1,3}", lambda found: roman(int(found[0])), number)


def appendix_line(report: OfficialReport, profile: Profile) -> str:
    day, month, year = _day_parts(report, profile)
    return profile.appendix.line.format(
        number=_number(report, profile),
        symbol=report.symbol,
        date=_unparted(f"ngày {day}/{month}/{year}"),
        long_date=_unparted(f"ngày {day} tháng {month} năm {year}"),
        issuer=report.issuer_in_text or report.issuer.replace("\n", " "),
    )


def _unparted(words: str) -> str:
    """On one line of the paper."""
    return words.replace(" ", "\u00a0")


def _number(report: OfficialReport, profile: Profile) -> str:
    """A number below 10 gets a zero."""
    return report.number.zfill(profile.head.least_digits) if report.number else profile.head.blank_number


def _day_parts(report: OfficialReport, profile: Profile) -> tuple[str, str, str]:
    blank = profile.head.blank_date_part
    return written_day(report.day) if report.day else (blank, blank, str(report.year or blank))


def written_day(day: dt.date) -> tuple[str, str, str]:
    """Days below 10 and the months 1 and 2 are zero-led, the months 3 to 9 are not (office usage)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{day.day:02d}", month, str(day.year)
