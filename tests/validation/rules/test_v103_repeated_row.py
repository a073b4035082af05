from tests.validation.small import OPEN, YEARS, column, form, found, keys, row, text, years

FORM = form(column("a"), axis=YEARS)


def test_each_row_once_is_silent() -> None:
    assert keys(FORM, years(a=["1", "2", "3"], total={"a": "6"})) == []


def test_a_row_written_twice_is_found_at_its_row() -> None:
    [finding] = found(FORM, [*years(a=["1", "2", "3"], total={"a": "6"}), row("2020", a="5")])
    assert (finding.key, finding.figures) == ("V103@B/2020", {"times": 2})


def test_two_lines_of_an_open_list_with_one_id_are_found() -> None:
    assert keys(form(text("a"), axis=OPEN), [row("r1", a="một"), row("r1", a="hai")]) == ["V103@B/r1"]
