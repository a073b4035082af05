"""The steps and remarks that the history tells, beyond those it already knows."""

from audit.actions import register


def declare() -> None:
    register(
        "submission.mend",
        vi="{actor} sửa trước khi duyệt và lập bản {revision}[, ghi chú: “{note}”].",
        en="{actor} mended the report before approving and made revision {revision}[, note: “{note}”].",
    )
    register(
        "submission.send_for_unit",
        vi="{actor} gửi thay đơn vị[ bản {revision}][ theo văn bản số {paper_number}][, người ký: {paper_signer}].",
        en="{actor} sent[ revision {revision}] for the unit[ from paper {paper_number}][, signed by {paper_signer}].",
    )
    register(
        "comment.reopen",
        vi="{actor} mở lại ý kiến[ tại {place}].",
        en="{actor} opened the comment[ at {place}] again.",
    )
    register(
        "layout.save",
        vi="{actor} sửa mẫu trình bày “{subject}”[, bản {saved}][, {count} chỗ: {changed}].",
        en="{actor} edited the layout “{subject}”[, version {saved}][, {count} places: {changed}].",
    )
    register(
        "layout.restore",
        vi="{actor} đưa mẫu trình bày “{subject}” trở về bản gốc[, bản {saved}].",
        en="{actor} put the layout “{subject}” back to the original[, version {saved}].",
    )
