"""A plan's Word file read into a draft that people correct."""

import hashlib

from django.db import transaction

from audit.record import record
from documents.planning.as_json import Json
from documents.planning.draft import draft_of
from documents.planning.paper import Paper
from documents.planning.safely import read_paper_safely
from documents.planning.source import NotAPlanFile
from intake.keeping import keep
from intake.models import PlanReading
from intake.plans.actions import subject_of_plan
from intake.plans.named_types import types_named
from intake.reading_slots import reading_slot
from units.models import Person, Unit, UnitType

NO_PLAN = "Không thấy số và ký hiệu, đề cương hay biểu mẫu nào: tệp này không phải kế hoạch."
A_REPORT = "Tệp này là báo cáo, không phải kế hoạch; hãy chọn tệp kế hoạch."


def receive_plan(raw: bytes, name: str, issuing_body: Unit, *, actor: Person) -> PlanReading:
    """Raises NotAPlanFile, TooBusy. The same file sent again, as by a double click, is the same reading."""
    with reading_slot():
        paper = read_paper_safely(raw)
    if paper.proposal.says_nothing:
        raise NotAPlanFile(NO_PLAN)
    if paper.proposal.is_a_report:
        raise NotAPlanFile(A_REPORT)
    draft = draft_of(paper.proposal)
    draft["obliged"] = known_types(types_named(draft["obliged_as_printed"]))
    content = {"draft": draft, "source": source_of(paper)}
    with transaction.atomic():
        return keep_plan(raw, name, issuing_body, content, actor)


def keep_plan(raw: bytes, name: str, issuing_body: Unit, content: Json, actor: Person) -> PlanReading:
    same = PlanReading.objects.filter(issuing_body=issuing_body, edited_by=actor, version=0, plan_code="")
    waiting = same.filter(file__sha256=hashlib.sha256(raw).hexdigest()).first()
    if waiting is not None:
        return waiting
    kept = keep(raw, name, "docx", actor=actor)
    reading = PlanReading.objects.create(file=kept, issuing_body=issuing_body, content=content, edited_by=actor)
    draft = reading.draft
    amount = {part: len(draft[part]) for part in ("sections", "forms", "questions")}
    record("plan.read", subject_of_plan(reading), actor=actor, name=kept.name, sha256=kept.sha256, **amount)
    return reading


def known_types(codes: list[str]) -> list[str]:
    known = set(UnitType.objects.values_list("code", flat=True))
    return [code for code in codes if code in known]


def source_of(paper: Paper) -> dict[str, list[str]]:
    """The lines of the paper, shown beside what was read from them."""
    return {"head": paper.head, "outline": paper.outline}
