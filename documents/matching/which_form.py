"""Which form of the plan each table is: by the mark of our own blank, else by header and by the words before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.blanks.marks import form_bookmark
from documents.matching.columns import Layout, layout_by_order, layout_of
from documents.matching.likeness import likeness, plain
from documents.matching.said import Remarks
from documents.reading.tree import Table
from validation.form import Form, Single
from validation.plan import Plan

ENOUGH = 0.5
SURE = 0.75
AS_GOOD = 0.03
WORTH_OF_WORDS = 0.4
MOST_TABLES = 200


@dataclass(frozen=True)
class Found:
    """A table and the words that stand before it, the nearest last."""

    table: Table
    before: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Guess:
    at: int
    order: int
    form: Form
    layout: Layout
    words: float
    is_marked: bool

    @property
    def rank(self) -> tuple[float, ...]:
        """The best first; then as the file and the plan list them."""
        score = round(self.layout.score + WORTH_OF_WORDS * self.words, 2)
        return (-float(self.is_marked), -score, self.at, self.order)


def forms_of(found: Sequence[Found], plan: Plan, remarks: Remarks) -> dict[int, tuple[Form, Layout]]:
    """By the position of the table in `found`; a form is given away once."""
    guesses = sorted(_guesses(found[:MOST_TABLES], plan), key=lambda guess: guess.rank)
    given: dict[int, tuple[Form, Layout]] = {}
    for guess in guesses:
        if guess.at in given or any(form.id == guess.form.id for form, _ in given.values()):
            continue
        given[guess.at] = (guess.form, guess.layout)
        _say_doubt(guess, guesses, remarks)
    return given


def _guesses(found: Sequence[Found], plan: Plan) -> Iterator[_Guess]:
    for at, one in enumerate(found):
        for order, form in enumerate(plan.forms):
            is_marked = form_bookmark(form.id) in one.table.bookmarks
            layout = layout_of(one.table, form)
            if is_marked and (layout is None or layout.score < ENOUGH):
                layout = layout_by_order(one.table, form) or layout
            if layout is not None and (is_marked or layout.score >= ENOUGH):
                yield _Guess(at, order, form, layout, _words_for(form, one), is_marked)


def _words_for(form: Form, found: Found) -> float:
    """How far the words before the table, or a caption in it, name the form."""
    names = [name for name in (form.number, form.title, form.title_as_printed) if name]
    captions = [form.axis.caption] if isinstance(form.axis, Single) and form.axis.caption else []
    inside = [cell.text for row in found.table.rows[:8] for cell in row.cells if len(row.cells) == 1]
    named = [likeness(line, name) for line in found.before for name in names]
    captioned = [likeness(line, caption) for line in inside for caption in captions]
    return max([value for value in [*named, *captioned] if value > 0.8], default=0.0)


def _say_doubt(taken: _Guess, guesses: Sequence[_Guess], remarks: Remarks) -> None:
    if taken.is_marked:
        return
    form = taken.form
    rivals = [
        guess.form.id
        for guess in guesses
        if guess.at == taken.at
        and guess.form is not form
        and abs(guess.rank[1] - taken.rank[1]) <= AS_GOOD
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
