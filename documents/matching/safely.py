"""A stranger's report read and matched to a plan in a process of its own: what is costly to match is refused there."""

import json

from documents.guard import Kind
from documents.matching.as_json import from_plain
from documents.matching.said import ReadReport
from documents.sandbox.child import answer_of
from documents.sandbox.limits import Limits
from validation.plan import Plan

MATCHING = Limits()
"""A report of 25 sections and ten tables takes half a second of the four, reading included."""


def read_report_safely(raw: bytes, name: str, plan: Plan, limits: Limits = MATCHING) -> tuple[Kind, ReadReport]:
    """What the file is and what it holds of the plan. Raises a Refusal; never anything else."""
    answer = json.loads(answer_of("report", raw, name, limits, beside=plan.model_dump_json().encode()))
    return Kind(answer["kind"]), from_plain(answer["read"])
