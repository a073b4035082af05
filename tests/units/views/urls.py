"""The pages of this room, and a first page to arrive at."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def home(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"{request.user}")


urlpatterns = [path("", home, name="home"), path("", include("units.urls"))]
