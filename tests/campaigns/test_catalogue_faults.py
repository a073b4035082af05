"""A wrong line of a catalogue file is told with its file, its line and its keys."""

from pathlib import Path

import pytest

from campaigns import catalogue
from campaigns.catalogue import CatalogueError, read_plan

GOOD = (catalogue.FOLDER / "QC518.yaml").read_text(encoding="utf-8")


def faults_after(folder: Path, old: str, new: str) -> list[str]:
    """What is wrong once the first `old` of a good plan says `new`."""
    assert old in GOOD
    file = folder / "WRONG.yaml"
    file.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogueError) as refusal:
        read_plan(file)
    assert refusal.value.file == file
    return str(refusal.value).splitlines()


def line_with(words: str, text: str = GOOD) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_an_unchanged_plan_is_read(tmp_path: Path) -> None:
    file = tmp_path / "SAME.yaml"
    file.write_text(GOOD, encoding="utf-8")
    assert read_plan(file) == catalogue.load("QC518")


def test_an_unknown_key(tmp_path: Path) -> None:
    [fault] = faults_after(tmp_path, "  reviewer: Ban", "  reviewers: many\n  reviewer: Ban")
    assert fault.startswith(f"WRONG.yaml, line {line_with('  reviewer: Ban')}: plan.reviewers: ")


def test_a_key_that_stands_twice(tmp_path: Path) -> None:
    [fault] = faults_after(tmp_path, "  symbol: KH/ThU", "  symbol: KH/ThU\n  symbol: KH/HU")
    assert fault == f"WRONG.yaml, line {line_with('  symbol: KH/ThU') + 1}: plan.symbol: this key stands here twice"


def test_a_missing_key_is_told_at_the_entry_that_lacks_it(tmp_path: Path) -> None:
    [fault] = faults_after(tmp_path, "  place: TP. Lai Châu\n", "")
    assert fault.startswith(f"WRONG.yaml, line {line_with('plan:')}: plan: place: ")


def test_text_that_is_no_yaml(tmp_path: Path) -> None:
    [fault] = faults_after(tmp_path, "code: QC518", "code: [QC518")
    assert fault.startswith("WRONG.yaml, line ")


def test_an_empty_file(tmp_path: Path) -> None:
    file = tmp_path / "EMPTY.yaml"
    file.write_text("", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"^EMPTY\.yaml, line 1: "):
        read_plan(file)


def test_a_tag_that_would_run_something(tmp_path: Path) -> None:
    [fault] = faults_after(tmp_path, "code: QC518", "code: !!python/object/apply:os.getcwd []")
    assert fault.startswith("WRONG.yaml, line 2: ")


def test_several_wrong_lines_are_told_at_once(tmp_path: Path) -> None:
    faults = faults_after(tmp_path, "    bound: no_later_than\n    date: 2021-06-02", "    bound: soon\n    date: 31/2")
    assert [fault.split(": ")[1] for fault in faults] == ["deadlines.0.bound", "deadlines.0.date"]


def test_an_unknown_column_in_a_check(tmp_path: Path) -> None:
    [fault] = faults_after(tmp_path, "        right: [so_luong]", "        right: [so_nguoi]")
    assert "unknown columns so_nguoi" in fault
    assert fault.startswith(f"WRONG.yaml, line {line_with('  - id: PL01')}: forms.0: ")


def test_an_audience_without_unit_types(tmp_path: Path) -> None:
    [fault] = faults_after(tmp_path, "  city: [thanh_uy]\n", "")
    assert "audiences without a list of unit types: ['city']" in fault
    assert fault.startswith("WRONG.yaml, line 1: ")


@pytest.mark.parametrize(
    ("old", "new", "path", "problem"),
    [
        ("id: I.2.3", "id: I.4.3", "sections.5.id", "there is no section I.4 above it"),
        ("id: II.1", "id: I.1", "sections.7.id", "there are two sections I.1"),
        ("city: [thanh_uy]", "city: [tinh_uy]", "audiences.city.0", "tinh_uy is not among the obliged unit types"),
        ("unit_type: thanh_uy", "unit_type: ubkt", "parts.0.unit_type", "ubkt is not among the obliged unit types"),
        ("{PL01: [],", "{PL09: [],", "parts.0.rows.PL09", "there is no form PL09"),
        ("{PL01: [],", "{PL01: ['7'],", "parts.0.rows.PL01.0", "form PL01 has no row 7"),
        ("place: PL03/boi_duong", "place: PL03/boi", "notices.18.place", "there is no PL03/boi in this plan"),
        ("other_form: PL03", "other_form: PL3", "forms.0.checks.4.other_form", "there is no form PL3"),
        ("other_column: bcv", "other_column: bcx", "forms.0.checks.4.other_column", "form PL03 has no column bcx"),
        ("other_row: '2021'", "other_row: '2031'", "forms.0.checks.4.other_row", "form PL03 has no row 2031"),
        ("levels: [tp]", "levels: [tu]", "forms.3.checks.1.levels.0", "form PL04 has no level tu"),
        ("type: count, unit: người}", "type: count, linked_to: PL03/2099/bcv}", "linked_to", "no cell PL03/2099/bcv"),
    ],
)
def test_a_name_that_names_nothing(tmp_path: Path, old: str, new: str, path: str, problem: str) -> None:
    [fault] = faults_after(tmp_path, old, new)
    assert fault.startswith(f"WRONG.yaml, line {line_with(old)}: ")
    assert path in fault
    assert fault.endswith(problem)
