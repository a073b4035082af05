"""One table of a plan that was read: its header as printed, and what each column, row and rule was taken for."""

from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Self

from django.http import Http404, HttpResponse, QueryDict

from documents.planning.as_json import Json
from intake.plans.row_kinds import with_rows
from intake.plans.selectors import plan_reading_or_404
from intake.plans.table_back import table_of
from intake.plans.table_form import FILLED_BY, ColumnForms, RowForms, TableForm, shown_columns, shown_rows
from intake.views.plan_page import draw, for_reader, saved, shown_guess
from units.signed_in import SignedIn


@dataclass(frozen=True)
class Fields:
    """What one table's page asks: about the table, about each column, and about each row of a fixed list."""

    form: Json
    table: TableForm
    columns: Any
    rows: Any

    @classmethod
    def of(cls, form: Json, posted: QueryDict | None) -> Self:
        columns: dict[str, Any] = {
            "initial": shown_columns(form),
            "prefix": "column",
            "form_kwargs": {"columns": form["columns"]},
        }
        is_fixed = form["axis"]["kind"] == "fixed"
        rows = RowForms(posted, initial=shown_rows(form), prefix="row") if is_fixed else None
        return cls(form, TableForm(form, posted), ColumnForms(posted, **columns), rows)

    def are_valid(self) -> bool:
        """All three are looked at, so that each says its own faults."""
        return all([self.table.is_valid(), self.columns.is_valid(), self.rows is None or self.rows.is_valid()])

    @property
    def has_other_rows(self) -> bool:
        return bool(self.table.cleaned_data["rows_are"] != self.form["axis"]["kind"])

    def corrected(self, post: QueryDict, period: Json) -> Json:
        rows = [row.cleaned_data for row in self.rows] if self.rows else []
        form = table_of(self.form, self.table, [column.cleaned_data for column in self.columns], rows, post)
        return with_rows(form, self.table.cleaned_data["rows_are"], period) if self.has_other_rows else form


def plan_form(request: SignedIn, pk: int, form_id: str) -> HttpResponse:
    reading = plan_reading_or_404(request.user, pk)
    draft = reading.draft
    form = next((each for each in draft["forms"] if each["id"] == form_id), None)
    if form is None:
        raise Http404
    posted = request.POST if request.method == "POST" else None
    fields = Fields.of(form, posted)
    if posted is not None and fields.are_valid():
        corrected = fields.corrected(posted, draft["period"])
        forms = [corrected if each["id"] == form_id else each for each in draft["forms"]]
        return saved(request, reading, draft | {"forms": forms}, stay=fields.has_other_rows)
    shown = shown_fields(fields) | {"is_wrong": posted is not None}
    return draw(request, "intake/plans/form.html", reading, form_id, **shown)


def shown_fields(fields: Fields) -> dict[str, Any]:
    form = fields.form
    told = (rule | {"reason": for_reader(rule["reason"])} for rule in form["rules"])
    return {
        "form": form,
        "table": fields.table,
        "columns": list(zip_longest(fields.columns, map(shown_guess, form["columns"]))),
        "column_forms": fields.columns,
        "rows": fields.rows,
        "axis": shown_guess(form["axis"]),
        "rules": [(at, rule, in_words(rule, form)) for at, rule in enumerate(told)],
        "fillers": FILLED_BY,
    }


def in_words(rule: Json, form: Json) -> str:
    """`Tuổi / Dưới 30 + Tuổi / 31 đến 45 = Số lượng`; a rule of another kind tells itself by its reason."""
    if not rule["right"]:
        return ""
    names = {column["id"]: " / ".join(column["path"]) for column in form["columns"]}

    def named(column: str) -> str:
        name, _dot, half = column.partition(".")
        return f"{names[name]} ({half})" if half else names[name]

    def side(ids: list[str], joint: str) -> str:
        return joint.join(map(named, ids))

    signs = {"==": "=", "<=": "≤", ">=": "≥", "<": "<", ">": ">"}
    if rule["kind"] == "percentage":
        return f"{side(rule['left'], '')} = {side(rule['right'], ' : ')}"
    return f"{side(rule['left'], ' + ')} {signs.get(rule['operator'], rule['operator'])} {side(rule['right'], ' + ')}"
