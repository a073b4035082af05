"""The nine tables: their columns and checks are those that were agreed."""

import re

import pytest

from campaigns import catalogue
from tests.campaigns.printed import agreed_tables
from validation.form import Form, Kind, Role
from validation.rule import all_rules

TABLES = agreed_tables()

# Checks that no form declares: they follow from the type of a column, a target, or who is asked.
GENERAL = {
    "A_LE_B": "V205",
    "DAT_LE_TONG": "V206",
    "TONG_FLOW": "V203",
    "TONG_STOCK": "V204",
    "PCT": "V207",
    "TONG_PCT": "V207",
    "PCT_CAT": "V208",
    "CAP": "V105",
    "NGAY_TRONG_KY": "V216",
    "TRUNG": "V217",
    "CHUA_DAT": "V218",
    "TONG_0": "V219",
}
PLACEHOLDERS = {
    "comparison": {"a", "b", "n"},
    "both-or-neither": {"a", "b"},
    "zero-needs-zero": {"a", "b"},
    "forms-disagree": {"a", "b", "other"},
    "jump": {"a", "b"},
    "same-as-year-before": {"a", "b"},
    "symbol-form": {"typed"},
}

every_table = pytest.mark.parametrize("table", TABLES)


def form_of(table: str) -> Form:
    code, form = table.split("/")
    return catalogue.load(code).form(form)


def test_the_forms_stand_in_printed_order() -> None:
    forms = [f"{code}/{form.id}" for code in ("QC518", "DA1327", "DA241") for form in catalogue.load(code).forms]
    assert forms == list(TABLES)


def test_every_table_has_its_number_of_columns() -> None:
    assert [len(form_of(table).columns) for table in TABLES] == [10, 10, 7, 5, 7, 6, 24, 4, 3]


@every_table
def test_the_columns_have_the_agreed_headers_and_writers(table: str) -> None:
    agreed = [(c["id"], tuple(c["path"]), c["filled_by"]) for c in TABLES[table]["columns"]]
    assert [(c.id, c.path, c.filled_by) for c in form_of(table).columns] == agreed


@every_table
def test_every_agreed_check_is_declared_or_general(table: str) -> None:
    declared = {(check.name, str(check.severity)) for check in form_of(table).checks}
    missing = {(n, s) for n, s in TABLES[table]["checks"] if n not in GENERAL and (n, s) not in declared}
    assert missing == set()


@every_table
def test_no_general_rule_is_declared_again(table: str) -> None:
    assert {check.name for check in form_of(table).checks} & GENERAL.keys() == set()


def test_the_general_rules_are_there() -> None:
    assert set(GENERAL.values()) <= {rule.code for rule in all_rules()}


@every_table
def test_every_declared_check_is_of_a_kind_that_forms_declare(table: str) -> None:
    kinds = {rule.slug for rule in all_rules() if rule.subject == "check"}
    assert {check.kind for check in form_of(table).checks} <= kinds


@every_table
def test_every_sentence_is_filled_with_figures_that_its_kind_has(table: str) -> None:
    for check in form_of(table).checks:
        if check.message:
            known = PLACEHOLDERS[check.kind] | {*check.left, *check.right, "column", "row", "c", "t"}
            for words in (check.message.vi, check.message.en):
                assert set(re.findall(r"\{([^}]*)\}", words)) <= known


@every_table
def test_a_finding_over_several_columns_has_its_place(table: str) -> None:
    compared = {"comparison", "both-or-neither", "zero-needs-zero", "forms-disagree"}
    assert [check.name for check in form_of(table).checks if check.kind in compared and not check.at] == []


def test_columns_printed_twice_are_told_apart() -> None:
    headers = [column.header for column in form_of("QC518/PL04").columns]
    assert len(set(headers)) == len(headers) == 5


def test_age_thirty_has_a_column() -> None:
    for table in ("QC518/PL01", "QC518/PL02"):
        assert form_of(table).column("tuoi_duoi30").header == ("Tuổi", "Từ 30 trở xuống")


def test_the_damaged_key_column_is_read_as_the_year() -> None:
    form = form_of("DA1327/PL3")
    assert (form.keys, form.keys_as_printed) == (("Năm",), ("T. NGHE",))


def test_the_inspections_are_four_bodies_by_two_activities_by_three_figures() -> None:
    columns = form_of("DA1327/PL3").columns
    assert [len({column.path[:depth] for column in columns}) for depth in (1, 2, 3)] == [4, 8, 24]
    assert {column.kind for column in columns} == {Kind.FLOW}


@pytest.mark.parametrize(
    ("table", "first", "last", "rows"),
    [
        ("QC518/PL03", "Năm 2011", "Tổng", 12),
        ("QC518/PL04", "Năm 2011 / Cấp TP", "Năm 2021 / Cấp cơ sở", 22),
        ("DA1327/PL1", "2013", "Tổng", 12),
        ("DA1327/PL2", "2013", "Tổng", 12),
        ("DA1327/PL3", "2013", "Tổng", 12),
    ],
)
def test_the_years_of_a_table(table: str, first: str, last: str, rows: int) -> None:
    labels = [row.label for row in form_of(table).rows]
    assert (labels[0], labels[-1], len(labels)) == (first, last, rows)


def test_the_last_row_of_the_activities_is_five_months() -> None:
    row = form_of("QC518/PL03").row("2021")
    assert row
    assert (row.label, row.part_year) == ("5/2021", True)


def test_sixteen_targets_stand_under_six_objectives() -> None:
    rows = form_of("DA241/CT").rows
    assert [row.id for row in rows if row.role is Role.HEADING] == ["h1", "h2", "h3", "h4", "h5", "h6", "h6.2"]
    targets = "1.1 1.2 1.3 2.1 3.1 3.2 4.1 4.2 4.3 4.4 4.5 4.6 5.1 6.1 6.2a 6.2b"
    assert [row.id for row in rows if row.role is Role.DATA] == targets.split()


def test_the_list_of_documents_takes_any_row() -> None:
    form = form_of("DA241/VB")
    assert (form.is_open, form.rows, form.unique) == (True, (), ("ky_hieu", "don_vi", "ngay"))
