from typing import Any

import pandas as pd
import pandera.errors
import pandera.pandas as pa
import pytest

from tests.validation.small import form, found, row, stock
from validation import excess
from validation.form import Severity

FORM = form(stock("a"))


def broken(check: pa.Check) -> Any:
    return lambda rules, rows: pa.DataFrameSchema({"excess": pa.Column(float, check)})


def raises(_: "pd.Series[float]") -> bool:
    raise RuntimeError("a check of its own")


@pytest.mark.parametrize(
    "check", [pa.Check(raises, error=excess.CHECK), pa.Check.le(-5), pa.Check.le(99, error=excess.CHECK)]
)
def test_an_answer_that_is_no_list_of_cells_blocks_the_report(monkeypatch: pytest.MonkeyPatch, check: pa.Check) -> None:
    monkeypatch.setattr(excess, "schema", broken(check))
    findings = found(FORM, [row(a="abc")])
    assert [(finding.code, finding.severity) for finding in findings if finding.place.form] == [
        ("V902", Severity.ERROR)
    ]


def test_a_row_or_a_rule_the_form_does_not_have_is_refused_by_its_schema() -> None:
    compiled = excess.schema(("V101@a",), ("", "1", "?"))
    frame = pd.DataFrame(
        {
            "submission": [0],
            "row": pd.Categorical(["9"], categories=["9"]),
            "rule": pd.Categorical(["V101@a"], categories=["V101@a"]),
            "excess": [-1.0],
        }
    )
    with pytest.raises(pandera.errors.SchemaErrors):
        compiled.validate(frame, lazy=True)
