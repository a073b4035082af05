"""Letterheads, greetings and feet as they come from scans, text boxes, tabs and other offices."""

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from documents.planning.read_plan import propose
from tests.documents.planning.paper import Rows, read, saved, why

MINISTRY = "BỘ NỘI VỤ\nVỤ THI ĐUA\nSố: 2245/BNV-CCVC\nV/v đề nghị báo cáo"
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


def test_a_scanned_paper_whose_letters_were_taken_for_figures() -> None:
    json = read(
        "DANG BỘ TỈNH THANH HÓA",
        "ĐẢNG ỦY PHƯỜNG HẠC THÀNH",
        "*",
        "Số  l2-KH/DU",
        "ĐẢNG CONG SẢN VIỆT NAM",
        "Hạc Thành, ngày O5  tháng 3 năm 2O26",
        "KE HOẠCH",
        "tổng kết 1O năm thực hiện Chỉ thị số 05-CT/TW",
        "Căn cứ chương trình công tác, Ban Thường vụ Đảng uỷ xây dựng kế hoạch như sau:",
        "- Các chi bộ gửi báo cáo về Đảng uỷ (qua Ban Xây dựng Đảng) trước ngày l5/5/2026.",
        "Noi nhận:",
        "- Lưu VPĐU.",
        "T/M BAN THUONG VỤ",
        "BÍ THƯ",
        "Rơ Châm H'Hoa",
        "DE CƯƠNG BÁO CÁO",
        "I. KẾT QUẢ",
        "- Đánh giá công tác tuyên tru-",
        "yền trong toàn Đảng bộ.",
        "PHỤ LỤC Ol",
        "KẾT QUẢ HỌC TẬP",
        Rows([["Năm", "Số lớp"], ["2O16", ""], ["2017", ""], ["2O18", ""]]),
    )
    plan, [form] = json["plan"], json["forms"]
    assert (plan["reference"], plan["date"], plan["kind"]) == ("12-KH/ĐU", "2026-03-05", "Kế hoạch")
    assert plan["issuer"] == "Ban Thường vụ Đảng uỷ phường Hạc Thành"
    assert [deadline["last_day"] for deadline in plan["deadlines"]] == ["2026-05-14"]
    assert plan["signer"]["name"] == "Rơ Châm H'Hoa"
    assert json["sections"][0]["guidance"] == "Đánh giá công tác tuyên truyền trong toàn Đảng bộ."
    assert (form["number"], form["axis"]["first"], form["axis"]["last"]) == ("Phụ lục 01", 2016, 2018)
    asked = {question["printed"]: question["read_as"] for question in json["questions"]}
    assert (asked["l2"], asked["2O26"], asked["tru- yền"], asked["Ol"]) == ("12", "2026", "truyền", "01")


def test_a_dispatch_of_a_ministry_names_in_its_greeting_who_reports() -> None:
    json = read(
        Rows([[MINISTRY, f"{MOTTO}\nHà Nội, ngày\n10 tháng 6 năm 2026"]]),
        "Kính gửi:",
        "- Ủy ban nhân dân các tỉnh, thành phố;",
        "- Các bộ, ngành.",
        "Thực hiện Công văn số 12/VPCP-TH ngày 01/6/2026 của Văn phòng Chính phủ, đề nghị quý cơ quan báo cáo.",
        "Báo cáo gửi (kèm bản mềm) về Bộ Nội vụ qua Vụ Công chức trước ngày 30/7/2026.",
        Rows([["Nơi nhận:\n- Như trên;\n- Lưu: VT.", "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nTrương Hải Long"]]),
        "Phụ lục I",
        "ĐỀ CƯƠNG BÁO CÁO",
        "I. KẾT QUẢ",
    )  # fmt: skip
    plan = json["plan"]
    assert (plan["reference"], plan["date"], plan["kind"]) == ("2245/BNV-CCVC", "2026-06-10", "Công văn")
    assert (plan["issuer"], plan["superior_body"], plan["subject"]) == ("Vụ Thi Đua", "Bộ Nội vụ", "đề nghị báo cáo")
    assert plan["superior"]["reference"] == "12/VPCP-TH"
    assert plan["obliged"] == ["Ủy ban nhân dân các tỉnh, thành phố", "Các bộ, ngành"]
    assert (plan["addressee"], plan["reviewer"]) == ("Bộ Nội vụ", "Vụ Công chức")
    assert plan["signer"] == {"capacity": "KT. BỘ TRƯỞNG", "post": "THỨ TRƯỞNG", "name": "Trương Hải Long"}


