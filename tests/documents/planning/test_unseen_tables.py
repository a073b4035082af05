"""Tables of annexes that nobody here has seen: where they begin, what adds to what, and what is asked."""

from documents.planning.as_json import Json
from tests.documents.planning.paper import Rows, read, why

HEAD = (
    "ĐẢNG ỦY XÃ PA SO", "Số 07-KH/ĐU", "Pa So, ngày 02 tháng 3 năm 2026", "KẾ HOẠCH", "sơ kết công tác",
    "Căn cứ tình hình, các chi bộ gửi báo cáo về Đảng ủy trước ngày 20/5/2026.", "Nơi nhận:", "- Lưu VPĐU.",
)  # fmt: skip


def rules(form: Json) -> set[tuple[str, ...]]:
    return {(rule["kind"], *rule["left"], rule["operator"], *rule["right"]) for rule in form["rules"]}


def test_a_sum_of_three_a_unit_and_a_ratio_that_is_not_said() -> None:
    json = read(
        *HEAD, "Biểu số 01", "TỔNG HỢP NGUỒN VỐN", "Đơn vị tính: triệu đồng",
        Rows([
            ["STT", "Nguồn vốn", "Tổng số", "Chia ra", "<", "<", "Tỷ lệ giải ngân (%)"],
            ["^", "^", "^", "Trung ương", "Địa phương", "Khác", "^"],
            ["(1)", "(2)", "(3=4+5+6)", "(4)", "(5)", "(6)", "(7)"],
            ["I", "Vốn đầu tư", "", "", "", "", ""],
            ["1", "Giao thông", "", "", "", "", ""],
            ["II", "Vốn sự nghiệp", "", "", "", "", ""],
            ["1", "Đào tạo nghề", "", "", "", "", ""],
            ["Tổng cộng", "<", "", "", "", "", ""],
        ]),
    )  # fmt: skip
    [form] = json["forms"]
    parts = ("chia_ra_trung_uong", "chia_ra_dia_phuong", "chia_ra_khac")
    compared = [rule["left"] for rule in form["rules"] if rule["kind"] == "comparison"]
    assert compared == [list(parts)]
    assert (form["number"], form["title"]) == ("Biểu số 01", "TỔNG HỢP NGUỒN VỐN")
    assert {column["unit"] for column in form["columns"]} == {"triệu đồng", ""}
    lines = [(line["id"], line["role"]) for line in form["axis"]["lines"]]
    assert lines == [("hI", "heading"), ("1", "data"), ("hII", "heading"), ("II.1", "data"), ("total", "total")]
    assert len(why(json, "PL01/hI")) == 1
    assert form["columns"][-1]["part"] is None
    assert len(why(json, "PL01/pct")) == 1


def test_a_printed_quotient_goes_before_what_stands_beside() -> None:
    table = Rows([
        ["Đơn vị", "Giao", "Đã làm", "Hỏng", "Tỷ lệ (%)"],
        ["A", "1", "2", "3", "4=2/1x100"],
        ["Khối Đảng", "", "", "", ""],
        ["Khối đoàn thể", "", "", "", ""],
    ])  # fmt: skip
    [form] = read(*HEAD, "Mẫu số 02: KẾT QUẢ", table)["forms"]
    assert (form["columns"][-1]["part"], form["columns"][-1]["whole"]) == ("da_lam", "giao")


def test_each_ratio_takes_the_total_nearest_to_it() -> None:
    table = Rows([
        ["Tổng số chi bộ", "Số chi bộ đã kiểm tra", "Tỷ lệ %", "Tổng số đảng viên", "Số được kiểm tra", "Tỷ lệ (%)"],
        ["", "", "", "", "", ""],
    ])  # fmt: skip
    [form] = read(*HEAD, "Bảng 1. Kiểm tra", table)["forms"]
    ratios = [(column["part"], column["whole"]) for column in form["columns"] if column["kind"] == "ratio"]
    assert ratios == [("so_chi_bo_da", "tong_so_chi_bo"), ("so_duoc_kiem_tra", "tong_so_dang_vien")]


def test_half_a_year_stands_among_years_and_a_stranger_is_asked() -> None:
    lines = ["Năm 2024", "Năm 2025", "6 tháng đầu năm 2026", "Ước cả năm", "Cộng"]
    table = Rows([["Năm", "Số cuộc kiểm tra"], *([line, ""] for line in lines)])
    json = read(*HEAD, "BIỂU SỐ LIỆU KIỂM TRA", table)
    [form] = json["forms"]
    assert form["title"] == "BIỂU SỐ LIỆU KIỂM TRA"
    assert (form["axis"]["last"], form["axis"]["last_label"]) == (2026, "6 tháng đầu năm 2026")
    assert json["plan"]["period"]["last"] == "2026-06-30"
    assert why(json, "B1") == ["dòng này không phải năm nên chưa đưa vào các dòng của bảng"]


