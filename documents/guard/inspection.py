"""One file from its bytes to the parts that may be read."""

from dataclasses import dataclass

from lxml import etree

from documents.guard import refusals
from documents.guard.fields import refuse_fields
from documents.guard.kinds import Kind, refuse_other_types, refuse_wrong_extension
from documents.guard.members import XML_ENDINGS, unpacked
from documents.guard.prolog import parsed, refuse_prolog
from documents.guard.relations import STRICT, Relation, content_types, main_part, refuse_relations, relations_of


@dataclass(frozen=True)
class Package:
    """The XML parts of a file that passed; other members stand there by name alone."""

    kind: Kind
    main: str
    parts: dict[str, bytes]

    def tree(self, part: str) -> etree._Element:
        """Raises a Refusal for a part that is missing or is no XML."""
        if not self.parts.get(part):
            raise refusals.Damaged
        return parsed(self.parts[part])

    def relations(self, part: str) -> list[Relation]:
        return relations_of(self.parts, part)

    def related(self, part: str, ending: str) -> list[str]:
        """The parts that `part` points to by relationships of one kind, named by its last word."""
        kinds = (relation for relation in self.relations(part) if relation.kind.endswith(f"/{ending}"))
        return [relation.target for relation in kinds if relation.target in self.parts]


def inspect(raw: bytes, name: str = "") -> Package:
    """The file as a Package. Raises a Refusal; `name` is what the sender called it."""
    refuse_other_types(raw)
    parts = unpacked(raw)
    for member, part in parts.items():
        if member.lower().endswith(XML_ENDINGS) and part:
            refuse_prolog(part)
    types = content_types(parts)
    refuse_relations(parts, types)
    main, kind = main_part(parts, types)
    refuse_wrong_extension(name, kind)
    if kind is Kind.DOCX:
        refuse_fields(parts)
    if STRICT.encode() in parts[main][:8192]:
        raise refusals.StrictFormat
    return Package(kind, main, parts)
