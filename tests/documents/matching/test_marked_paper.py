"""What clerks do to the text of our own blank, where marks say what is a heading and where the text ends."""

from campaigns import catalogue
from documents.blanks.marks import END_BOOKMARK, section_bookmark
from documents.matching import match_report
from documents.matching.said import ReadReport
from documents.reading.tree import Paragraph, WordText

PLAN = catalogue.load("DA1327")
FIRST, SECOND = PLAN.section("I.1"), PLAN.section("I.2")
PROPERTIES = {"tongket-campaign": "DA1327"}


def heading(section, words: str = "") -> Paragraph:
    return Paragraph(words or f"{section.number} {section.title}", bookmarks=(section_bookmark(section.id),))


def read(*blocks: Paragraph | str) -> ReadReport:
    """The blank's text, its closing sentence after it."""
    lines = [block if isinstance(block, Paragraph) else Paragraph(block) for block in blocks]
    end = Paragraph("Trên đây là báo cáo của đơn vị./.", bookmarks=(END_BOOKMARK,))
    return match_report(WordText((*lines, end), properties=PROPERTIES), PLAN)


def test_what_the_paper_prints_elsewhere_is_text_inside_a_section():
    back = read(heading(FIRST), "Trên đây là ba việc.", "Phụ lục 1", PLAN.forms[0].title, "Hết./.", heading(SECOND))
    assert back.report.sections == {"I.1": f"Trên đây là ba việc.\nPhụ lục 1\n{PLAN.forms[0].title}\nHết./."}
    assert back.doubtful == ()


def test_a_whole_report_put_under_one_heading_stays_there_and_is_asked_about():
    own = f"{SECOND.number} {SECOND.title}"
    back = read(heading(FIRST), "Một.", own, "Hai.", heading(SECOND))
    assert back.report.sections == {"I.1": f"Một.\n{own}\nHai."}
    assert [(said.code, said.place, said.words) for said in back.doubtful] == [("title-inside", "I.1", own)]


def test_a_whole_report_put_before_the_first_heading_is_read_by_its_own():
    back = read(
        f"{FIRST.number} {FIRST.title}", "Một.", f"{SECOND.number} {SECOND.title}", "Hai.", heading(FIRST), "Ba."
    )
    assert back.report.sections == {"I.1": "Một.\nBa.", "I.2": "Hai."}


def test_text_on_the_line_of_a_heading_or_over_its_words_is_kept():
    back = read(heading(FIRST, f"{FIRST.number} {FIRST.title}: Một."), heading(SECOND, "Đơn vị có hai khó khăn."))
    assert back.report.sections == {"I.1": "Một.", "I.2": "Đơn vị có hai khó khăn."}
    assert [(said.code, said.place) for said in back.doubtful] == [("heading", "I.2")]


def test_guidance_is_printed_once_and_written_the_second_time():
    section = next(section for section in PLAN.sections if section.guidance)
    line = section.guidance[0].text
    assert read(heading(section), line, line).report.sections == {section.id: line}


def test_without_the_end_a_closing_in_the_middle_is_undone_by_the_next_heading():
    words = [
        "I. A",
        f"{FIRST.number} {FIRST.title}",
        "Trên đây là một.",
        "Hai.",
        f"{SECOND.number} {SECOND.title}",
        "Ba.",
    ]
    back = match_report(WordText(tuple(map(Paragraph, words))), PLAN)
    assert back.report.sections == {"I.1": "Trên đây là một.\nHai.", "I.2": "Ba."}
