"""A proposal as plain JSON values: plan, sections, forms, questions; every day in ISO form."""

import datetime as dt
from dataclasses import asdict
from typing import Any

from documents.planning.proposal import (
    Confidence,
    Proposal,
    ProposedColumn,
    ProposedDeadline,
    ProposedForm,
    ProposedHead,
    ProposedRule,
    ProposedSection,
)
from validation.plan import Reference

Json = dict[str, Any]


def as_json(proposal: Proposal) -> Json:
    """The four parts; the guesses stand in the plan, with the confidence and the reason of each."""
    return {
        "plan": {**_plan(proposal.plan), "guesses": [_plain(asdict(guess)) for guess in proposal.guesses]},
        "sections": [_section(section) for section in proposal.sections],
        "forms": [_form(form) for form in proposal.forms],
        "questions": [asdict(question) for question in proposal.questions],
    }


def _plain(value: Any) -> Any:
    """Days in ISO form, a confidence as its number, tuples as lists."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Confidence):
        return value.value
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value


def _plan(head: ProposedHead) -> Json:
    return {
        "number": head.number,
        "symbol": head.symbol,
        "reference": head.reference,
        "date": _plain(head.date),
        "kind": head.kind,
        "issuer": head.issuer,
        "superior_body": head.superior_body,
        "place": head.place,
        "subject": head.subject,
        "superior": _reference(head.superior) if head.superior else None,
        "legal_basis": [_reference(reference) for reference in head.legal_basis],
        "addressee": head.addressee,
        "reviewer": head.reviewer,
        "obliged": list(head.obliged),
        "recipients": list(head.recipients),
        "signer": head.signer.model_dump(mode="json") if head.signer else None,
        "period": _plain(asdict(head.period)) if head.period else None,
        "deadlines": [_deadline(deadline) for deadline in head.deadlines],
    }


def _reference(reference: Reference) -> Json:
    return reference.model_dump(mode="json")


def _deadline(deadline: ProposedDeadline) -> Json:
    return {**_plain(asdict(deadline)), "bound": str(deadline.bound), "step": str(deadline.step)}


def _section(section: ProposedSection) -> Json:
    return {
        "id": section.id,
        "number": section.number,
        "title": section.title,
        "guidance": "\n".join(section.guidance),
        "figures": [figure.model_dump(mode="json") for figure in section.figures],
        "confidence": section.confidence.value,
        "reason": section.reason,
    }


def _form(form: ProposedForm) -> Json:
    axis = form.axis.model_dump(mode="json")
    return {
        "id": form.id,
        "number": form.number,
        "title": form.title,
        "title_as_printed": form.title_as_printed,
        "note": form.note,
        "header": [[asdict(cell) for cell in row] for row in form.header],
        "keys": list(form.keys),
        "columns": [_column(column) for column in form.columns],
        "axis": {**axis, "confidence": form.axis_confidence.value, "reason": form.axis_reason},
        "rules": [_rule(rule) for rule in form.rules],
    }


def _column(column: ProposedColumn) -> Json:
    return {
        "id": column.id,
        "path": list(column.path),
        "type": str(column.type),
        "kind": str(column.kind),
        "part": column.part or None,
        "whole": column.whole or None,
        "unit": column.unit,
        "confidence": column.confidence.value,
        "reason": column.reason,
    }


def _rule(rule: ProposedRule) -> Json:
    return _plain(asdict(rule))
