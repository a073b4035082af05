"""The day at the head is not zero-led as it should be.

Why: days below 10 and the months 1 and 2 take a leading zero, the months 3 to 9 do not.
Fix: write `ngày 05 tháng 02`, `ngày 15 tháng 9`.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.elements import Element
from documents.linting.places import place_at
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.profile import Profile
from validation.frozen import Text

rule = LayoutRule(
    __name__,
    message=Text(
        vi="ghi “{found}”, quy định “{asked}”.",
        en="it says “{found}”, “{asked}” is asked.",
    ),
    party="địa danh và ngày tháng",
    state="Phụ lục I, II.4.b",
)


@rule.finds
def day_zero(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    line = paper.day
    if line is None or not (line.day and line.month):
        return
    month = int(line.month)
    asked = f"{int(line.day):02d}", f"{month:02d}" if month < 3 else str(month)
    if (line.day, line.month) != asked:
        found = f"ngày {line.day} tháng {line.month}"
        yield Hit(place_at(Element.DATE, line.spot), found, f"ngày {asked[0]} tháng {asked[1]}")
