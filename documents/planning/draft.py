"""A proposal as a draft that people correct: plain JSON, kept until it is settled as a plan.

```
{"head": {…}, "period": {"first", "last", "phrase"}, "deadlines": [{"level", "step", "phrase", "bound", "date"}],
 "obliged_as_printed": [name], "obliged": [unit type],
 "sections": [{"id", "number", "title", "guidance", "figures", "confidence", "reason"}],
 "forms": [{"id", "number", "title", "title_as_printed", "note", "header", "keys", "axis", "columns", "rules", "use"}],
 "guesses": [{"place", "value", "confidence", "reason", "source"}],
 "questions": [{"place", "printed", "read_as", "why", "answer"}]}
```

Days are ISO or empty; `filled_by` of a column or level is `unit` or `issuing`; an `answer` of None is still open.
"""

from collections.abc import Iterator
from typing import Any

from documents.planning.as_json import Json, as_json
from documents.planning.levels import ISSUING, is_of_the_issuer
from documents.planning.proposal import Proposal
from validation.plan import EVERY_UNIT, Bound

_OF_THE_HEAD = (
    *("number", "symbol", "kind", "issuer", "place", "subject", "superior", "legal_basis"),
    *("addressee", "reviewer", "recipients", "signer"),
)


def draft_of(proposal: Proposal) -> Json:
    read = as_json(proposal)
    head, issuer = read["plan"], proposal.plan.issuer
    return {
        "head": {name: head[name] for name in _OF_THE_HEAD} | {"date": head["date"] or ""},
        "period": _period(head["period"]),
        "deadlines": list(_deadlines(head["deadlines"])),
        "obliged_as_printed": head["obliged"],
        "obliged": [],
        "sections": read["sections"],
        "forms": [_form(form, issuer) for form in read["forms"]],
        "guesses": head["guesses"],
        "questions": [{**question, "answer": None} for question in read["questions"]],
    }


def _period(period: Json | None) -> Json:
    told = period or {}
    return {"first": told.get("first") or "", "last": told.get("last") or "", "phrase": told.get("phrase") or ""}


def _deadlines(deadlines: list[Json]) -> Iterator[Json]:
    """A quarter or a year ends on a day like any other; what has no day stays a question."""
    known = set(map(str, Bound))
    for deadline in deadlines:
        if not deadline["last_day"]:
            continue
        kept = {name: deadline[name] for name in ("level", "step", "phrase")}
        if deadline["bound"] in known:
            yield kept | {"bound": deadline["bound"], "date": deadline["date"]}
        else:
            yield kept | {"bound": str(Bound.NO_LATER_THAN), "date": deadline["last_day"]}


def _form(form: Json, issuer: str) -> Json:
    def filled_by(*headings: str) -> str:
        """A title that names the level speaks of the whole table."""
        return ISSUING if is_of_the_issuer((*headings, form["title"]), issuer) else EVERY_UNIT

    axis: dict[str, Any] = dict(form["axis"])
    if axis["kind"] == "years_by_levels":
        axis["levels"] = [level | {"filled_by": filled_by(level["label"])} for level in axis["levels"]]
    columns = [column | {"filled_by": filled_by(*column["path"])} for column in form["columns"]]
    rules = [rule | {"use": True} for rule in form["rules"]]
    return form | {"axis": axis, "columns": columns, "rules": rules, "use": True}