def test_a_letterhead_typed_with_tabs_and_a_foot_without_recipients() -> None:
    plan = read(
        "ĐẢNG BỘ TỈNH SƠN LA\tĐẢNG CỘNG SẢN VIỆT NAM",
        "ĐẢNG ỦY XÃ MƯỜNG LA",
        "Số 21 KH/ĐU\t\tMường La, ngày 3 tháng 4 năm 2026",
        "KẾ HOẠCH",
        "sơ kết 2 năm thực hiện Nghị quyết số 57-NQ/TW",
        "Đảng ủy xã xây dựng kế hoạch như sau:",
        "Các chi bộ báo cáo kết quả về Đảng ủy xã (thông qua Văn phòng Đảng ủy) trước 17h ngày 25/5/2026.",
        "T/M BAN THƯỜNG VỤ",
        "BÍ THƯ",
        "Cà Thị Xuân",
    )["plan"]
    assert (plan["reference"], plan["date"], plan["place"]) == ("21-KH/ĐU", "2026-04-03", "Mường La")
    assert (plan["issuer"], plan["superior_body"]) == ("Đảng ủy xã Mường La", "Đảng bộ tỉnh Sơn La")
    assert plan["subject"] == "sơ kết 2 năm thực hiện Nghị quyết số 57-NQ/TW"
    assert (plan["addressee"], plan["reviewer"]) == ("Đảng ủy xã", "Văn phòng Đảng ủy")
    assert plan["signer"]["name"] == "Cà Thị Xuân"


BOX = """<w:r {ns}><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>
<w:p><w:r><w:t>HUYỆN ỦY MƯỜNG LA</w:t></w:r></w:p><w:p><w:r><w:t>Số 56-KH/HU</w:t></w:r></w:p>
<w:p><w:r><w:t>Mường La, ngày 10 tháng 01 năm 2024</w:t></w:r></w:p>
</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"""


def test_a_letterhead_in_a_text_box_stands_first() -> None:
    paper = Document()
    paper.add_paragraph()._p.append(parse_xml(BOX.format(ns=nsdecls("w"))))
    for line in ("KẾ HOẠCH", "tổng kết công tác dân vận", "Các chi bộ gửi báo cáo về Huyện ủy trước 20/5/2024"):
        paper.add_paragraph(line)
    head = propose(saved(paper)).plan
    assert (head.reference, str(head.date), head.issuer) == ("56-KH/HU", "2024-01-10", "Huyện ủy Mường La")
    assert head.subject == "tổng kết công tác dân vận"


def test_a_report_is_no_plan() -> None:
    parts = ("ĐẢNG ỦY XÃ BẮC HÀ", "Số 88-BC/ĐU", "Bắc Hà, ngày 15 tháng 6 năm 2026", "BÁO CÁO", "kết quả công tác",
             "Thực hiện Công văn số 45-CV/HU, ngày 01/6/2026, Đảng ủy xã báo cáo như sau:",
             Rows([["Năm", "Số hội nghị"], ["2025", "10"], ["2026", "12"]]))  # fmt: skip
    json = read(*parts)
    assert json["forms"] == []
    assert len(why(json, "plan/kind")) == 1
    assert "bảng đã ghi đủ nội dung, không coi là biểu để đơn vị điền" in why(json, "forms")
