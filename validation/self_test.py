"""Is pandera there and switched on: PANDERA_VALIDATION_ENABLED=False would let every report pass in silence."""

from functools import cache

import numpy as np


class PanderaSwitchedOff(RuntimeError):  # noqa: N818
    """A frame that is wrong on purpose was let through."""


@cache
def ensure_pandera_enforces() -> None:
    """Feeds pandera a bad frame, once a process. Raises PanderaSwitchedOff."""
    import pandas as pd
    import pandera.errors

    from validation.excess import schema

    bad = pd.DataFrame(
        {
            "submission": np.zeros(1, np.int64),
            "row": pd.Categorical([""], categories=["", "?"]),
            "rule": pd.Categorical(["V000@"], categories=["V000@"]),
            "excess": [1.0],
        }
    )
    try:
        schema(("V000@",), ("", "?")).validate(bad, lazy=True)
    except pandera.errors.SchemaErrors:
        return
    raise PanderaSwitchedOff(
        "pandera lets a wrong frame pass: unset PANDERA_VALIDATION_ENABLED (it must not be False) and start again"
    )
