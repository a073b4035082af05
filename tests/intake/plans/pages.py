"""The forms of a page as a browser would send them back."""

from collections.abc import Iterable
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import BaseForm
from django.http import HttpResponse
from django.test import Client

from units.models import Person


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def sent(client: Client, raw: bytes, name: str, body: int) -> HttpResponse:
    return client.post("/plans/import/", {"issuing_body": body, "file": SimpleUploadedFile(name, raw)})


def fields_of(*forms: BaseForm) -> dict[str, Any]:
    """What stands in the fields, days as they are typed."""
    data: dict[str, Any] = {}
    for form in forms:
        for field in form:
            value = field.value()
            if value is not None and value is not False:
                data[field.html_name] = f"{value:%d/%m/%Y}" if hasattr(value, "strftime") else value
    return data


def rows_of(formset: Iterable[BaseForm] | None) -> dict[str, Any]:
    return fields_of(formset.management_form, *formset) if formset is not None else {}  # type: ignore[attr-defined]
