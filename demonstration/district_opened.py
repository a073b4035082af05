"""232-CV/HU of Tam Đường, freshly opened: whole reports of the grassroots, parts of five offices."""

from demonstration import lives
from demonstration.case import Case
from demonstration.clock import moment, working_day
from demonstration.opening import open_from_catalogue
from demonstration.story import Story

CODE, BODY, BOARD = "da241-tam-duong", "hu-tam-duong", "btg-hu-tam-duong"


def story() -> Story:
    yield moment(-3, 8)
    open_from_catalogue(
        "DA241",
        CODE,
        body=BODY,
        board=BOARD,
        title="Tổng kết thực hiện Đề án 241, giai đoạn 2016 - 2020, của huyện Tam Đường",
        send_by=24,
        office_by=36,
        complete_by=working_day(14),
    )
    yield lives.half_written(Case(CODE, "db-binh-lu"), -1)
    yield lives.half_written(Case(CODE, "dai-tt-th-tam-duong"), -1)
