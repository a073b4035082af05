"""Plans that nobody here has seen, each in the manner of another office."""

from tests.documents.planning.paper import Rows, read, why

STATE_HEAD = Rows([
    ["UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
    ["Số: 45/KH-SNV", "Lâm Đồng, ngày 03 tháng 3 năm 2026"],
])  # fmt: skip


def test_a_plan_of_a_state_body() -> None:
    json = read(
        STATE_HEAD,
        "KẾ HOẠCH",
        "Sơ kết 03 năm thực hiện Nghị quyết số 76/NQ-CP về cải cách hành chính",
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 15 tháng 01 năm 2026 của UBND tỉnh về sơ kết cải cách hành chính;",
        "Sở Nội vụ ban hành kế hoạch như sau:",
        "I. THỜI GIAN",
        "- Các phòng chuyên môn: gửi báo cáo về Sở Nội vụ (qua Văn phòng Sở) chậm nhất ngày 20 tháng 6 năm 2026.",
        "Nơi nhận:",
        "- UBND tỉnh (b/c);",
        "- Lưu: VT.",
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "Nguyễn Thị Lan Anh",
        "ĐỀ CƯƠNG BÁO CÁO",
        "I. TÌNH HÌNH TRIỂN KHAI",
        "1. Công tác chỉ đạo",
        "a) Văn bản đã ban hành",
        "b) Công tác kiểm tra",
        "II. KẾT QUẢ",
    )
    plan = json["plan"]
    assert (plan["number"], plan["symbol"], plan["reference"]) == ("45", "KH-SNV", "45/KH-SNV")
    assert (plan["date"], plan["place"], plan["kind"]) == ("2026-03-03", "Lâm Đồng", "Kế hoạch")
    assert plan["subject"].startswith("Sơ kết 03 năm")
    assert plan["superior"]["reference"] == "12/KH-UBND"
    assert plan["superior"]["date"] == "2026-01-15"
    assert (plan["addressee"], plan["reviewer"]) == ("Sở Nội vụ", "Văn phòng Sở")
    assert [(d["level"], d["last_day"]) for d in plan["deadlines"]] == [("Các phòng chuyên môn", "2026-06-20")]
    assert plan["recipients"] == ["UBND tỉnh (b/c)", "Lưu: VT"]
    assert plan["signer"] == {"capacity": "KT. GIÁM ĐỐC", "post": "PHÓ GIÁM ĐỐC", "name": "Nguyễn Thị Lan Anh"}
    assert [s["id"] for s in json["sections"]] == ["I", "I.1", "I.1.a", "I.1.b", "II"]


def test_a_dispatch_used_as_a_plan() -> None:
    json = read(
        "ĐẢNG BỘ TỈNH NINH THUẬN",
        "ĐẢNG ỦY XÃ CÔNG HẢI",
        "***",
        "Số 45-CV/ĐU",
        "V/v báo cáo kết quả 6 tháng đầu năm",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Công Hải, ngày 05 tháng 5 năm 2026",
        "Kính gửi: Các chi bộ, đảng bộ trực thuộc",
        "Thực hiện Công văn số 77-CV/BTGDVTU, ngày 28/4/2026 của Ban Tuyên giáo và Dân vận Tỉnh ủy về báo cáo 6 tháng.",
        "Đề nghị các chi bộ gửi báo cáo về Đảng ủy (qua Ban Xây dựng Đảng) trước 17 giờ ngày 10/6/2026.",
        "Nơi nhận:",
        "- Như trên,",
        "- Lưu VPĐU.",
        "T/M BAN THƯỜNG VỤ",
        "PHÓ BÍ THƯ THƯỜNG TRỰC",
        "Trần Văn Bình",
    )
    plan = json["plan"]
    assert (plan["kind"], plan["reference"], plan["issuer"]) == ("Công văn", "45-CV/ĐU", "Đảng ủy xã Công Hải")
    assert plan["subject"] == "báo cáo kết quả 6 tháng đầu năm"
    assert plan["superior"]["reference"] == "77-CV/BTGDVTU"
    [deadline] = plan["deadlines"]
    assert (deadline["bound"], deadline["last_day"], deadline["step"]) == ("no_later_than", "2026-06-10", "send")
    assert (plan["addressee"], plan["reviewer"]) == ("Đảng ủy", "Ban Xây dựng Đảng")
    assert json["sections"] == []
    assert why(json, "sections") == ["không thấy đề cương báo cáo trong tệp; đề nghị bổ sung đề cương"]
    assert why(json, "forms") == ["không thấy biểu mẫu số liệu nào trong tệp"]


def test_a_number_and_a_day_that_are_left_blank() -> None:
    json = read(
        "ĐẢNG BỘ HUYỆN BẢO LÂM",
        "ĐẢNG ỦY XÃ LỘC AN",
        "*",
        "Số:       -KH/ĐU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Lộc An, ngày       tháng 10 năm 2025",
        "KẾ HOẠCH",
        "tổng kết công tác năm 2025",
        "Căn cứ chương trình công tác, Đảng ủy ban hành kế hoạch như sau:",
        "1. Thời gian: các chi bộ hoàn thành báo cáo trong tháng 11/2025.",
    )
    plan = json["plan"]
    assert (plan["number"], plan["symbol"], plan["date"]) == ("", "KH/ĐU", None)
    assert why(json, "plan/number") == ["số văn bản để trống; ghi số khi văn bản được ban hành"]
    assert why(json, "plan/date") == ["ngày ban hành để trống; ghi ngày khi văn bản được ban hành"]
    assert plan["subject"] == "tổng kết công tác năm 2025"
    assert [(d["bound"], d["last_day"]) for d in plan["deadlines"]] == [("within_month", "2025-11-30")]


def test_a_head_that_is_broken_over_lines() -> None:
    json = read(
        "ĐẢNG BỘ TỈNH LÀO CAI",
        "BAN TUYÊN GIÁO VÀ DÂN VẬN",
        "TỈNH LÀO CAI",
        "*",
        "Số 19-",
        "KH/BTGDVTU",
        "Lào Cai, ngày 12",
        "tháng 4 năm 2026",
        "KẾ HOẠCH",
        "kiểm tra, khảo sát việc học tập",
        "nghị quyết của Đảng",
        "I- MỤC ĐÍCH",
        "Các đảng ủy gửi báo cáo về Ban trước ngày 01/7/2026.",
    )
    plan = json["plan"]
    assert (plan["reference"], plan["date"], plan["place"]) == ("19-KH/BTGDVTU", "2026-04-12", "Lào Cai")
    assert plan["issuer"] == "Ban Tuyên giáo và Dân vận tỉnh Lào Cai"
    assert plan["subject"] == "kiểm tra, khảo sát việc học tập nghị quyết của Đảng"
    assert [d["last_day"] for d in plan["deadlines"]] == ["2026-06-30"]


def test_letters_that_a_scan_set_apart() -> None:
    json = read(
        "HUYỆN ỦY TAM ĐƯỜNG",
        "Số 08-KH/HU",
        "Tam Đường, ngày 09 tháng 02 năm 2024",
        "K Ế  H O Ạ C H",
        "tổng kết 05 năm thực hiện Chỉ thị 23",
        "Căn cứ Kế hoạch số 99-KH/TU, ngày 05/01/2024 của Tỉnh ủy;",
        "Các chi bộ gửi báo cáo về Huyện ủy không muộn hơn ngày 15-3-2024.",
        "2",
        "Đ Ề  C Ư Ơ N G  B Á O  C Á O",
        "I. KẾT QUẢ ĐẠT ĐƯỢC",
        "1. Công tác lãnh đạo, chỉ đạo của cấp ủy đối với việc học tập,",
        "- Đánh giá việc quán triệt Chỉ thị 23 trong",
        "toàn Đảng bộ.",
        "3",
        "II. HẠN CHẾ",
    )
    assert json["plan"]["kind"] == "Kế hoạch"
    assert [d["last_day"] for d in json["plan"]["deadlines"]] == ["2024-03-15"]
    assert [s["id"] for s in json["sections"]] == ["I", "I.1", "II"]
    assert json["sections"][1]["guidance"] == "Đánh giá việc quán triệt Chỉ thị 23 trong toàn Đảng bộ."


DRILL = Rows([
    ["STT", "Tên đơn vị", "Tổng số đảng viên", "Trong đó", "<", "Số lớp tập huấn", "Số được học tập", "Tỷ lệ %"],
    ["^", "^", "^", "Nữ", "Dân tộc", "^", "^", "^"],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)=(7)/(3)"],
    ["1", "", "", "", "", "", "", ""],
    ["2", "", "", "", "", "", "", ""],
    ["...", "", "", "", "", "", "", ""],
])  # fmt: skip

