"""Why a value of a layout cannot stand, said at its field."""

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "outside": _("Phải từ {least} đến {most}; sửa giá trị này hoặc khoảng bên cạnh."),
    "range": _("Khoảng phải đi từ số nhỏ đến số lớn; nhập lại hai số."),
    "days": _("Ngày cuối sớm hơn ngày đầu; nhập lại một trong hai ngày."),
    "places": _("Trong ngoặc nhọn chỉ dùng được: {known}."),
    "wide": _("Hai cột rộng {widest} mm, giữa hai lề chỉ có {width} mm; giảm cột hoặc giảm lề."),
    "element": _("Có chữ “{wording}” nhưng mẫu này không có thành phần tương ứng; để trống ô đó."),
    "greater_than_equal": _("Phải từ {ge} trở lên; nhập lại."),
    "less_than_equal": _("Không được quá {le}; nhập lại."),
    "string_too_short": _("Không được để trống; nhập giá trị."),
    "string_pattern_mismatch": _("Chỉ dùng chữ, số, dấu cách, dấu chấm và gạch nối; nhập lại."),
    "literal_error": _("Chọn một trong các giá trị có sẵn."),
    "enum": _("Chọn một trong các giá trị có sẵn."),
}
NO_FIGURE = _("Nhập một số, ví dụ 14 hoặc 12,7.")


def sentence(error: Any) -> str:
    """For an error of pydantic; all that is left are figures that cannot be read."""
    words = SENTENCES.get(error["type"], NO_FIGURE)
    facts = {name: _shown(value) for name, value in error.get("ctx", {}).items()}
    return str(words).format(**facts)


def _shown(value: object) -> str:
    return f"{value:g}".replace(".", ",") if isinstance(value, int | float) else str(value)
