"""Whatever somebody may type into a plan: the report as the system holds it, after its one door for text."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from tests.documents.matching.generated_plans import plans
from validation.form import Form, Role
from validation.outline import Section
from validation.outline_figures import boxes_of
from validation.plan import Plan
from validation.report import Answer, Report, TypedRow
from validation.text import clean_text

FIGURES = st.sampled_from(
    [
        "0",
        "",
        "-",
        "Không",
        "1.234",
        "97,5",
        "9.6%",
        "12/120",
        "112/1.200",
        "02/6/2021",
        "x",
        "trên 30",
        "1",
        "2",
        "3",
        "007",
    ]
)
BEGINNINGS = st.sampled_from(["", "", "=", "+", "-", "@", " ", "\t", "'", "\n"])
LETTERS = "abđờẫữươ\u0301\u0323\u0302e0123456789 \t,./%()<>&\"'“”–…_x\u00a0\u200b😀\n"
ANYTHING = st.text(st.characters(exclude_characters="\ufffe\uffff"), max_size=8)
WORDS = st.one_of(st.text(alphabet=LETTERS, max_size=24), st.text(alphabet=LETTERS, max_size=24), ANYTHING)
ODD = st.sampled_from(
    ["=1+1", "@SUM(A1)", "_x0041_", "]]>", "&amp;", "<w:t>", "Không phát sinh", "{0}", "a" * 300, "\r\na"]
)
TYPED: SearchStrategy[str] = st.one_of(FIGURES, FIGURES, ODD, st.builds(str.__add__, BEGINNINGS, WORDS))


@st.composite
def reports(draw: DrawFn) -> tuple[Plan, Report]:
    plan = draw(plans())
    answers: dict[str, Answer] = {}
    for place in [*(section.id for section in plan.sections), *(form.id for form in plan.forms)]:
        if draw(st.integers(0, 5)) == 0:
            answers[place] = draw(st.sampled_from(list(Answer)))
    return plan, Report(
        sections={s.id: draw(texts(plan, s)) for s in plan.sections if s.id not in answers and draw(st.booleans())},
        tables={form.id: draw(rows(form)) for form in plan.forms if form.id not in answers},
        figures={s.id: draw(boxes(s)) for s in plan.sections if s.figures},
        answers=answers,
    )


def texts(plan: Plan, section: Section) -> SearchStrategy[str]:
    """Lines of any kind, those that a paper is made of among them."""
    printed = [
        *(line for other in plan.sections for line in (other.title, f"{other.number} {other.title}")),
        *(form.title for form in plan.forms),
        *(f"- {figure.label}: 5" for figure in section.figures),
        *(line.text for line in section.guidance),
        *("Trên đây là kết quả chủ yếu.", "Nơi nhận:", "Phụ lục 1", "T/M BAN THƯỜNG VỤ", "Hết./.", "Không phát sinh"),
    ]
    line = st.one_of(WORDS, WORDS, st.sampled_from(printed), ODD)
    return st.lists(line, min_size=1, max_size=4).map("\n".join).map(clean_text)


@st.composite
def rows(draw: DrawFn, form: Form) -> list[TypedRow]:
    """Some rows of the form and one it does not print, or lines of a list, with what was typed into their cells."""
    printed = [row.id for row in form.rows if row.role is not Role.HEADING]
    ids = printed if printed else [f"r{number}" for number in draw(st.sets(st.integers(1, 9), max_size=4))]
    if form.keys and draw(st.booleans()):
        ids = [*ids, "1999"]
    kept = []
    for row in ids:
        typed = draw(st.lists(TYPED, min_size=len(form.columns), max_size=len(form.columns)))
        cells = {column.id: clean_text(text) for column, text in zip(form.columns, typed, strict=True) if text.strip()}
        kept += [{"row": row, **cells}] if cells else []
    return kept


@st.composite
def boxes(draw: DrawFn, section: Section) -> dict[str, list[str]]:
    found = {}
    for figure in section.figures:
        typed = [clean_text(draw(TYPED)) for _ in range(boxes_of(figure))]
        if any(text.strip() for text in typed):
            found[figure.id] = typed
    return found