SHORT_HEAD = (
    "ĐẢNG ỦY XÃ PA SO", "Số 07-KH/ĐU", "Pa So, ngày 02 tháng 3 năm 2026", "KẾ HOẠCH", "sơ kết công tác",
    "Căn cứ tình hình, các chi bộ gửi báo cáo về Đảng ủy trước ngày 20/5/2026.", "ĐỀ CƯƠNG BÁO CÁO",
    "I. KẾT QUẢ", "II. KIẾN NGHỊ",
)  # fmt: skip


def test_a_table_with_a_numbering_row_and_a_formula() -> None:
    json = read(*SHORT_HEAD, "PHỤ LỤC I", "Kết quả học tập nghị quyết", "(Kèm theo Kế hoạch số 07-KH/ĐU)", DRILL)
    [form] = json["forms"]
    assert (form["id"], form["number"], form["title"]) == ("PLI", "Phụ lục I", "Kết quả học tập nghị quyết")
    assert (form["axis"]["kind"], form["keys"]) == ("open", ["STT"])
    assert [(c["path"][-1], c["type"], c["kind"]) for c in form["columns"]] == [
        ("Tên đơn vị", "text", "text"),
        ("Tổng số đảng viên", "count", "stock"),
        ("Nữ", "count", "stock"),
        ("Dân tộc", "count", "stock"),
        ("Số lớp tập huấn", "count", "flow"),
        ("Số được học tập", "count", "flow"),
        ("Tỷ lệ %", "percent", "ratio"),
    ]
    rules = {(rule["kind"], *rule["left"], rule["operator"], *rule["right"]) for rule in form["rules"]}
    assert ("comparison", "trong_do_nu", "<=", "tong_so_dang_vien") in rules
    assert ("percentage", "pct", "==", "so_duoc_hoc_tap", "tong_so_dang_vien") in rules
    assert json["plan"]["subject"] == "sơ kết công tác"


