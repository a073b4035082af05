"""Reports and the compilation as PDF: who gets one, what is written down, and the page where there is none."""

import tempfile
from pathlib import Path

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from audit.models import Viewing
from campaigns.models import Campaign
from consolidation import selectors
from consolidation.build import build
from tests.cast import Cast
from tests.documents.office import full_line
from workflow.models import Submission


@pytest.fixture
def built(campaign: Campaign, cast: Cast, north: Submission) -> Campaign:
    build(campaign, actor=cast.vera)
    return campaign


@pytest.fixture
def pages(built: Campaign, north: Submission) -> list[tuple[str, str]]:
    """Pages with a button for a PDF, and where that leads: the compilation, the office's report beside it, a unit's."""
    draft = selectors.consolidated_report(built)
    assert draft is not None
    consolidation = reverse("consolidation", args=[built.code])
    return [
        (consolidation, reverse("compilation_pdf", args=[built.code])),
        (consolidation, reverse("report_pdf", args=[draft.pk])),
        (reverse("submission", args=[north.pk]), reverse("report_pdf", args=[north.pk])),
    ]


@pytest.fixture
def quick_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the place of LibreOffice, one that draws nothing; nobody else of this machine stands in its line."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    program = tmp_path / "office"
    program.write_text('#!/bin/sh\nfor word; do :; done\necho "%PDF- %%EOF" > "${word%.docx}.pdf"\n', encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("TONGKET_OFFICE", str(program))


def text_of(response: HttpResponse) -> str:
    return response.content.decode()


@pytest.mark.usefixtures("quick_office")
def test_each_page_leads_to_its_pdf_and_each_download_is_written_down(
    client: Client, cast: Cast, pages: list[tuple[str, str]]
) -> None:
    client.force_login(cast.vera)
    names = []
    for page, address in pages:
        assert f'href="{address}"' in text_of(client.get(page))
        response = client.get(address)
        assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
        assert response.content.startswith(b"%PDF-")
        names.append(response["Content-Disposition"])
    assert names == [
        'attachment; filename="ban-tap-hop-nho-2024-1.pdf"',
        'attachment; filename="bao-cao-nho-2024-office.pdf"',
        'attachment; filename="bao-cao-nho-2024-north.pdf"',
    ]
    logged = Viewing.objects.filter(what="pdf", actor=cast.vera).order_by("pk")
    assert [viewing.subject_kind for viewing in logged] == ["campaign", "submission", "submission"]


@pytest.mark.usefixtures("no_office")
def test_without_libreoffice_there_is_no_button_and_the_address_gives_the_word_file_instead(
    client: Client, cast: Cast, pages: list[tuple[str, str]]
) -> None:
    client.force_login(cast.vera)
    for page, address in pages:
        assert address not in text_of(client.get(page))
        refused = client.get(address)
        assert refused.status_code == 503
        assert "Máy chủ chưa có LibreOffice" in text_of(refused)
        assert f'href="{address.replace(".pdf", ".docx")}"' in text_of(refused)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert "LibreOffice is not installed" in text_of(client.get(address))
    assert not Viewing.objects.filter(what="pdf").exists()


@pytest.mark.usefixtures("quick_office")
def test_when_many_ask_at_once_the_page_says_to_come_again_in_a_minute(
    client: Client, cast: Cast, pages: list[tuple[str, str]], tmp_path: Path
) -> None:
    client.force_login(cast.vera)
    for _, address in pages:
        with full_line(tmp_path):
            refused = client.get(address)
        assert (refused.status_code, refused["Retry-After"]) == (503, "60")
        assert "Đợi khoảng một phút rồi bấm lại" in text_of(refused)
        assert client.get(address).status_code == 200
