"""The target that the words of a row promise: `100% …`, `Trên 95% …`, `Có 01 - 02 xã …`."""

import re

from documents.planning.letters import plain_dashes
from validation.form import Operator, Target
from validation.text import fold

_SHARE = re.compile(r"(?:(?P<bound>trên|hơn|ít nhất|tối thiểu|từ|phấn đấu|đạt)\s+)*(?P<value>\d{1,3}(?:,\d+)?)\s*%")
_NUMBER = re.compile(r"(?:có|từ)\s+(?P<low>\d{1,3})(?:\s*(?:-|đến)\s*(?P<high>\d{1,3}))\s")


def target_of(words: str) -> Target | None:
    """`trên` is more than, a bare share is at least; two numbers of things are counted."""
    text = plain_dashes(fold(words))
    if share := _SHARE.match(text):
        more = text.startswith(("trên", "hơn"))
        value = float(share["value"].replace(",", "."))
        return Target(operator=Operator.MORE_THAN if more else Operator.AT_LEAST, value=value)
    if number := _NUMBER.match(text):
        return Target(operator=Operator.COUNT_BETWEEN, value=float(number["low"]), value_max=float(number["high"]))
    return None