def test_years_in_a_row_and_parts_that_are_all() -> None:
    table = Rows([
        ["Năm", "Tổng số chi bộ", "Chia ra", "<", "Số cuộc kiểm tra"],
        ["^", "^", "Nông thôn", "Cơ quan", "^"],
        *([str(year), "", "", "", ""] for year in (2021, 2022, 2023)),
        ["Tổng cộng", "", "", "", ""],
    ])  # fmt: skip
    json = read(*SHORT_HEAD, "Biểu số 2: SỐ LIỆU TỔ CHỨC ĐẢNG", table)
    [form] = json["forms"]
    assert form["title"] == "SỐ LIỆU TỔ CHỨC ĐẢNG"
    assert (form["axis"]["first"], form["axis"]["last"], form["axis"]["total"]) == (2021, 2023, "Tổng cộng")
    rules = {(rule["kind"], *rule["left"], rule["operator"], *rule["right"]) for rule in form["rules"]}
    assert ("comparison", "chia_ra_nong_thon", "chia_ra_co_quan", "==", "tong_so_chi_bo") in rules
    assert ("total-mismatch", "so_cuoc_kiem_tra", "==") in rules
    assert json["plan"]["period"]["first"] == "2021-01-01"


def test_a_fixed_list_with_targets_and_a_title_inside_the_table() -> None:
    table = Rows([
        ["BIỂU KẾT QUẢ THỰC HIỆN CHỈ TIÊU", "<", "<", "<", "<"],
        ["TT", "Chỉ tiêu", "ĐVT", "Tổng số", "Số đã đạt"],
        ["I", "Công tác Đảng", "", "", ""],
        ["1", "100% chi bộ sinh hoạt thường kỳ", "Chi bộ", "", ""],
        ["2", "Trên 90% đảng viên hoàn thành nhiệm vụ", "Người", "", ""],
    ])  # fmt: skip
    json = read(*SHORT_HEAD, table)
    [form] = json["forms"]
    assert form["title"] == "BIỂU KẾT QUẢ THỰC HIỆN CHỈ TIÊU"
    lines = form["axis"]["lines"]
    assert [(line["id"], line["role"]) for line in lines] == [("hI", "heading"), ("1", "data"), ("2", "data")]
    assert [line["target"]["operator"] for line in lines[1:]] == [">=", ">"]
    assert form["rules"][-1]["rows"] == ["1", "2"]


