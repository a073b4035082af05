"""271-KH/HU of Phong Thổ, in mid-flight: some reports stand in every state, and some are late."""

from campaigns.models import Campaign
from demonstration import consolidating, lives, province
from demonstration.case import Case
from demonstration.clock import moment, working_day
from demonstration.opening import extend_for, obliged_units, open_from_catalogue
from demonstration.story import Story
from units.models import Unit

CODE, BODY, BOARD = "da1327-phong-tho", "hu-phong-tho", "btg-hu-phong-tho"
EXEMPTED = {"cb-vksnd-phong-tho": "Chi bộ sáp nhập trong kỳ, số liệu do chi bộ mới báo cáo chung."}
EARLY = [
    "db-ban-lang",
    "db-hoang-then",
    "db-huoi-luong",
    "db-lan-nhi-thang",
    "db-mo-si-san",
    "db-mu-sang",
    "db-muong-so",
    "cb-tand-phong-tho",
    "cb-kbnn-phong-tho",
    "mttq-phong-tho",
    "hoi-lhpn-phong-tho",
    "btc-hu-phong-tho",
]
LATER = ["db-nam-xe", "cb-thads-phong-tho", "hoi-nd-phong-tho"]
TAKEN = ["db-pa-vay-su", "doan-tn-phong-tho"]
SENT = ["db-si-lo-lau", "cb-thpt-phong-tho", "ldld-phong-tho", "btg-hu-phong-tho"]
SENT_LATE = ["db-sin-suoi-ho", "hoi-ccb-phong-tho"]
WAITING = ["db-quan-su-phong-tho", "ubkt-hu-phong-tho", "hu-phong-tho"]
HALF_WRITTEN = ["tt-vhttt-phong-tho", "cb-ptdtnt-phong-tho"]
EXTENDED = ["db-dao-san", "cb-ptdtnt-phong-tho"]

MEMBERS_2019 = "PL1/2019/dv"
LEADERSHIP = "I.4"
REMARKS = {
    MEMBERS_2019: "Đối chiếu tổng số đảng viên năm 2019 với sổ danh sách: cuối năm có đảng viên chuyển đến chưa tính.",
    LEADERSHIP: "Nêu rõ tên, số, ngày các văn bản đã ban hành; hiện mới nói chung.",
}
MEETINGS_2016 = ("PL2", "2016", "cs_hn")
WHY_TWO_MORE = "Đảng bộ xã Mường So báo bổ sung hai hội nghị, Công văn số 41-CV/ĐU."
FEW_SUBJECTS = "PL3/2018/g3_kt_cuoc"
WHY_FEW = "Năm 2018 đảng ủy kiểm tra một chi bộ nhiều lần, ở nhiều thời điểm, nên số đối tượng ít hơn số cuộc."


def story() -> Story:
    yield moment(-22, 8)
    campaign = open_from_catalogue(
        "DA1327",
        CODE,
        body=BODY,
        board=BOARD,
        title="Tổng kết 10 năm thực hiện Đề án 1327 của huyện Phong Thổ",
        send_by=-3,
        office_by=8,
        complete_by=working_day(-6),
        answers=Campaign.objects.get(code=province.STUDY),
        exempted={Unit.objects.get(code=unit): reason for unit, reason in EXEMPTED.items()},
    )
    yield from _everybody(set(obliged_units(campaign)))
    yield from _first_report(campaign)


def _everybody(obliged: set[str]) -> Story:
    """Units that stand in no list have not begun, and are overdue by now."""
    told = {unit: life for unit, life in _lives().items() if unit in obliged}
    yield from told.values()
    yield _more_time()


def _lives() -> dict[str, Story]:
    told: dict[str, Story] = {}
    for life, units, days in (
        (lives.accepted, EARLY, range(-18, -11)),
        (lives.accepted, LATER, range(-7, -6)),
        (lives.taken, TAKEN, range(-4, -3)),
        (lives.sent, SENT, range(-5, -3)),
        (lives.sent, SENT_LATE, range(-2, -1)),
        (lives.submitted, WAITING, range(-2, -1)),
        (lives.half_written, HALF_WRITTEN, range(-6, -4)),
    ):
        for number, unit in enumerate(units):
            told[unit] = life(Case(CODE, unit), days[number % len(days)])
    return told | _single_lives()


def _single_lives() -> dict[str, Story]:
    """Each of the rarer turns a report may take, once."""

    def case(unit: str) -> Case:
        return Case(CODE, unit)

    mending = {
        "cell": MEMBERS_2019,
        "section": LEADERSHIP,
        "added": "Các văn bản: Kế hoạch số 12-KH/ĐU, ngày 15/10/2013.",
    }
    return {
        "db-dao-san": lives.with_a_fault(case("db-dao-san"), -4, "PL1/total/hn", "999"),
        "db-ma-li-pho": lives.returned_by_office(
            case("db-ma-li-pho"), -5, "Số liệu năm 2019 và mục văn bản chỉ đạo cần làm rõ.", REMARKS, resubmit_in=3
        ),
        "db-cong-an-phong-tho": lives.returned_by_leader(
            case("db-cong-an-phong-tho"), -4, "Bổ sung kết quả năm 2022 của chi bộ Công an xã."
        ),
        "db-khong-lao": lives.mended(case("db-khong-lao"), -6, REMARKS, **mending),
        "db-thi-tran-phong-tho": lives.sent_again(case("db-thi-tran-phong-tho"), -9, REMARKS, **mending),
        "db-tung-qua-lin": lives.explained(case("db-tung-qua-lin"), -5, FEW_SUBJECTS, "9", WHY_FEW),
        "db-vang-ma-chai": lives.on_paper(case("db-vang-ma-chai"), -4, "37-BC/ĐU"),
    }


def _more_time() -> Story:
    yield moment(-4, 8)
    for unit in EXTENDED:
        extend_for(Case(CODE, unit), 1, "Mưa lũ làm mất đường truyền, đơn vị đề nghị gia hạn.")


def _first_report(campaign: Campaign) -> Story:
    """A first consolidation for a meeting of the committee, taken back when more units had reported."""
    yield moment(-8, 9)
    consolidating.draw_up(campaign)
    yield moment(-7, 15)
    consolidating.approve(campaign)
    yield moment(-2, 10)
    consolidating.take_back(
        campaign,
        "Báo cáo sơ bộ lập khi mới có một phần đơn vị gửi; lập lại khi các đơn vị đã gửi đủ.",
        LEADERSHIP,
        "Bổ sung kết quả của các đơn vị gửi sau ngày tổng hợp lần đầu.",
    )
    yield moment(-2, 11)
    consolidating.correct(
        campaign, MEETINGS_2016, 2, "Đảng bộ xã Mường So báo bổ sung hai hội nghị, Công văn số 41-CV/ĐU."
    )
