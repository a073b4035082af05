"""A margin of the page is not what the guide gives.

Why: the left margin is bound, the others keep stamp and page number clear of the text.
Fix: set the margins of the section.
"""

from collections.abc import Iterator

from documents.linting.anatomy import Anatomy
from documents.linting.departure import Place
from documents.linting.elements import Element
from documents.linting.rule import Hit, LayoutRule
from documents.profiles.parts import Measure
from documents.profiles.profile import Profile
from validation.frozen import Text

SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
SLACK_MM = 0.6

rule = LayoutRule(
    __name__,
    message=Text(
        vi="{found}, quy định {asked}.",
        en="{found}, {asked} is asked.",
    ),
    party="định lề trang",
    state="Phụ lục I, I.3",
)


@rule.finds
def margins(paper: Anatomy, profile: Profile) -> Iterator[Hit]:
    for number, sheet in enumerate(paper.appearance.sheets, start=1):
        kind = "landscape" if sheet.is_landscape else "portrait"
        asked = getattr(profile.page, kind)
        for side, name in SIDES.items():
            measured, measure = getattr(sheet, f"{side}_mm"), getattr(asked, side)
            if not measure.allowed[0] - SLACK_MM <= measured <= measure.allowed[1] + SLACK_MM:
                found = Text(vi=f"lề {name} {measured:.0f} mm", en=f"{side} margin {measured:.0f} mm")
                yield Hit(Place(Element.PAGE, sheet=number), found, _range(measure), f"page.{kind}.{side}")


def _range(measure: Measure) -> str:
    least, most = measure.allowed
    return f"{least:g} mm" if least == most else f"{least:g}–{most:g} mm"
