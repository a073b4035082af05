"""Every kind of document that the program writes, of every plan, in every layout; without a database."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from campaigns import catalogue
from consolidation.merge import merge
from consolidation.report_document import compilation_document
from consolidation.unit_report import UnitReport
from documents.blanks.blank import Blank
from documents.blanks.marks import Marks
from documents.blanks.word import blank_document
from documents.profiles.profile import Profile, Side
from documents.report.assembly import Letterhead, official_report
from documents.report.citation import cited_plan
from documents.report.official_report import OfficialReport, Signature
from documents.word.wording import kept_line, reported_line, symbol
from documents.word.write import write_report
from tests.campaigns.fillings import CORRECT
from validation.asked import Asked
from validation.plan import Plan
from validation.report import Answer, Report

BODIES = {
    Side.PARTY: ("Đảng bộ tỉnh Lai Châu", "Đảng ủy xã Phong Thổ", "ĐU", "T/M Ban Thường vụ", "Phó Bí thư"),
    Side.STATE: ("Ủy ban nhân dân tỉnh Lai Châu", "Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL", "", "Phó Giám đốc"),
    Side.FRONT: ("Mặt trận Tổ quốc tỉnh Lai Châu", "Ủy ban Mặt trận Tổ quốc xã Bản Bo", "MTTQ-BTT",
                 "T/M Ban Thường trực", "Phó Chủ tịch"),
    Side.YOUTH: ("BCH Đoàn tỉnh Lai Châu", "BCH Đoàn xã Bản Bo", "ĐTN", "T/M Ban Thường vụ", "Phó Bí thư"),
}  # fmt: skip
LONG = "Cấp ủy đã quán triệt, tổ chức học tập và triển khai thực hiện nghiêm túc các nội dung của kế hoạch. " * 3


def documents(plan: Plan, profile: Profile) -> Iterator[tuple[str, bytes]]:
    """Each kind by its name."""
    for name, report in _reports(plan, profile):
        yield name, write_report(report, profile)


def letterhead(profile: Profile, day: dt.date | None = None) -> Letterhead:
    superior, issuer, organ, signs_as, post = BODIES[profile.side]
    addressee = "Ban Thường vụ Tỉnh ủy"
    return Letterhead(
        superior=superior,
        issuer=issuer,
        symbol=symbol("BC", organ, profile),
        place="Lai Châu",
        number="5" if day else "",
        day=day,
        year=2026,
        signature=Signature(signs_as, post, "Nguyễn Văn A") if day else Signature(),
        addressees=(addressee,),
        recipients=(reported_line(addressee, profile), kept_line(organ, profile)),
    )


def filled(plan: Plan) -> Report:
    """Every table, text in the first section, an answer for the last."""
    correct, sections = CORRECT[plan.code], plan.sections
    return replace(correct, sections={sections[1].id: f"{LONG}\nĐã sơ kết."}, answers={sections[-1].id: Answer.NONE})


def _reports(plan: Plan, profile: Profile) -> Iterator[tuple[str, OfficialReport]]:
    day = max(profile.first_day, dt.date(2023, 2, 5))
    fulfils, report = cited_plan(plan.plan), filled(plan)
    yield "unit report", official_report(plan, report, letterhead(profile), fulfils=fulfils)
    yield "issued report", official_report(plan, report, letterhead(profile, day), fulfils=fulfils)
    blank = Blank(plan, Asked(plan), letterhead(profile), "Huyện ủy", Marks(plan.code), send_by="02/6/2021")
    yield "blank", blank_document(blank)
    units = {code: UnitReport(report, Asked(plan), f"Đảng bộ {code}") for code in "AB"}
    merged = merge(plan, units, {code: f"Đảng bộ {code}" for code in "ABC"})
    yield "compilation", compilation_document(plan, merged, letterhead(profile), ("Mã lịch sử xử lý khi xuất: 3f9a.",))


PLANS = {code: catalogue.load(code) for code in catalogue.codes()}
