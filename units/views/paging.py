"""One page of a list; a list with nothing to oversee is not there at all."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest

LINES = 50


def page_or_404(request: HttpRequest, lines: QuerySet[Any]) -> Page[Any]:
    paginator = Paginator(lines, LINES)
    if paginator.count == 0:
        raise Http404
    return paginator.get_page(request.GET.get("page"))
