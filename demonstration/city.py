"""28-KH/ThU of the city of Lai Châu: every unit accepted, consolidated, approved, issued and sent up."""

from campaigns.models import Campaign
from demonstration import consolidating, lives, province
from demonstration.case import Case
from demonstration.clock import moment
from demonstration.opening import obliged_units, open_from_catalogue
from demonstration.story import Story
from units.models import Unit

CODE, BODY, BOARD = "qc518-lai-chau", "thu-lai-chau", "btg-thu-lai-chau"
EXEMPTED = {"cb-kbnn-lai-chau": "Chi bộ mới thành lập, trong kỳ chưa có báo cáo viên, tuyên truyền viên."}
DAYS_OF_WRITING = range(-26, -18)


def story() -> Story:
    yield moment(-32, 8)
    campaign = open_from_catalogue(
        "QC518",
        CODE,
        body=BODY,
        board=BOARD,
        title="Tổng kết 10 năm thực hiện Quy chế 518 của thành phố Lai Châu",
        send_by=-17,
        office_by=-10,
        answers=Campaign.objects.get(code=province.SPEAKERS),
        exempted={Unit.objects.get(code=unit): reason for unit, reason in EXEMPTED.items()},
    )
    for number, unit in enumerate(obliged_units(campaign)):
        yield lives.accepted(Case(CODE, unit), DAYS_OF_WRITING[number % len(DAYS_OF_WRITING)])
    yield moment(-15, 9)
    consolidating.draw_up(campaign)
    yield moment(-14, 15)
    consolidating.approve(campaign)
    yield moment(-13, 9)
    consolidating.issue(campaign, number="15")
    yield moment(-13, 10)
    consolidating.send_up(campaign)
