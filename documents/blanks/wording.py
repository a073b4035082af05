"""What a blank says to who fills it: the same in Word and in Excel, where both can be meant."""

WORD_INSTRUCTIONS = (
    "Cách điền: viết vào dưới mỗi mục; dòng chữ nghiêng là gợi ý nội dung, để nguyên hoặc xóa đều được. Giữ nguyên tên"
    " mục, tên bảng, tên cột và tên dòng.",
    "Số viết liền hoặc có dấu chấm hàng nghìn (1.234), phần thập phân dùng dấu phẩy (97,5), ngày viết ngày/tháng/năm."
    " Không có thì ghi “Không”; chưa có số liệu thì để trống. Dòng tổng và tỷ lệ % để trống, chương trình tự tính.",
    "Mục hoặc bảng không có gì để báo cáo: ghi “Không phát sinh” hoặc “Không thuộc phạm vi”.",
)

WORKBOOK_INSTRUCTIONS = (
    "Mỗi bảng số liệu là một trang tính; bấm vào tên trang ở cuối màn hình để chuyển trang.",
    "Chỉ gõ vào ô nền vàng nhạt. Ô khác đã khóa để tên cột, tên dòng và công thức không bị đổi; không có mật khẩu.",
    "Số nguyên gõ liền, không gõ dấu chấm hàng nghìn (gõ 1234, máy hiện 1.234 hoặc 1,234).",
    "Số dạng a/b gõ cả hai số, ví dụ 112/120. Số có phần thập phân và tỷ lệ % gõ dấu phẩy, ví dụ 97,5.",
    "Ngày gõ ngày/tháng/năm đủ bốn số của năm, ví dụ 02/6/2021.",
    "Không có thì gõ “Không”; không áp dụng thì gõ “-”; chưa có số liệu thì để trống. Số 0 và ô trống là khác nhau.",
    "Dòng tổng và cột tỷ lệ (nền xám) tự tính khi đã điền đủ.",
    "Cả bảng không có gì để báo cáo: chọn câu trả lời ở dòng ngay dưới tiêu đề bảng.",
    "Trang “{sections}”: viết vào cột cuối, xuống dòng trong ô bằng Alt + Enter. Trang “{figures}”: ghi vào cột cuối.",
    "Điền xong, lưu tệp dạng .xlsx rồi tải lên trang báo cáo của đơn vị. Chương trình đọc lại, chỉ ra từng ô sai và"
    " hỏi trước khi ghi đè.",
)

TABLE_ANSWER = (
    "Cả bảng không có gì để báo cáo thì chọn câu trả lời ở dòng ngay dưới tiêu đề bảng; nếu có thì bỏ qua dòng đó."
)
