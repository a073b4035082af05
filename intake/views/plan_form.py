"""One table of a plan that was read: its header as printed, and what each column, row and rule was taken for."""

from itertools import zip_longest

from django.http import Http404, HttpResponse

from documents.planning.as_json import Json
from intake.plans.row_kinds import with_rows
from intake.plans.selectors import plan_reading_or_404
from intake.plans.table_back import table_of
from intake.plans.table_form import FILLED_BY, ColumnForms, RowForms, TableForm, shown_columns, shown_rows
from intake.views.plan_page import draw, for_reader, saved, shown_guess
from units.signed_in import SignedIn


def plan_form(request: SignedIn, pk: int, form_id: str) -> HttpResponse:
    reading = plan_reading_or_404(request.user, pk)
    draft = reading.draft
    form = next((each for each in draft["forms"] if each["id"] == form_id), None)
    if form is None:
        raise Http404
    posted = request.POST if request.method == "POST" else None
    table = TableForm(form, posted)
    columns = ColumnForms(
        posted, initial=shown_columns(form), prefix="column", form_kwargs={"columns": form["columns"]}
    )
    is_fixed = form["axis"]["kind"] == "fixed"
    rows = RowForms(posted, initial=shown_rows(form), prefix="row") if is_fixed else None
    is_whole = table.is_valid() and columns.is_valid() and (rows is None or rows.is_valid())
    if posted is not None and is_whole:
        typed = [row.cleaned_data for row in rows] if rows else []
        corrected = table_of(form, table, [column.cleaned_data for column in columns], typed, request.POST)
        kind = table.cleaned_data["rows_are"]
        is_other = kind != form["axis"]["kind"]
        if is_other:
            corrected = with_rows(corrected, kind, draft["period"])
        forms = [corrected if each["id"] == form_id else each for each in draft["forms"]]
        return saved(request, reading, draft | {"forms": forms}, stay=is_other)
    return draw(
        request,
        "intake/plans/form.html",
        reading,
        form_id,
        form=form,
        table=table,
        columns=list(zip_longest(columns, map(shown_guess, form["columns"]))),
        column_forms=columns,
        rows=rows,
        axis=shown_guess(form["axis"]),
        rules=[
            (at, rule | {"reason": for_reader(rule["reason"])}, in_words(rule, form))
            for at, rule in enumerate(form["rules"])
        ],
        fillers=FILLED_BY,
        is_wrong=posted is not None,
    )


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
