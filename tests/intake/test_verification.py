"""`verify_history` reads every kept file anew."""

import json

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command

from intake.keeping import keep, stored_at
from tests.cast import Cast

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


def fault_of(capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    with pytest.raises(SystemExit):
        call_command("verify_history", "--json")
    said = json.loads(capsys.readouterr().out)
    assert said["holds"] is False
    assert all("hai.pdf" in sentence for sentence in said["fault"].pop("message").values())
    return said["fault"] | {"count": said["kept_files"]}
