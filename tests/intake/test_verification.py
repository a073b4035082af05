"""`verify_history` reads every kept file anew."""

import json

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command

from audit.models import Event
from intake.attachments.attaching import attach
from intake.attachments.caption import Caption
from intake.keeping import keep, stored_at
from intake.models import Attachment
from tests.cast import Cast
from tests.documents.guard.papers import png
from workflow.models import Submission

pytestmark = pytest.mark.django_db


def test_a_kept_file_that_changed_or_went_is_named_and_fails_the_command(
    cast: Cast, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(b"%PDF as it came", "một.pdf", "pdf", actor=cast.clara)
    lost = keep(b"%PDF to be lost", "hai.pdf", "pdf", actor=cast.clara)
    call_command("verify_history", "--json")
    said = json.loads(capsys.readouterr().out)
    assert (said["holds"], said["kept_files"], said["fault"]) == (True, 2, None)
    with default_storage.open(stored_at(lost.sha256), "wb") as file:
        file.write(b"%PDF to be lest")
    assert fault_of(capsys) == {"code": "file-changed", "number": lost.pk, "count": 1}
    default_storage.delete(stored_at(lost.sha256))
    assert fault_of(capsys) == {"code": "file-missing", "number": lost.pk, "count": 1}
    with pytest.raises(SystemExit) as exited:
        call_command("verify_history")
    assert exited.value.code == 1
    assert capsys.readouterr().out.strip() == f"Không còn tệp “hai.pdf” (số {lost.pk}) trong kho lưu."


def test_a_paper_put_in_the_place_of_another_is_told_by_the_history(
    cast: Cast, submission: Submission, capsys: pytest.CaptureFixture[str]
) -> None:
    paper = attach(submission, png(), "ảnh.png", Caption("Ảnh"), actor=cast.ana)
    call_command("verify_history", "--json")
    assert json.loads(capsys.readouterr().out)["holds"] is True
    Attachment.objects.filter(pk=paper.pk).update(file=keep(png(3, 3), "hai.pdf", "png", actor=cast.clara))
    with pytest.raises(SystemExit):
        call_command("verify_history", "--json")
    fault = json.loads(capsys.readouterr().out)["fault"]
    assert (fault["code"], fault["number"]) == ("file-replaced", Event.objects.get(action="attachment.add").number)


def fault_of(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    with pytest.raises(SystemExit):
        call_command("verify_history", "--json")
    said = json.loads(capsys.readouterr().out)
    assert said["holds"] is False
    assert all("hai.pdf" in sentence for sentence in said["fault"].pop("message").values())
    return said["fault"] | {"count": said["kept_files"]}