def test_a_narrow_table_whose_heading_begins_as_a_number_line_does() -> None:
    json = read(
        *HEAD, "PHỤ LỤC 1", Rows([["Năm", "Số cuộc", "Ngày, tháng, năm họp"], ["2025", "", ""], ["2026", "", ""]])
    )
    assert [column["id"] for form in json["forms"] for column in form["columns"]] == ["so_cuoc", "ngay_thang_nam_hop"]


def test_the_schedule_in_the_body_is_no_form_and_annexes_keep_their_own_names() -> None:
    json = read(
        *HEAD[:6],
        Rows([["Thời gian", "Nội dung"], ["Tháng 3", "Ban hành kế hoạch"], ["Tháng 4", "Gửi báo cáo"]]),
        *HEAD[6:],
        Rows([["Biểu số 01/CCHC", "Đơn vị báo cáo: ……"]]),
        "KẾT QUẢ GIẢI QUYẾT HỒ SƠ",
        Rows([["TT", "Chỉ tiêu", "ĐVT", "Kết quả năm"], ["1", "Đã nhận", "Hồ sơ", ""], ["2", "Tỷ lệ đúng", "%", ""]]),
        "Biểu 1B: Đầu mối",
        Rows([["Họ và tên", "Số điện thoại", "Năm sinh"], ["", "", ""], ["", "", ""]]),
    )  # fmt: skip
    assert [(form["number"], form["title"]) for form in json["forms"]] == [
        ("Biểu số 01/CCHC", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ"), ("Biểu 1B", "Đầu mối"),
    ]  # fmt: skip
    assert {column["type"] for column in json["forms"][1]["columns"]} == {"text"}
    assert len(why(json, "PL01/2")) == 1
    assert why(json, "forms") == ["bảng đã ghi đủ nội dung, không coi là biểu để đơn vị điền"]


def test_an_outline_under_another_name_with_letters_items_and_a_foot_of_its_own() -> None:
    json = read(
        *HEAD, "MẪU BÁO CÁO", "PHẦN I", "KẾT QUẢ", "A. PHONG TRÀO", "I. Đặc điểm", "1. Nhiệm vụ 1", "II. Kết quả",
        "B. HẠN CHẾ", "I. Hạn chế", "Phần II", "PHƯƠNG HƯỚNG", "Mục 1. Mục tiêu", "Mục 2. Giải pháp", "Nơi nhận:",
        "- Lưu.",
    )  # fmt: skip
    assert [section["id"] for section in json["sections"]] == [
        "P1", "P1.A", "P1.A.I", "P1.A.I.1", "P1.A.II", "P1.B", "P1.B.I", "P2", "P2.M1", "P2.M2",
    ]  # fmt: skip
    assert json["sections"][-1]["guidance"] == ""
    assert not [question for question in json["questions"] if question["place"].startswith("P1")]


def test_words_in_cells_to_fill_and_a_total_over_levels_are_asked() -> None:
    levels = [
        ["2024", "Huyện", ""],
        ["^", "Cơ sở", ""],
        ["2025", "Huyện", ""],
        ["^", "Cơ sở", ""],
        ["Tổng", "Huyện", ""],
    ]
    json = read(
        *HEAD,
        "Mẫu 01",
        "DANH SÁCH ĐIỂN HÌNH",
        Rows([["STT", "Tên", "Đơn vị"], ["I", "Tập thể", ""], ["1", "…", ""], ["2", "…", ""], ["3", "…", ""]]),
        "Mẫu 02",
        "TIN, BÀI",
        Rows([["Năm", "Cấp", "Số tin, bài"], *levels]),
    )
    printed = {question["place"]: question["printed"] for question in json["questions"]}
    assert (printed["PL01"], printed["PL02"]) == ("Tập thể", "Tổng")


def test_a_guidance_of_a_board_with_slashes_and_the_time_of_its_figures() -> None:
    json = read(
        "TỈNH ỦY BẮC NINH", "BAN TUYÊN GIÁO VÀ DÂN VẬN", "Số 45-HD/BTGDVTU", "Bắc Ninh, ngày 09 tháng 8 năm 2026",
        "HƯỚNG DẪN", "báo cáo kết quả học tập",
        "Thực hiện Kế hoạch 12-KH/TU ngày 10/01/2026 của Tỉnh ủy, Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn như sau:",
        "1- Số liệu: từ ngày 01/12/2025 đến ngày 30/11/2026.", "ĐỀ CƯƠNG", "I/ KẾT QUẢ", "1/ Quán triệt", "a/ Cấp tỉnh",
        "b/ Cấp xã", "2/ Kế hoạch cá nhân: đạt …%",
    )  # fmt: skip
    plan = json["plan"]
    assert plan["issuer"] == "Ban Tuyên giáo và Dân vận Tỉnh ủy Bắc Ninh"
    assert plan["superior"]["reference"] == "12-KH/TU"
    assert (plan["deadlines"], plan["obliged"]) == ([], [])
    assert (plan["period"]["first"], plan["period"]["last"]) == ("2025-12-01", "2026-11-30")
    assert [section["id"] for section in json["sections"]] == ["I", "I.1", "I.1.a", "I.1.b", "I.2"]
    assert [figure["type"] for figure in json["sections"][-1]["figures"]] == ["percent"]
