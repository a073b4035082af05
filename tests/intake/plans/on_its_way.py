"""A plan on its way, without reading a file: complete, and with a word of its own."""

from django.db import transaction

from documents.planning.as_json import Json
from intake.models import PlanReading
from intake.plans.receiving import keep_plan
from tests.documents.guard.packages import packed
from units.models import Person, Unit


def plan_on_its_way(word: str, body: Unit, actor: Person) -> PlanReading:
    raw = packed({"word/document.xml": word.encode()})
    source = {"head": [word], "outline": [word]}
    with transaction.atomic():
        return keep_plan(raw, f"{word}.docx", body, {"draft": draft(word), "source": source}, actor)


def draft(word: str) -> Json:
    column = {"id": "so", "path": ["Số cuộc"], "type": "count", "kind": "flow", "part": None, "whole": None}
    guess = {"confidence": 0.75, "reason": "vì thế"}
    return {
        "head": {
            "number": "05",
            "symbol": "KH/HU",
            "date": "2026-03-05",
            "kind": "Kế hoạch",
            "issuer": "Huyện ủy",
            "place": "Bắc",
            "subject": word,
            "superior": None,
            "legal_basis": [],
            "addressee": "Huyện ủy",
            "reviewer": "",
            "recipients": [],
            "signer": None,
        },
        "period": {"first": "2025-01-01", "last": "2025-12-31", "phrase": ""},
        "deadlines": [
            {"level": "", "step": "send", "phrase": word, "bound": "no_later_than", "date": "2026-06-30"},
        ],
        "obliged_as_printed": [word],
        "obliged": ["branch"],
        "sections": [{"id": "I", "number": "I.", "title": word, "guidance": "", "figures": [], **guess}],
        "forms": [
            {
                "id": "B1",
                "number": "",
                "title": word,
                "title_as_printed": word,
                "note": "",
                "use": True,
                "header": [],
                "keys": ["Năm"],
                "columns": [column | {"filled_by": "unit"} | guess],
                "rules": [],
                "axis": {"kind": "years", "first": 2024, "last": 2025, "label": "{year}", "last_label": None, **guess},
            }
        ],
        "guesses": [],
        "questions": [{"place": "I", "printed": word, "read_as": "", "why": word, "answer": ""}],
    }
