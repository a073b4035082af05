"""What the values of a layout profile are called on its page, in groups as on paper."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from documents.profiles.profile import Side

SIDES = {
    Side.PARTY: _("Cơ quan, tổ chức đảng"),
    Side.STATE: _("Cơ quan nhà nước"),
    Side.FRONT: _("Mặt trận Tổ quốc và các đoàn thể"),
    Side.YOUTH: _("Đoàn TNCS Hồ Chí Minh"),
}


@dataclass(frozen=True)
class Ranged:
    """A value with the range around it; one of both may be missing."""

    label: Any
    value: str = ""
    allowed: str = ""


@dataclass(frozen=True)
class Group:
    """A part of the page: lines are single values, measures stand in a table with their ranges.

    `part` is the part of the profile that the group holds, where it holds one whole.
    """

    id: str
    title: Any
    part: str = ""
    hint: Any = ""
    lines: dict[str, Any] = field(default_factory=dict)
    measures: tuple[Ranged, ...] = ()


EDGES = {"top": _("lề trên"), "bottom": _("lề dưới"), "left": _("lề trái"), "right": _("lề phải")}


def _margins(way: str, name: Any) -> tuple[Ranged, ...]:
    return tuple(
        Ranged(format_lazy("{}: {}", name, label), f"page.{way}.{edge}.mm", f"page.{way}.{edge}.allowed")
        for edge, label in EDGES.items()
    )


FILLED = _("Chữ trong ngoặc nhọn được thay bằng số, ký hiệu, ngày tháng, tên cơ quan của từng văn bản.")
GROUPS = (
    Group(
        "validity",
        _("Hiệu lực"),
        "",
        "",
        {
            "title": _("Tên mẫu trình bày"),
            "note": _("Ghi chú"),
            "first_day": _("Áp dụng từ ngày"),
            "last_day": _("Đến hết ngày"),
        },
    ),
    Group(
        "page",
        _("Trang giấy"),
        "page",
        "",
        {
            "font": _("Phông chữ"),
            "page.number_from_edge_mm": _("Số trang cách mép trên (mm)"),
            "page.number_on_first_page": _("In số trang ở trang thứ nhất"),
            "page.number_per_appendix": _("Mỗi phụ lục đánh số trang riêng"),
        },
        (*_margins("portrait", _("Trang dọc")), *_margins("landscape", _("Trang ngang"))),
    ),
    Group(
        "head",
        _("Phần đầu văn bản"),
        "head",
        FILLED,
        {
            "head.motto": _("Tiêu đề, Quốc hiệu"),
            "head.motto_second": _("Tiêu ngữ"),
            "head.star": _("Dấu sao dưới tên cơ quan"),
            "head.number_line": _("Dòng số và ký hiệu"),
            "head.symbol": _("Ký hiệu"),
            "head.blank_number": _("Khoảng trống chờ ghi số"),
            "head.least_digits": _("Số ít nhất có mấy chữ số"),
            "head.numbering": _("Số được đánh lại từ 01"),
            "head.date_line": _("Dòng địa danh, ngày tháng"),
            "head.blank_date_part": _("Khoảng trống chờ ghi ngày"),
            "head.date_beside": _("Địa danh, ngày tháng đặt"),
            "head.addressee_line": _("Dòng Kính gửi"),
            "head.superior_from_tree": _("Ghi tên cấp trên trực tiếp khi đơn vị không có dòng riêng"),
            "head.subject_rule.dashes": _("Dấu gạch dưới trích yếu"),
            "head.left_mm": _("Cột trái rộng (mm)"),
            "head.right_mm": _("Cột phải rộng (mm)"),
        },
        (
            Ranged(
                _("Đường kẻ dưới tiêu đề, so với dòng chữ"), "head.motto_rule.share", "head.motto_rule.share_allowed"
            ),
            Ranged(
                _("Đường kẻ dưới tên cơ quan, so với dòng chữ"),
                "head.issuer_rule.share",
                "head.issuer_rule.share_allowed",
            ),
            Ranged(
                _("Đường kẻ dưới trích yếu, so với dòng chữ"),
                "head.subject_rule.share",
                "head.subject_rule.share_allowed",
            ),
        ),
    ),
    Group("elements", _("Cỡ chữ, kiểu chữ từng thành phần"), "elements"),
    Group(
        "body",
        _("Phần nội dung"),
        "body",
        "",
        {
            "body.before_pt": _("Khoảng cách trên mỗi đoạn (pt)"),
            "body.after_pt": _("Khoảng cách dưới mỗi đoạn (pt)"),
            "body.end_mark": _("Dấu kết thúc văn bản"),
            "body.end_marks_allowed": _("Các dấu kết thúc được chấp nhận"),
        },
        (
            Ranged(_("Lùi đầu dòng (mm)"), "body.first_line.mm", "body.first_line.allowed"),
            Ranged(_("Dòng cao đúng (pt), để trống là dòng đơn"), "body.line_pt", "body.line_pt_allowed"),
            Ranged(_("Giãn dòng được chấp nhận (lần dòng đơn)"), "", "body.spacing_allowed"),
            Ranged(_("Khoảng cách giữa hai đoạn được chấp nhận (pt)"), "", "body.gap_pt_allowed"),
        ),
    ),
    Group("headings", _("Đề mục theo cấp"), "body"),
    Group(
        "foot",
        _("Chữ ký và nơi nhận"),
        "foot",
        FILLED,
        {
            "foot.recipients_label": _("Chữ “Nơi nhận”"),
            "foot.reported_to": _("Nơi nhận thứ nhất"),
            "foot.kept": _("Nơi lưu"),
            "foot.recipient_end": _("Dấu cuối mỗi nơi nhận"),
            "foot.capacities.collective": _("Ký thay mặt tập thể"),
            "foot.capacities.for_head": _("Ký thay cấp trưởng"),
            "foot.capacities.by_order": _("Ký thừa lệnh"),
            "foot.capacities.by_mandate": _("Ký thừa ủy quyền"),
            "foot.capacities.acting": _("Quyền cấp trưởng"),
            "foot.deputy_signs_for_head": _("Cấp phó ký thay: in thêm dòng chức vụ cấp trưởng"),
            "foot.signature_lines": _("Số dòng để ký"),
            "foot.left_mm": _("Cột nơi nhận rộng (mm)"),
            "foot.right_mm": _("Cột chữ ký rộng (mm)"),
        },
    ),
    Group(
        "table",
        _("Bảng và phụ lục"),
        "",
        "",
        {
            "table.sizes.0.columns": _("Bảng nhỏ: nhiều nhất mấy cột"),
            "table.sizes.0.pt": _("Bảng nhỏ: cỡ chữ (pt)"),
            "table.sizes.1.columns": _("Bảng vừa: nhiều nhất mấy cột"),
            "table.sizes.1.pt": _("Bảng vừa: cỡ chữ (pt)"),
            "table.sizes.2.pt": _("Bảng lớn: cỡ chữ (pt)"),
            "table.cell_margin_mm": _("Lề trong ô (mm)"),
            "appendix.numerals": _("Số thứ tự phụ lục"),
            "appendix.line": _("Dòng dẫn dưới tên phụ lục"),
        },
    ),
)

ELEMENTS = {
    "motto": _("Tiêu đề, Quốc hiệu"),
    "motto_second": _("Tiêu ngữ"),
    "superior": _("Cơ quan cấp trên"),
    "issuer": _("Cơ quan ban hành"),
    "star": _("Dấu sao"),
    "number": _("Số và ký hiệu"),
    "date": _("Địa danh, ngày tháng"),
    "kind": _("Tên loại"),
    "subject": _("Trích yếu"),
    "addressee": _("Kính gửi"),
    "basis": _("Căn cứ"),
    "body": _("Lời văn"),
    "signs_as": _("Quyền hạn"),
    "post": _("Chức vụ"),
    "name": _("Họ và tên người ký"),
    "recipients_label": _("Chữ “Nơi nhận”"),
    "recipients": _("Danh sách nơi nhận"),
    "appendix_number": _("Số phụ lục"),
    "appendix_title": _("Tên phụ lục"),
    "appendix_line": _("Dòng dẫn phụ lục"),
    "page_number": _("Số trang"),
    "small_print": _("Chữ nhỏ cuối trang"),
}
TRAITS = {
    "caps": _("In hoa"),
    "bold": _("Đậm"),
    "italic": _("Nghiêng"),
    "underline": _("Gạch chân"),
}
CHOICES = {
    "numbering": [("per_term", _("theo nhiệm kỳ, từng tên loại")), ("per_year", _("theo năm"))],
    "date_beside": [("motto", _("dưới tiêu đề")), ("number", _("ngang dòng số, ký hiệu"))],
    "recipient_end": [(",", _("dấu phẩy")), (";", _("dấu chấm phẩy"))],
    "numerals": [("arabic", _("chữ số Ả Rập")), ("roman", _("chữ số La Mã"))],
    "align": [
        ("left", _("trái")),
        ("center", _("giữa")),
        ("right", _("phải")),
        ("both", _("đều hai bên")),
    ],
}
PARTS = {
    "elements": _("Cỡ chữ, kiểu chữ từng thành phần"),
    "page": _("Trang giấy"),
    "head": _("Phần đầu văn bản"),
    "body": _("Phần nội dung"),
    "foot": _("Chữ ký và nơi nhận"),
    "appendix": _("Phụ lục"),
    "table.sizes": _("Cỡ chữ trong bảng"),
    "page.portrait": _("Lề trang dọc"),
    "page.landscape": _("Lề trang ngang"),
    "head.subject_rule": _("Đường kẻ dưới trích yếu"),
    "body.first_line": _("Lùi đầu dòng"),
}
"""What a whole part is called where all of it is to be confirmed."""


def words_of(path: str) -> Any:
    """What a value, or a part, is called; a path nobody named stands for itself."""
    element = path.removeprefix("elements.")
    if path in PARTS:
        return PARTS[path]
    if element in ELEMENTS:
        return ELEMENTS[element]
    named = {line: label for group in GROUPS for line, label in group.lines.items()}
    named |= {measure.value: measure.label for group in GROUPS for measure in group.measures}
    return named.get(path, path)