def test_header_levels_that_do_not_add_up_are_asked() -> None:
    table = Rows([["Năm", "Kiểm tra", "<", "Ghi chú"], ["2024", "", "", ""], ["2025", "", "", ""]])
    json = read(*SHORT_HEAD, "Phụ lục 1", "Công tác kiểm tra", table)
    assert why(json, "PL1") == ["ô tiêu đề trùm nhiều cột nhưng hàng dưới không chia thành từng cột"]


def test_quarters_and_deadlines_that_come_again() -> None:
    json = read(
        "TỈNH ỦY LAI CHÂU", "Số 11-KH/TU", "Lai Châu, ngày 10 tháng 01 năm 2026", "KẾ HOẠCH", "kiểm tra năm 2026",
        "Căn cứ chương trình kiểm tra, Tỉnh ủy ban hành kế hoạch như sau:",
        "- Cấp xã: hoàn thành kiểm tra trong Quý II/2026.",
        "- Ban Tổ chức: gửi báo cáo về Tỉnh ủy trước ngày 20 của tháng cuối quý.",
        "- Các sở: gửi báo cáo về Tỉnh ủy trước ngày 15/9.",
    )  # fmt: skip
    told = [(d["level"], d["bound"], d["last_day"]) for d in json["plan"]["deadlines"]]
    assert told == [
        ("Cấp xã", "within_quarter", "2026-06-30"),
        ("Ban Tổ chức", "recurring", None),
        ("Các sở", "before", "2026-09-14"),
    ]
    assert "thời hạn không ghi năm, lấy theo năm ban hành văn bản" in why(json, "plan/deadlines")


def test_parts_above_the_roman_numbers_and_a_number_left_out() -> None:
    json = read(
        *SHORT_HEAD[:-2], "Phần thứ nhất", "ĐẶC ĐIỂM TÌNH HÌNH", "PHẦN II: KẾT QUẢ", "I- Kết quả chung",
        "1- Công tác tuyên truyền (nêu rõ số hội nghị, số lượt người nghe)", "3- Công tác kiểm tra",
        "+ Số cuộc/ số người/ số ý kiến.",
    )  # fmt: skip
    assert [(s["id"], s["number"]) for s in json["sections"]] == [
        ("P1", "Phần thứ nhất"), ("P2", "PHẦN II"), ("P2.I", "I-"), ("P2.I.1", "1-"), ("P2.I.3", "3-"),
    ]  # fmt: skip
    titles = [s["title"] for s in json["sections"]]
    assert titles[:2] == ["ĐẶC ĐIỂM TÌNH HÌNH", "KẾT QUẢ"]
    assert titles[3] == "Công tác tuyên truyền"
    assert [f["label"] for f in json["sections"][3]["figures"]] == ["Số hội nghị", "Số lượt người nghe"]
    assert [f["type"] for f in json["sections"][4]["figures"]] == ["triple"]
    assert why(json, "P2.I.3") == ["trước mục 3- thiếu mục số 2"]


