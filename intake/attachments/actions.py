"""What happens to the papers beside a report, as the history tells it."""

from typing import Any

from audit.actions import register
from intake.models import Attachment
from validation.dates import write_date
from workflow.naming import place_name


def declare() -> None:
    register(
        "attachment.add",
        vi="{actor} đính kèm tài liệu[ “{text}”][ tại {place}].",
        en="{actor} attached a paper[ “{text}”][ at {place}].",
    )
    register(
        "attachment.add_for_unit",
        vi="{actor} đính kèm tài liệu thay đơn vị[ “{text}”][ tại {place}].",
        en="{actor} attached a paper for the unit[ “{text}”][ at {place}].",
    )
    register(
        "attachment.withdraw",
        vi="{actor} rút tài liệu kèm theo[ “{text}”][ tại {place}].",
        en="{actor} withdrew an attached paper[ “{text}”][ at {place}].",
    )
    register(
        "attachment.send",
        vi="Bản {revision} được gửi kèm {count} tài liệu.",
        en="Revision {revision} was sent with {count} papers beside it.",
    )


def paper_facts(paper: Attachment, reason: str = "") -> dict[str, Any]:
    """`text` is in the unit's own words: told to who may read what it has not sent yet."""
    return {
        "text": f"{in_one_line(paper)} ({reason})" if reason else in_one_line(paper),
        "place": place_name(paper.submission.campaign.plan, paper.place),
        "attachment": paper.pk,
        "sha256": paper.file.sha256,
        "paper": paper.kind,
        "title": paper.title,
        "number": paper.number,
        "day": paper.day.isoformat() if paper.day else "",
        "signer": paper.signer,
    }


def in_one_line(paper: Attachment) -> str:
    day = write_date(paper.day) if paper.day else ""
    return ", ".join(filter(None, [paper.title, paper.number, day, paper.signer]))
