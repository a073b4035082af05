"""What a page offers to take away."""

from django import template

from documents.pdf.convert import is_offered

register = template.Library()


@register.simple_tag
def makes_pdf() -> bool:
    """Whether LibreOffice is there: a button that cannot work is not drawn."""
    return is_offered()
