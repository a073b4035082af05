"""One table of a plan as fields, and back: its columns, its rows, its rules, and who fills it."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from documents.planning.as_json import Json
from documents.planning.levels import ISSUING
from intake.plans.headings import BETWEEN, levels_in
from intake.plans.row_kinds import kinds_of
from validation.form import ColumnType, Kind, Role
from validation.plan import EVERY_UNIT
from workflow.views.step_form import line

TYPES = [
    (ColumnType.COUNT, _("Số đếm")),
    (ColumnType.FRACTION, _("Hai số a/b")),
    (ColumnType.PERCENT, _("Tỷ lệ %")),
    (ColumnType.DATE, _("Ngày")),
    (ColumnType.TEXT, _("Chữ")),
]
KINDS = [
    (Kind.STOCK, _("Số có tại thời điểm (không cộng các năm)")),
    (Kind.FLOW, _("Số phát sinh trong kỳ (cộng)")),
    (Kind.RATIO, _("Tỷ lệ (tính lại từ hai số)")),
    (Kind.TEXT, _("Không phải số")),
]
FILLED_BY = [(EVERY_UNIT, _("Đơn vị báo cáo")), (ISSUING, _("Cơ quan ban hành, một lần"))]
ROLES = [(Role.DATA, _("Dòng điền")), (Role.HEADING, _("Dòng tiêu đề")), (Role.TOTAL, _("Dòng tổng"))]
FIELDS_OF_AXIS = {
    "years": ("first", "last", "last_label", "total"),
    "years_by_levels": ("first", "last"),
    "open": ("printed",),
    "single": ("caption",),
    "fixed": (),
}


class TableForm(forms.Form):
    """What a table is called, whether it is used, and the fields of its rows."""

    use = forms.BooleanField(label=_("Dùng biểu này"), required=False)
    number = line(_("Ký hiệu biểu"), required=False, max_length=60)
    title = line(_("Tên biểu"), max_length=500, widget=forms.Textarea(attrs={"rows": 2}))
    note = line(_("Ghi chú dưới biểu"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2}))
    rows_are = forms.ChoiceField(label=_("Các dòng của biểu"))
    first = forms.IntegerField(label=_("Từ năm"), min_value=1930, max_value=2100)
    last = forms.IntegerField(label=_("Đến năm"), min_value=1930, max_value=2100)
    last_label = line(_("Nhãn dòng cuối nếu chưa hết năm"), required=False, help_text=_("Ví dụ 5/2021"))
    total = line(_("Nhãn dòng tổng"), required=False, help_text=_("Để trống nếu biểu không có dòng tổng."))
    printed = forms.IntegerField(label=_("Số dòng trống in sẵn"), min_value=1, max_value=60)
    caption = line(_("Dòng chữ in trên dòng số liệu"), required=False)

    def __init__(self, form: Json, data: Any = None) -> None:
        axis = form["axis"]
        super().__init__(data, initial={**form, **axis, "rows_are": axis["kind"]})
        cast(forms.ChoiceField, self.fields["rows_are"]).choices = kinds_of(form)
        self.of_axis = FIELDS_OF_AXIS[axis["kind"]]
        for name in {name for names in FIELDS_OF_AXIS.values() for name in names} - set(self.of_axis):
            del self.fields[name]

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if given.get("first") and given.get("last") and given["first"] > given["last"]:
            self.add_error("last", _("Năm cuối trước năm đầu. Sửa một trong hai năm."))
        if given.get("first") and given.get("last") and given["last"] - given["first"] > 60:
            self.add_error("last", _("Biểu dài quá 60 năm. Kiểm tra lại năm đầu, năm cuối."))
        return given


class ColumnForm(forms.Form):
    path = line(_("Tiêu đề"), required=False, max_length=600)
    type = forms.ChoiceField(label=_("Điền gì"), choices=TYPES)
    kind = forms.ChoiceField(label=_("Loại số"), choices=KINDS)
    part = forms.ChoiceField(label=_("Số chia"), required=False)
    whole = forms.ChoiceField(label=_("Chia cho"), required=False)
    filled_by = forms.ChoiceField(label=_("Ai điền"), choices=FILLED_BY)

    def __init__(self, *args: Any, columns: Sequence[Json] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "–"), *divisible(columns)]
        for name in ("part", "whole"):
            cast(forms.ChoiceField, self.fields[name]).choices = choices

    def clean_path(self) -> str:
        """Emptied, the column is gone."""
        if self.cleaned_data["path"] and not 1 <= len(levels_in(self.cleaned_data["path"])) <= 3:
            raise forms.ValidationError(_("Tiêu đề có từ một đến ba tầng, ngăn cách bằng dấu ›."))
        return self.cleaned_data["path"]

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if given.get("path") and given.get("kind") == Kind.RATIO and not (given.get("part") and given.get("whole")):
            self.add_error("part", _("Chọn lấy số nào chia số nào."))
        return given


ColumnForms = forms.formset_factory(ColumnForm, extra=1, max_num=60)


class RowForm(forms.Form):
    labels = line(_("Nội dung dòng"), required=False, max_length=1200)
    role = forms.ChoiceField(label=_("Loại dòng"), choices=ROLES)


RowForms = forms.formset_factory(RowForm, extra=1, max_num=300)


def divisible(columns: Sequence[Json]) -> list[tuple[str, str]]:
    """Columns of counts, and both halves of a fraction."""
    found = []
    for column in columns:
        name = BETWEEN.join(column["path"])
        if column["type"] == ColumnType.COUNT:
            found.append((column["id"], name))
        if column["type"] == ColumnType.FRACTION:
            found += [(f"{column['id']}.a", f"{name}: a"), (f"{column['id']}.b", f"{name}: b")]
    return found


def shown_columns(form: Json) -> list[Json]:
    return [
        column | {"path": BETWEEN.join(column["path"]), "part": column["part"] or "", "whole": column["whole"] or ""}
        for column in form["columns"]
    ]


def shown_rows(form: Json) -> list[Json]:
    """The lines of a fixed list as they are typed: one text, the label columns parted by a bar."""
    lines = form["axis"].get("lines", [])
    return [{"labels": " | ".join(row["labels"]), "role": row["role"]} for row in lines]
