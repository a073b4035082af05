"""The province's two campaigns, which those of the city and of Phong Thổ answer."""

from demonstration import lives
from demonstration.case import Case
from demonstration.clock import moment
from demonstration.opening import open_from_catalogue
from demonstration.story import Story

BODY, BOARD = "tu-lai-chau", "btg-tu"
SPEAKERS, STUDY = "qc518-tinh", "da1327-tinh"
LEVEL = ("huyen_uy", "thanh_uy")


def story_of_speakers() -> Story:
    yield moment(-40, 8)
    title = "Tổng kết 10 năm thực hiện Quy chế 518 của tỉnh Lai Châu"
    open_from_catalogue(
        "QC518", SPEAKERS, body=BODY, board=BOARD, title=title, send_by=-10, office_by=10, unit_types=LEVEL
    )
    yield lives.taken(Case(SPEAKERS, "hu-tam-duong"), -12)
    yield lives.half_written(Case(SPEAKERS, "hu-phong-tho"), -9)


def story_of_study() -> Story:
    yield moment(-30, 8)
    title = "Tổng kết 10 năm thực hiện Đề án 1327 của tỉnh Lai Châu"
    open_from_catalogue(
        "DA1327", STUDY, body=BODY, board=BOARD, title=title, send_by=15, office_by=25, unit_types=LEVEL
    )
    yield lives.sent(Case(STUDY, "hu-tam-duong"), -3)
    yield lives.half_written(Case(STUDY, "thu-lai-chau"), -2)
