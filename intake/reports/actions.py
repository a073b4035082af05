"""What happens to a report that came as a file, as the history tells it."""

from typing import Any

from audit.actions import register
from intake.models import Upload


def declare() -> None:
    register(
        "upload.read",
        vi="{actor} tải lên tệp[ “{text}”][, đọc được {sections} mục, {tables} biểu, {values} số liệu].",
        en="{actor} uploaded a file[ “{text}”][; read: {sections} sections, {tables} tables, {values} figures].",
    )
    register(
        "upload.take",
        vi="{actor} đưa {count} phần của tệp[ “{text}”] vào dự thảo[: {names}].",
        en="{actor} took {count} parts of a file[ “{text}”] into the draft[: {names}].",
    )
    register(
        "upload.drop",
        vi="{actor} bỏ tệp[ “{text}”], không đưa vào dự thảo.",
        en="{actor} dropped a file[ “{text}”]; nothing of it was taken.",
    )


def file_facts(upload: Upload) -> dict[str, Any]:
    """Its name is in the sender's own words: told to who may read what the unit has not sent yet."""
    return {"upload": upload.pk, "text": upload.file.name, "sha256": upload.file.sha256}
