"""The product is read with GET and written with POST; no view has to think of another verb."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase, HttpResponseNotAllowed

KNOWN = ["GET", "HEAD", "POST"]


class KnownMethodsMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request) if request.method in KNOWN else HttpResponseNotAllowed(KNOWN)
