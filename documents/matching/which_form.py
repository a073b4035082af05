"""Which form of the plan each table is: by the mark of our own blank, else by header and by the words before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.blanks.marks import form_bookmark
from documents.matching.columns import layout_by_order, layout_of
from documents.matching.layout import Layout, usual_width
from documents.matching.likeness import likeness, plain
from documents.matching.prints import Print, prints_of
from documents.matching.said import Remarks
from documents.reading.tree import Table
from validation.form import Form, Single
from validation.plan import Plan

ENOUGH = 0.5
ENOUGH_UNDER_ITS_TITLE = 0.25
SURE = 0.75
AS_GOOD = 0.03
FAR_WORSE = 0.25
WORTH_OF_WORDS = 0.4
NAMED = 0.8
TITLED = 0.95
MOST_TABLES = 200


@dataclass(frozen=True)
class Found:
    """A table and the words that stand before it, the nearest last. `is_inner`: it stands in a cell of another."""

    table: Table
    before: tuple[str, ...] = ()
    is_inner: bool = False


@dataclass(frozen=True)
class _Guess:
    at: int
    order: int
    form: Form
    layout: Layout
    words: float
    is_marked: bool

    @property
    def worth(self) -> float:
        return round(self.layout.score + WORTH_OF_WORDS * self.words, 2)

    @property
    def rank(self) -> tuple[float, ...]:
        """The best first; then as the file and the plan list them."""
        return (-float(self.is_marked), -self.worth, self.at, self.order)


def forms_of(found: Sequence[Found], plan: Plan, remarks: Remarks) -> dict[int, tuple[Form, Layout]]:
    """By the position of the table in `found`; a form is given away once.

    A table that is clearly one form is not read as another because that one was given already.
    """
    guesses = sorted(_guesses(found[:MOST_TABLES], plan), key=lambda guess: guess.rank)
    best: dict[int, _Guess] = {}
    given: dict[int, tuple[Form, Layout]] = {}
    for guess in guesses:
        best.setdefault(guess.at, guess)
        is_worse = best[guess.at].worth - guess.worth > FAR_WORSE
        if guess.at in given or is_worse or any(form.id == guess.form.id for form, _ in given.values()):
            continue
        given[guess.at] = (guess.form, guess.layout)
        _say_doubt(guess, guesses, remarks)
    return given


def _guesses(found: Sequence[Found], plan: Plan) -> Iterator[_Guess]:
    prints = prints_of(plan)
    for at, one in enumerate(found):
        for order, form in enumerate(plan.forms):
            is_marked = form_bookmark(form.id) in one.table.bookmarks
            words = words_for(form, one)
            layout = _layout(one.table, form, prints[form.id], is_known=is_marked or words >= TITLED)
            if layout is not None:
                yield _Guess(at, order, form, layout, words, is_marked)


def _layout(table: Table, form: Form, prints: Sequence[Print], *, is_known: bool) -> Layout | None:
    """Enough of the header must agree; under its own mark or title less will do where there is a cell for each column,
    and where nothing is left of it, the order of the cells."""
    layout = layout_of(table, form, prints)
    if layout is not None and layout.score >= ENOUGH:
        return layout
    if not is_known:
        return None
    is_complete = layout is not None and layout.score >= ENOUGH_UNDER_ITS_TITLE and None not in layout.places
    if layout is not None and is_complete and usual_width(table, layout.first_data_row) == len(layout.places):
        return layout
    return layout_by_order(table, form, prints)


def words_for(form: Form, found: Found) -> float:
    """How far the words before the table, or a caption in it, name the form."""
    captions = [form.axis.caption] if isinstance(form.axis, Single) and form.axis.caption else []
    inside = [cell.text for row in found.table.rows[:8] for cell in row.cells if len(row.cells) == 1]
    return max(worth_of_words(found.before, names_of(form)), worth_of_words(inside, captions))


def names_of(form: Form) -> list[str]:
    """Its number, its title, and both on one line."""
    titles = [title for title in (form.title, form.title_as_printed) if title]
    return [name for name in (form.number, *titles, *(f"{form.number} {title}" for title in titles)) if name]


def worth_of_words(lines: Sequence[str], names: Sequence[str]) -> float:
    """0 where none of the lines names it."""
    values = (likeness(line, name) for line in lines for name in names)
    return max((value for value in values if value > NAMED), default=0.0)


def names_a_form(line: str, plan: Plan) -> bool:
    return any(worth_of_words([line], names_of(form)) >= TITLED for form in plan.forms)


def _say_doubt(taken: _Guess, guesses: Sequence[_Guess], remarks: Remarks) -> None:
    if taken.is_marked:
        return
    form = taken.form
    rivals = [
        guess.form.id
        for guess in guesses
        if guess.at == taken.at
        and guess.form is not form
        and abs(guess.worth - taken.worth) <= AS_GOOD
        and plain(guess.form.title) != plain(form.title)
    ]
    if rivals:
        others = ", ".join(rivals)
        vi = f"bảng này cũng có thể là {others}; đã đọc vào {form.id} theo thứ tự. Đề nghị kiểm tra."
        en = f"the table may also be {others}; it was read as {form.id} by its order. Please check."
        remarks.doubts("which-form", form.id, vi, en)
    elif taken.layout.score < SURE:
        percent = round(taken.layout.score * 100)
        vi = f"tiêu đề cột chỉ giống biểu {percent}%. Đề nghị kiểm tra bảng này."
        en = f"only {percent}% of the header is as in the form. Please check this table."
        remarks.doubts("header-changed", form.id, vi, en)
