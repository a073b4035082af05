"""Words about a report in the reader's language."""

from django import template

from audit.language import in_readers_language
from validation.finding import Finding
from workflow.naming import element_id

register = template.Library()


@register.filter
def said(finding: Finding) -> str:
    """A finding's sentence in the reader's language."""
    return in_readers_language(finding.message)


@register.filter
def at(place: str) -> str:
    """The element id of a place, the same for a link and its target."""
    return element_id(place)


@register.filter
def paragraphs(text: str) -> list[str]:
    """The paragraphs of what was typed: one a line."""
    return [line for line in text.splitlines() if line.strip()]