def test_the_subject_may_begin_as_an_opening_does() -> None:
    json = read(
        "THÀNH ỦY LAI CHÂU", "Số 03-KH/ThU", "Lai Châu, ngày 02 tháng 3 năm 2024", "KẾ HOẠCH",
        "Thực hiện Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương",
        "Thực hiện Công văn số 5-CV/TU, ngày 01/02/2024;",
        "Các chi bộ báo cáo về Thành ủy trước ngày 20/4/2024.",
    )  # fmt: skip
    assert json["plan"]["subject"] == "Thực hiện Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương"
    assert json["plan"]["reference"] == "03-KH/ThU"
    assert json["plan"]["superior"]["reference"] == "5-CV/TU"
    assert json["plan"]["deadlines"][0]["last_day"] == "2024-04-19"


def test_a_paragraph_without_end_is_read_in_parts() -> None:
    json = read(*SHORT_HEAD, "1. Kết quả", "Số lượng / số " * 2000 + "a " * 20000)
    assert "".join(json["sections"][-1]["guidance"].split()).endswith("aaaa")


def test_a_commune_names_itself_in_the_head_and_the_units_after_a_semicolon() -> None:
    plan = read(
        "ĐẢNG BỘ TỈNH KHÁNH HOÀ",
        "ĐẢNG UỶ XÃ CÔNG HẢI",
        "*",
        "Số        -KH/ĐU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "Công Hải, ngày      tháng 10 năm 2025",
        "KẾ HOẠCH",
        "sơ kết công tác dân vận",
        "Ban Thường vụ Đảng uỷ ban hành kế hoạch như sau:",
        "1. Tổ chức sơ kết; các chi bộ gửi báo cáo về Đảng uỷ (qua Ban Xây dựng Đảng) trước ngày 20/4/2026.",
    )["plan"]
    assert plan["issuer"] == "Ban Thường vụ Đảng uỷ xã Công Hải"
    assert plan["obliged"] == ["Các chi bộ"]


BOARD_HEAD = Rows([[
    "TỈNH ỦY LAI CHÂU\nBAN TUYÊN GIÁO VÀ DÂN VẬN\n*\nSố 12-KH/BTGDVTU",
    "ĐẢNG CỘNG SẢN VIỆT NAM\n\nLai Châu, ngày 05 tháng 3 năm 2026",
]])  # fmt: skip


def test_a_plan_of_a_board_with_numbered_years_and_a_plan_beside_what_was_done() -> None:
    json = read(
        BOARD_HEAD,
        "KẾ HOẠCH",
        "tổng kết 5 năm thực hiện Chỉ thị số 05-CT/TU",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy xây dựng kế hoạch như sau:",
        "I- TỔ CHỨC THỰC HIỆN",
        "1- Đảng ủy các xã, phường: gửi báo cáo về Ban Tuyên giáo và Dân vận Tỉnh ủy trước ngày 30/4/2026.",
        "2- Văn phòng Ban: tổng hợp, tham mưu báo cáo chậm nhất ngày 20/5/2026.",
        "Nơi nhận:",
        "- Ban Thường vụ Tỉnh ủy (báo cáo),",
        "- Lưu BTGDVTU.",
        "Phụ lục 02",
        "BIỂU TỔNG HỢP SỐ LIỆU HỌC TẬP",
        Rows([
            ["TT", "Năm", "Số người tham gia", "<", "<", "Tỷ lệ % đảng viên tham gia"],
            ["^", "^", "Tổng số", "Trong đó", "<", "^"],
            ["^", "^", "^", "Đảng viên", "Quần chúng", "^"],
            ["1", "2021", "", "", "", ""],
            ["2", "2022", "", "", "", ""],
            ["3", "2023", "", "", "", ""],
            ["", "Tổng cộng", "", "", "", ""],
        ]),
        "Phụ lục 04. CHỈ TIÊU THỰC HIỆN",
        Rows([
            ["TT", "Nội dung chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"],
            ["1", "Số buổi tuyên truyền", "Buổi", "", "", ""],
            ["2", "Số lượt người nghe", "Lượt người", "", "", ""],
        ]),
    )  # fmt: skip
    plan, (years, targets) = json["plan"], json["forms"]
    assert plan["issuer"] == "Ban Tuyên giáo và Dân vận Tỉnh ủy Lai Châu"
    assert plan["obliged"] == ["Đảng ủy các xã, phường"]
    assert plan["recipients"][-1] == "Lưu BTGDVTU"
    axis = years["axis"]
    assert (axis["kind"], axis["first"], axis["last"], axis["total"], axis["numbered"]) == (
        "years", 2021, 2023, "Tổng cộng", True,
    )  # fmt: skip
    by_id = {column["id"]: column for column in years["columns"]}
    assert {column["kind"] for name, column in by_id.items() if name != "pct"} == {"flow"}
    assert by_id["pct"]["part"] == next(name for name, column in by_id.items() if column["path"][-1] == "Đảng viên")
    done = targets["columns"][-1]
    assert (done["part"], done["whole"]) == ("thuc_hien", "ke_hoach")


