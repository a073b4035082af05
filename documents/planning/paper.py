"""What was read from a plan's file as it leaves the child process: the proposal, and the lines it was read from."""

import json
from dataclasses import dataclass
from functools import cache

from pydantic import TypeAdapter

from documents.guard import Refusal
from documents.planning.proposal import Proposal
from documents.planning.read_plan import read_paper
from documents.planning.slips import slips_in
from documents.planning.source import NotAPlanFile
from documents.planning.words import means
from documents.report.citation import document_kinds

NOT_A_PLAN = "not_a_plan"


@dataclass(frozen=True)
class Paper:
    """`head` are the lines of head, body and foot; `outline` those of the outline."""

    proposal: Proposal
    head: list[str]
    outline: list[str]


@cache
def adapter() -> TypeAdapter[Paper]:
    return TypeAdapter(Paper)


def open_word_lists() -> None:
    """The lists of words are files, and a bound process opens none."""
    adapter()
    document_kinds()
    means("percent", "")
    slips_in("", "")


def paper_as_json(raw: bytes) -> str:
    """A Paper, or `{"not_a_plan": sentence}`. Raises a Refusal."""
    try:
        division, proposal = read_paper(raw)
    except NotAPlanFile as refusal:
        if isinstance(refusal.__cause__, Refusal):
            raise refusal.__cause__ from None
        return json.dumps({NOT_A_PLAN: str(refusal)})
    paper = Paper(proposal, [*division.head, *division.body, *division.foot], division.outline)
    return adapter().dump_json(paper).decode()
