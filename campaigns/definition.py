"""The definition of a campaign: its plan as plain JSON values, and the hash it is known by."""

import hashlib
import json
from typing import Any

from validation.plan import Plan


def definition_of(plan: Plan) -> dict[str, Any]:
    return plan.model_dump(mode="json")


def definition_hash(definition: dict[str, Any]) -> str:
    """SHA-256 over canonical JSON."""
    canonical = json.dumps(definition, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
