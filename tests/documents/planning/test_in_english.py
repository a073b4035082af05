"""Whatever the reading of a plan says or asks can be said to a reader of English."""

from documents.planning.in_english import in_english
from tests.documents.planning.paper import Rows, read


def test_what_the_paper_says_stays_as_printed() -> None:
    assert in_english("“Tỷ lệ {%}” là tỷ lệ") == "“Tỷ lệ {%}” is a ratio"
    assert in_english("các dòng ghi năm 2013 đến 2023") == "the rows are the years 2013 to 2023"
    assert in_english("trước mục II.3 thiếu mục số 2") == "number 2 is missing before section II.3"


def test_nothing_that_is_asked_of_a_poor_paper_stays_vietnamese() -> None:
    table = Rows([["Năm", "Kiểm tra", "<", "Tỷ lệ"], ["2O24", "", "", ""], ["2025", "", "", ""], ["Khác", "", "", ""]])
    json = read("KẾ HOẠCH", "tổng kết", "Căn cứ tình hình, các chi bộ gửi báo cáo trước ngày 20/5.", "Phụ lục 1", table)
    sentences = {question["why"] for question in json["questions"]} | {g["reason"] for g in json["plan"]["guesses"]}
    assert {each for each in sentences if in_english(each) == each} == set()
