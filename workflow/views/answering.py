"""“Không phát sinh” or “Không thuộc phạm vi” for a whole section or table, with one click."""

from django.http import HttpRequest

from validation.report import Answer


def posted_answer(request: HttpRequest, standing: Answer | None, *, is_blank: bool) -> Answer | None:
    """The answer pressed; the standing one while nothing is typed over it; none once something is."""
    if "answer" in request.POST:
        pressed = request.POST["answer"]
        return Answer(pressed) if pressed in set(Answer) else None
    return standing if is_blank else None
