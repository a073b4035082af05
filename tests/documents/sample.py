"""A report and tables for every way a form can look, invented for the tests of the writer."""

import datetime as dt

from documents.report.official_report import (
    FormTable,
    OfficialReport,
    OfficialSection,
    Passage,
    PrintedFigure,
    Signature,
)
from validation.form import Column, Fixed, Form, Kind, Open, Role, Row, Single, Years, YearsByLevels
from validation.form import Level as FormLevel


def count(column_id: str, *path: str) -> Column:
    return Column(id=column_id, path=path, kind=Kind.FLOW)


YEARS = Form(
    id="years",
    number="Phụ lục 1",
    title="Kết quả hoạt động",
    axis=Years(kind="years", first=2013, last=2014, total="Tổng"),
    keys=("Năm",),
    columns=(
        count("bcv", "Số lượng", "Báo cáo viên"),
        count("hn", "Kết quả", "Cấp huyện", "Số hội nghị"),
        count("luot", "Kết quả", "Cấp huyện", "Lượt người"),
        count("tai_lieu", "Tài liệu"),
    ),
    note="Ghi chú: số liệu tính đến thời điểm báo cáo.",
)
LEVELS = Form(
    id="levels",
    title="Mức độ hoạt động",
    axis=YearsByLevels(
        kind="years_by_levels",
        first=2020,
        last=2021,
        label="Năm {year}",
        levels=(
            FormLevel(id="tp", label="Cấp TP", filled_by="unit"),
            FormLevel(id="cs", label="Cấp cơ sở", filled_by="unit"),
        ),
    ),
    keys=("Năm", "Cấp"),
    columns=(count("tong", "Tổng số"), count("tx", "Thường xuyên")),
)
TARGETS = Form(
    id="targets",
    title="Các mục tiêu",
    axis=Fixed(
        kind="fixed",
        lines=(
            Row(id="h1", labels=("1", "Mục tiêu 01", ""), role=Role.HEADING),
            Row(id="1.1", labels=("1.1", "Cán bộ được bồi dưỡng, cập nhật kiến thức theo quy định", "Người")),
        ),
    ),
    keys=("Stt", "Nội dung", "ĐVT"),
    columns=(count("tong", "Tổng số"), count("dat", "Số đã đạt")),
)
DOCUMENTS = Form(
    id="documents",
    title="Văn bản chỉ đạo",
    axis=Open(kind="open"),
    keys=("Stt",),
    columns=(Column(id="ky_hieu", path=("Ký hiệu",), type="text", kind="text"),),
)
QUALITY = Form(
    id="quality",
    title="Chất lượng đội ngũ",
    axis=Single(kind="single", caption="TUYÊN TRUYỀN VIÊN"),
    columns=(count("so_luong", "Số lượng"), count("tre", "Tuổi", "Dưới 30"), count("gia", "Tuổi", "Trên 60")),
)
WIDE = Form(
    id="wide",
    number="Phụ lục 3",
    title="Kiểm tra, giám sát",
    axis=Years(kind="years", first=2013, last=2023, total="Tổng"),
    keys=("Năm",),
    columns=tuple(
        count(f"g{group}_{work}_{what}", f"Cấp {group}", work, what)
        for group in range(1, 5)
        for work in ("Kiểm tra", "Giám sát")
        for what in ("Số cuộc", "Tập thể", "Cá nhân")
    ),
)


def filled(form: Form) -> FormTable:
    """Every cell holds its own place, so that nothing can change places unseen."""
    rows = [row.id for row in form.rows if row.role is not Role.HEADING] or ["r1", "r2"]
    return FormTable(form, [{"row": row, **{c.id: f"{row}:{n}" for n, c in enumerate(form.columns)}} for row in rows])


def report(*forms: Form, **changed: object) -> OfficialReport:
    values: dict[str, object] = {
        "superior": "Đảng bộ tỉnh Lai Châu",
        "issuer": "Huyện ủy Phong Thổ",
        "symbol": "BC/HU",
        "number": "5",
        "place": "Phong Thổ",
        "day": dt.date(2023, 2, 5),
        "subject": "tổng kết 10 năm thực hiện Đề án 1327",
        "opening": "Thực hiện Kế hoạch số 148-KH/TU; Ban Thường vụ Huyện ủy báo cáo kết quả như sau:",
        "coverage": "Tổng hợp từ 1/2 đơn vị; thiếu: Chi bộ Hạt Kiểm lâm.",
        "sections": (
            OfficialSection("I.", "Kết quả", 1),
            OfficialSection(
                "1.",
                "Công tác lãnh đạo",
                2,
                (Passage("Đã quán triệt.\nĐã tổ chức.", "Đảng bộ xã Mường So"),),
                (PrintedFigure("Số buổi/số người", "15/1.200"),),
            ),
            OfficialSection("2.", "Trường Chính trị", 2, answer="Không thuộc phạm vi."),
        ),
        "tables": tuple(filled(form) for form in forms),
        "closing": "Trên đây là báo cáo tổng kết.",
        "signature": Signature("T/M Ban Thường vụ", "Phó Bí thư", "Nguyễn Văn A"),
        "recipients": ("Ban Thường vụ Tỉnh ủy (báo cáo)", "Lưu VPHU"),
        "small_print": ("Lịch sử xử lý: 3f9a", "Tổng hợp từ 1/2 đơn vị"),
    }
    return OfficialReport(**{**values, **changed})
