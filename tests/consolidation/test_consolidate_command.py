"""consolidate from the database: the building in force."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from campaigns.models import Campaign
from consolidation.build import build
from tests.cast import Cast
from tests.documents.word_reader import paragraphs
from workflow.models import Submission


def test_the_building_in_force_is_printed_and_written(
    campaign: Campaign, cast: Cast, north: Submission, tmp_path: Path
) -> None:
    built = build(campaign, actor=cast.vera)
    out, file = io.StringIO(), tmp_path / "out.docx"
    call_command("consolidate", campaign=campaign.code, json=True, output=file, stdout=out)
    assert json.loads(out.getvalue()) == json.loads(json.dumps(built.result))
    assert built.merged.coverage.sentence in paragraphs(file.read_bytes())


def test_a_campaign_without_a_building_is_refused(campaign: Campaign) -> None:
    with pytest.raises(CommandError) as refusal:
        call_command("consolidate", campaign=campaign.code)
    assert refusal.value.returncode == 2


@pytest.mark.django_db
def test_an_unknown_campaign_is_refused() -> None:
    with pytest.raises(CommandError, match="khong-co") as refusal:
        call_command("consolidate", campaign="khong-co")
    assert refusal.value.returncode == 2
