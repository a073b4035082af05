"""The draft beside a file, place by place, without a database."""

from dataclasses import replace

from documents.matching import ReadReport, Said
from intake.reports.comparison import Choice, Comparison, Standing
from intake.reports.harmony import Harmony
from intake.reports.merging import merged
from tests.cast import good_report, small_plan, study_rows
from validation.asked import Asked
from validation.report import Answer, Report

DOUBT = Said("header-changed", "study", "tiêu đề đã đổi.", "the header was changed.")


def comparison(draft: Report, read: Report, *doubts: Said, last_row: int = 0) -> Comparison:
    plan = small_plan()
    return Comparison(
        Harmony(plan, Asked(plan, "branch"), draft, {"documents": last_row}), ReadReport(read, doubtful=doubts)
    )


def standings(compared: Comparison) -> dict[str, str]:
    return {each.key: str(each.standing) for each in compared.places}


def usual(compared: Comparison) -> dict[str, Choice | None]:
    return {each.key: each.usual for each in compared.places}


def test_into_an_empty_draft_everything_is_new_and_chosen():
    compared = comparison(Report(), good_report())
    assert set(standings(compared).values()) == {Standing.NEW}
    assert set(usual(compared).values()) == {Choice.FILE}
    assert merged(compared, dict.fromkeys(standings(compared), Choice.FILE)) == good_report()


def test_the_same_said_in_another_way_of_writing_is_no_difference():
    draft = good_report(taught="1.200", members="1.300")
    said = study_rows(taught="1200", members=" 1300 ")
    said.append({"row": "total", "meetings": "9"})
    said[0]["share"] = "92,31"
    read = replace(
        good_report(text="Đã tổ chức  học tập đầy đủ.\n\n"),
        figures={"I": {"money": ["1200000"]}},
        tables={"study": said, "documents": [{"row": "n1", "symbol": "05-NQ/CB", "day": "10/03/2022"}]},
    )
    compared = comparison(draft, read)
    assert set(standings(compared).values()) == {Standing.SAME}
    assert compared.read == draft


def test_what_differs_is_chosen_by_nobody_but_the_clerk():
    compared = comparison(good_report(), good_report(text="Khác.", taught="11"))
    assert {key: standing for key, standing in standings(compared).items() if standing != Standing.SAME} == {
        "I": Standing.DIFFERENT,
        "study": Standing.DIFFERENT,
    }
    assert (usual(compared)["I"], usual(compared)["study"], usual(compared)["II"]) == (None, None, Choice.DRAFT)
    assert merged(compared, {"study": Choice.FILE}) == good_report(taught="11")


def test_what_the_file_lacks_stays():
    compared = comparison(good_report(), Report(sections={"II": "Khác."}))
    assert standings(compared) == {
        "I": Standing.ABSENT,
        "I#": Standing.ABSENT,
        "II": Standing.DIFFERENT,
        "study": Standing.ABSENT,
        "documents": Standing.ABSENT,
    }
    taken = merged(compared, dict.fromkeys(standings(compared), Choice.DRAFT) | {"II": Choice.FILE})
    assert taken == replace(good_report(), sections={**good_report().sections, "II": "Khác."})


def test_a_file_that_only_adds_is_chosen_and_one_that_would_blank_a_cell_is_not():
    draft = Report(tables={"study": study_rows()[:2]})
    assert standings(comparison(draft, Report(tables={"study": study_rows()}))) == {"study": Standing.ADDS}
    [place] = comparison(draft, Report(tables={"study": study_rows()[1:]})).places
    assert (place.standing, place.lost, place.usual) == (Standing.DIFFERENT, 3, None)
    assert place.choices == (Choice.FILE, Choice.BOTH, Choice.DRAFT)


def test_both_keeps_the_drafts_figures_where_the_file_has_none():
    draft = Report(tables={"study": study_rows(taught="9")[:2]})
    compared = comparison(draft, Report(tables={"study": [{"row": "2021", "taught": "12"}, study_rows()[2]]}))
    assert merged(compared, {"study": Choice.BOTH}).tables["study"] == study_rows(taught="12")


def test_a_doubtful_place_is_asked_even_where_the_draft_is_empty():
    compared = comparison(Report(), good_report(), DOUBT, Said("other-version", "", "phiên bản khác.", "other."))
    assert usual(compared)["study"] is None
    assert [said.code for said in compared.general_doubts] == ["other-version"]


def test_lines_of_a_list_keep_the_names_they_bear_in_the_draft():
    draft = Report(tables={"documents": [{"row": "r2", "symbol": "A"}, {"row": "r5", "symbol": "B"}]})
    read = Report(tables={"documents": [{"row": f"r{at}", "symbol": name} for at, name in enumerate("XAB", start=1)]})
    compared = comparison(draft, read, last_row=7)
    assert compared.read.tables["documents"] == [
        {"row": "r8", "symbol": "X"},
        {"row": "r2", "symbol": "A"},
        {"row": "r5", "symbol": "B"},
    ]
    assert standings(compared) == {"documents": Standing.ADDS}


def test_a_total_that_repeats_its_rows_is_not_typed_and_another_one_is():
    rows = [*study_rows(), {"row": "total", "meetings": "9", "taught": "46"}]
    compared = comparison(Report(), Report(tables={"study": rows}))
    assert compared.read.tables["study"][-1] == {"row": "total", "taught": "46"}


def test_an_answer_for_a_whole_place_is_compared_as_well():
    draft = replace(good_report(), answers={"documents": Answer.NONE}, tables={"study": study_rows()})
    compared = comparison(draft, replace(good_report(), answers={"II": Answer.NONE}, sections={"I": "Khác."}))
    different = [key for key, standing in standings(compared).items() if standing == Standing.DIFFERENT]
    assert different == ["I", "II", "documents"]
    taken = merged(compared, {"II": Choice.FILE, "documents": Choice.FILE})
    assert taken.answers == {"II": Answer.NONE}
    assert "II" not in taken.sections
    assert taken.tables == good_report().tables
