"""Is the file for this campaign, this form version and this unit: what its marks say, and whether anything matched."""

from collections.abc import Iterator
from dataclasses import replace

from documents.matching.said import ReadReport, Said


def with_belonging(
    read: ReadReport, *, campaign: str, definition: str = "", unit: str = "", of_the_plan: bool = True
) -> ReadReport:
    """The reading with what its marks contradict; an argument left blank is not compared.

    `of_the_plan`: `campaign` is the code of a plan, and a blank of any campaign opened from it (`CODE-2`) will do.
    """
    doubtful = tuple(_older_version(read, definition))
    strange = _strange(read, campaign, unit, of_the_plan=of_the_plan)
    return replace(read, unread=(*strange, *read.unread), doubtful=(*doubtful, *read.doubtful))


def _strange(read: ReadReport, campaign: str, unit: str, *, of_the_plan: bool) -> Iterator[Said]:
    marks = read.marks
    is_opened_from_it = of_the_plan and marks.campaign.lower().startswith(f"{campaign}-".lower())
    if marks.campaign and marks.campaign != campaign and not is_opened_from_it:
        yield Said(
            "other-campaign",
            "",
            f"tệp là mẫu của đợt “{marks.campaign}”, không phải “{campaign}”; hãy chọn đúng đợt hoặc đúng tệp.",
            f"the file is a blank of campaign “{marks.campaign}”, not “{campaign}”; choose the right campaign or file.",
        )
    if unit and marks.unit and marks.unit != unit:
        yield Said(
            "other-unit",
            "",
            f"tệp là mẫu của đơn vị “{marks.unit}”, không phải “{unit}”; hãy chọn đúng tệp của đơn vị.",
            f"the file is a blank of unit “{marks.unit}”, not “{unit}”; choose the unit's own file.",
        )
    if not read.matched:
        yield Said(
            "nothing-matched",
            "",
            f"không tìm thấy mục hay biểu nào của đợt “{campaign}”; hãy dùng mẫu tải từ hệ thống.",
            f"no section or form of campaign “{campaign}” was found; use the blank from the system.",
        )


def _older_version(read: ReadReport, definition: str) -> Iterator[Said]:
    marks = read.marks
    if definition and marks.definition and marks.definition != definition:
        yield Said(
            "other-version",
            "",
            "tệp được lập theo phiên bản biểu mẫu khác; đề nghị kiểm tra kỹ các cột và mục.",
            "the file was made from another version of the forms; look closely at columns and sections.",
        )
