"""Two bodies, a unit below each, and a few people: enough for the room itself."""

from dataclasses import dataclass
from datetime import date

from units.models import Person, Unit, UnitType

FROM = date(2020, 1, 1)


@dataclass(frozen=True)
class SmallTree:
    north: Unit
    south: Unit
    north_branch: Unit
    south_branch: Unit
    ana: Person
    adam: Person


def make_small_tree() -> SmallTree:
    kind = UnitType.objects.create(code="office", name_vi="Cơ quan", name_en="Office")

    def unit(code: str, name: str, parent: Unit | None = None) -> Unit:
        made = Unit(code=code, name=name, type=kind, valid_from=FROM)
        return Unit.objects.add_child(parent, instance=made) if parent else Unit.objects.add_root(instance=made)

    north, south = unit("north", "Đảng bộ Bắc"), unit("south", "Đảng bộ Nam")
    return SmallTree(
        north=north,
        south=south,
        north_branch=unit("north-branch", "Chi bộ Bắc", north),
        south_branch=unit("south-branch", "Chi bộ Nam", south),
        ana=Person.objects.create_user("ana", "Ana", "ana-password"),
        adam=Person.objects.create_user("adam", "Adam", "adam-password"),
    )