DISTRICT_HEAD = Rows([
    ["HUYỆN ỦY TÂM AN\n***", "ĐẢNG CỘNG SẢN VIỆT NAM"],
    ["Số:     -KH/HU", "Tâm An, ngày     tháng     năm 2024"],
])  # fmt: skip


def test_a_mid_term_plan_without_dots_with_a_period_in_months_and_columns_for_years() -> None:
    json = read(
        DISTRICT_HEAD,
        "KẾ HOẠCH",
        "Sơ kết 03 năm thực hiện Nghị quyết số 11-NQ/HU",
        "Ban Thường vụ Huyện ủy ban hành Kế hoạch sơ kết như sau:",
        "1. Thời gian lấy số liệu: Từ tháng 01/2021 đến hết tháng 6/2024.",
        "2. Các đảng ủy xã, thị trấn; các đoàn thể huyện xây dựng báo cáo gửi về Huyện ủy chậm nhất ngày 15/8/2024.",
        "3. Hội nghị sơ kết cấp huyện: hoàn thành trong quý III/2024.",
        "Nơi nhận:",
        "- Lưu VPHU.",
        "ĐỀ CƯƠNG",
        "I ĐẶC ĐIỂM TÌNH HÌNH",
        "1 Thuận lợi",
        "2 Khó khăn",
        "II KẾT QUẢ",
        "Biểu 01: NGUỒN LỰC",
        Rows([
            ["Stt", "Nguồn vốn", "Năm 2021", "Năm 2022", "6 tháng 2024", "Tổng cộng"],
            ["1", "Ngân sách tỉnh", "", "", "", ""],
            ["2", "Nhân dân đóng góp", "", "", "", ""],
            ["", "Tổng", "", "", "", ""],
        ]),
        "Biểu 02: HỘ NGHÈO",
        Rows([
            ["Năm", "Tổng số hộ", "Hộ nghèo", "<"],
            ["^", "^", "Số hộ", "Tỷ lệ (%)"],
            ["2021", "", "", ""],
            ["2022", "", "", ""],
            ["6/2024", "", "", ""],
        ]),
    )  # fmt: skip
    plan, (money, poor) = json["plan"], json["forms"]
    assert plan["issuer"] == "Ban Thường vụ Huyện ủy Tâm An"
    assert plan["period"] == {
        "first": "2021-01-01", "last": "2024-06-30", "phrase": "Từ tháng 01/2021 đến hết tháng 6/2024",
    }  # fmt: skip
    assert plan["obliged"] == ["Các đảng ủy xã, thị trấn; các đoàn thể huyện"]
    due = [(deadline["step"], deadline["last_day"]) for deadline in plan["deadlines"]]
    assert due == [("send", "2024-08-15"), ("conference", "2024-09-30")]
    assert [section["id"] for section in json["sections"]] == ["I", "I.1", "I.2", "II"]
    years = [column["id"] for column in money["columns"]]
    assert [rule["left"] for rule in money["rules"]] == [years, years[:-1]]
    share = poor["columns"][-1]
    assert (share["part"], share["whole"]) == ("ho_ngheo_so_ho", "tong_so_ho")
