"""The name of a place in words: the form's number, the row and the column, or the section's number and title."""

from validation.plan import Plan


def place_name(plan: Plan, key: str) -> str:
    """`PL1/2015/dv` as “Phụ lục số 1, 2015, Đảng viên / Số được học tập”; an unknown place is given as it is."""
    head, _, rest = key.partition("/")
    if plan.has_form(head):
        return ", ".join(filter(None, [_form_name(plan, head), *_cell_names(plan, head, rest)]))
    section_id, _, figure_id = key.partition("#")
    if not plan.has_section(section_id):
        return key
    section = plan.section(section_id)
    labels = [figure.label for figure in section.figures if figure.id == figure_id]
    return ", ".join([section.name, *labels])


def place_address(plan: Plan, key: str) -> tuple[str, str, str]:
    """(`table` or `section`, its id, the element id to jump to)."""
    head, _, rest = key.partition("/")
    if plan.has_form(head):
        return "table", head, element_id(key) if rest else ""
    section_id, _, figure_id = key.partition("#")
    return "section", section_id, element_id(key) if figure_id else ""


def element_id(key: str) -> str:
    """An id for the page's element at a place; the same for the link and for its target."""
    return "at-" + key.replace("/", "-").replace("#", "-").replace(".", "_")


def _form_name(plan: Plan, form_id: str) -> str:
    form = plan.form(form_id)
    return form.number or form.title


def _cell_names(plan: Plan, form_id: str, rest: str) -> list[str]:
    form = plan.form(form_id)
    row_id, _, column_id = rest.partition("/")
    row = form.row(row_id)
    names = [row.label if row else row_id]
    known = any(column.id == column_id for column in form.columns)
    return [*names, form.column(column_id).name] if known else names
