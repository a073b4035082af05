"""An appearance as JSON: how it leaves the child process."""

import json

from documents.appearance.tree import Appearance


def as_json(appearance: Appearance) -> str:
    """Objects by their names, and what a document has thousands of as lists."""
    return json.dumps(appearance, default=vars, separators=(",", ":"))
