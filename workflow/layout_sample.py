"""An invented report in which every element of a layout stands once, to look at a layout before it is saved."""

import datetime as dt

from documents.profiles.profile import Profile, Side
from documents.report.official_report import FormTable, OfficialReport, OfficialSection, Passage, Signature
from documents.word.wording import kept_line, reported_line, symbol
from documents.word.write import write_report
from validation.form import Column, Form, Kind, Years

ADDRESSEE = "Ban Thường vụ Huyện ủy Mẫu"
ORDERED = "Kế hoạch số 12-KH/HU, ngày 05/01/2026"
ISSUERS = {
    Side.PARTY: (
        "Đảng bộ huyện Mẫu",
        "Đảng ủy xã Mẫu",
        "ĐU",
        Signature("T/M Ban Thường vụ", "Phó Bí thư", "Nguyễn Văn A"),
    ),
    Side.STATE: (
        "Ủy ban nhân dân huyện Mẫu",
        "Phòng Văn hóa - Thông tin",
        "VHTT",
        Signature("", "Phó Trưởng phòng", "Nguyễn Văn A"),
    ),
    Side.FRONT: (
        "",
        "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Mẫu",
        "MTTQ-BTT",
        Signature("TM. Ban Thường trực", "Phó Chủ tịch", "Nguyễn Văn A"),
    ),
    Side.YOUTH: (
        "Tỉnh Đoàn Mẫu",
        "Ban Chấp hành Huyện Đoàn Mẫu",
        "ĐTN",
        Signature("TM. Ban Thường vụ", "Bí thư", "Nguyễn Văn A"),
    ),
}
TEXT = (
    "Ban Thường vụ đã lãnh đạo, chỉ đạo các chi bộ trực thuộc quán triệt, tổ chức thực hiện nghiêm túc; cán bộ, "
    "đảng viên và Nhân dân đồng tình hưởng ứng, kết quả năm sau cao hơn năm trước."
)


def _column(column_id: str, *path: str) -> Column:
    return Column(id=column_id, path=path, kind=Kind.FLOW)


def _form(number: str, title: str, columns: tuple[Column, ...]) -> Form:
    axis = Years(kind="years", first=2024, last=2026, total="Tổng")
    return Form(id=f"f{len(columns)}", number=number, title=title, axis=axis, keys=("Năm",), columns=columns)


SMALL = _form(
    "Phụ lục 1", "Kết quả học tập", (_column("hn", "Hội nghị", "Số cuộc"), _column("ln", "Hội nghị", "Lượt người"))
)
WIDE = _form(
    "Phụ lục 2",
    "Kiểm tra, giám sát",
    tuple(
        _column(f"c{at}_{work}", heading, f"Nội dung {at}")
        for work, heading in enumerate(("Kiểm tra", "Giám sát"))
        for at in range(1, 9)
    ),
)


def sample_file(profile: Profile) -> bytes:
    """As .docx; number and day are given, so that their lines are seen filled."""
    return write_report(sample_report(profile), profile)


def sample_report(profile: Profile) -> OfficialReport:
    superior, issuer, organ, signature = ISSUERS[profile.side]
    return OfficialReport(
        superior=superior,
        issuer=issuer,
        symbol=symbol("BC", organ, profile),
        place="Mẫu",
        number="5",
        day=max(profile.first_day, dt.date(2026, 2, 5)),
        subject="kết quả thực hiện nhiệm vụ năm 2026",
        opening=f"Căn cứ Quy chế làm việc;\nThực hiện {ORDERED} của {ADDRESSEE}, {issuer} báo cáo như sau:",
        sections=(
            OfficialSection("I.", "Kết quả", 1),
            OfficialSection("1.", "Công tác lãnh đạo, chỉ đạo", 2, (Passage(TEXT),)),
            OfficialSection("1.1.", "Quán triệt", 3, (Passage(TEXT),)),
            OfficialSection("a)", "Chi bộ trực thuộc", 4, (Passage(TEXT),)),
        ),
        tables=(FormTable(SMALL), FormTable(WIDE)),
        closing=f"Trên đây là báo cáo của {issuer}.",
        signature=signature,
        addressees=(ADDRESSEE,),
        recipients=(reported_line(ADDRESSEE, profile), kept_line(organ, profile)),
    )
