"""Why a file is not read: one class a reason, each with a sentence that says what to do."""

MOST_MEGABYTES = 20
MOST_MEGAPIXELS = 100


class Refusal(ValueError):  # noqa: N818
    """The file was not read. `code` never changes its meaning."""

    code = ""
    vi = ""
    en = ""

    def __init__(self) -> None:
        super().__init__(self.en)


class Empty(Refusal):
    code = "empty"
    vi = "Tệp trống; hãy chọn lại tệp đã lưu."
    en = "The file is empty; choose the file that was saved."


class TooLarge(Refusal):
    code = "too-large"
    vi = f"Tệp lớn hơn {MOST_MEGABYTES} MB; hãy bỏ bớt hình ảnh rồi gửi lại."
    en = f"The file is larger than {MOST_MEGABYTES} MB; take pictures out of it and send it again."


class OldFormat(Refusal):
    code = "old-format"
    vi = "Tệp theo định dạng cũ (.doc, .xls); hãy mở bằng Word hoặc Excel rồi lưu thành .docx hoặc .xlsx."
    en = "The file is in the old format (.doc, .xls); open it in Word or Excel and save it as .docx or .xlsx."


class Encrypted(Refusal):
    code = "encrypted"
    vi = "Tệp có đặt mật khẩu; hãy bỏ mật khẩu rồi gửi lại."
    en = "The file is protected by a password; take the password off and send it again."


class Pdf(Refusal):
    code = "pdf"
    vi = "Đây là tệp PDF; hãy gửi tệp Word hoặc Excel, còn PDF thì đính kèm làm tài liệu minh chứng."
    en = "This is a PDF; send the Word or Excel file, and attach the PDF as evidence."


class Rtf(Refusal):
    code = "rtf"
    vi = "Đây là tệp RTF; hãy mở bằng Word rồi lưu thành .docx."
    en = "This is an RTF file; open it in Word and save it as .docx."


class Html(Refusal):
    code = "html"
    vi = "Đây là trang web (HTML) mang tên tệp Word hoặc Excel; hãy mở ra rồi lưu thành .docx hoặc .xlsx."
    en = "This is a web page (HTML) under the name of an Office file; open it and save it as .docx or .xlsx."


class FlatXml(Refusal):
    code = "flat-xml"
    vi = "Đây là tệp XML đơn lẻ; hãy mở bằng Word hoặc Excel rồi lưu thành .docx hoặc .xlsx."
    en = "This is a single XML file; open it in Word or Excel and save it as .docx or .xlsx."


class OpenDocument(Refusal):
    code = "open-document"
    vi = "Đây là tệp OpenDocument (.odt, .ods); hãy lưu thành .docx hoặc .xlsx."
    en = "This is an OpenDocument file (.odt, .ods); save it as .docx or .xlsx."


class UnknownType(Refusal):
    code = "unknown-type"
    vi = "Đây không phải tệp Word (.docx) hay Excel (.xlsx); hãy chọn lại tệp."
    en = "This is neither a Word (.docx) nor an Excel (.xlsx) file; choose another file."


class NotWord(Refusal):
    code = "not-word"
    vi = "Đây là tệp Excel; việc này cần tệp Word (.docx)."
    en = "This is an Excel file; a Word file (.docx) is wanted here."


class WrongExtension(Refusal):
    code = "wrong-extension"
    vi = "Tên tệp không khớp nội dung (Word mang tên Excel hoặc ngược lại); hãy đặt lại đuôi .docx hoặc .xlsx cho đúng."
    en = "The name does not fit the content (Word under an Excel name or the reverse); mend the ending .docx or .xlsx."


class Damaged(Refusal):
    code = "damaged"
    vi = "Tệp bị hỏng hoặc tải lên chưa hết; hãy mở lại bằng Word hoặc Excel, lưu thành tệp mới rồi gửi lại."
    en = "The file is damaged or was cut short; open it in Word or Excel, save it anew and send it again."


class TooManyMembers(Refusal):
    code = "too-many-members"
    vi = "Tệp chứa quá nhiều thành phần bên trong; hãy chép nội dung sang một tệp mới rồi gửi lại."
    en = "The file holds too many parts; copy what it says into a new file and send that."


class TooLargeInside(Refusal):
    code = "too-large-inside"
    vi = "Nội dung bung ra quá lớn so với một báo cáo; hãy chép phần cần gửi sang một tệp mới rồi gửi lại."
    en = "Unpacked, the file is too large for a report; copy what is to be sent into a new file and send that."


class DuplicateNames(Refusal):
    code = "duplicate-names"
    vi = "Tệp chứa hai thành phần trùng tên; hãy mở lại bằng Word hoặc Excel, lưu thành tệp mới rồi gửi lại."
    en = "Two parts of the file have one name; open it in Word or Excel, save it anew and send it again."


class EscapingNames(Refusal):
    code = "escaping-names"
    vi = "Tệp chứa đường dẫn không hợp lệ bên trong; hãy chép nội dung sang một tệp mới rồi gửi lại."
    en = "The file holds paths that lead out of it; copy what it says into a new file and send that."


class SymbolicLink(Refusal):
    code = "symbolic-link"
    vi = "Tệp chứa liên kết tới tệp khác; hãy chép nội dung sang một tệp mới rồi gửi lại."
    en = "The file holds a link to another file; copy what it says into a new file and send that."


class Macros(Refusal):
    code = "macros"
    vi = "Tệp có macro; hãy lưu thành .docx hoặc .xlsx không có macro rồi gửi lại."
    en = "The file holds macros; save it as .docx or .xlsx without macros and send it again."


class EmbeddedObject(Refusal):
    code = "embedded-object"
    vi = "Tệp có đối tượng nhúng (OLE, ActiveX); hãy dán bảng dưới dạng bảng thường, xóa đối tượng rồi gửi lại."
    en = "The file holds an embedded object (OLE, ActiveX); paste the table as a plain table and remove the object."


class ExternalContent(Refusal):
    code = "external-content"
    vi = "Tệp lấy nội dung từ nơi khác (ảnh, mẫu hoặc bảng liên kết); hãy ngắt liên kết (Break Link) rồi gửi lại."
    en = "The file takes content from elsewhere (linked picture, template or table); break the links and send it again."


class StrictFormat(Refusal):
    code = "strict-format"
    vi = "Tệp lưu theo dạng Strict Open XML; hãy chọn Lưu thành “Word Document (.docx)” hoặc “Excel Workbook (.xlsx)”."
    en = "The file is in Strict Open XML; save it as “Word Document (.docx)” or “Excel Workbook (.xlsx)”."


class DeclaredEntities(Refusal):
    code = "declared-entities"
    vi = "Tệp có khai báo DTD, tệp Word hay Excel không bao giờ có; hãy chép nội dung sang một tệp mới rồi gửi lại."
    en = "The file declares a DTD, which no Office file does; copy what it says into a new file and send that."


class UnknownEncoding(Refusal):
    code = "unknown-encoding"
    vi = "Tệp dùng bảng mã lạ bên trong; hãy mở lại bằng Word hoặc Excel, lưu thành tệp mới rồi gửi lại."
    en = "The file uses an unusual encoding inside; open it in Word or Excel, save it anew and send it again."


class TooMuchWork(Refusal):
    code = "too-much-work"
    vi = "Tệp quá nặng, đọc vượt giới hạn thời gian hoặc bộ nhớ; hãy chép phần cần gửi sang một tệp mới rồi gửi lại."
    en = "Reading the file takes more time or memory than is given; copy what is to be sent into a new file."


class NotPaper(Refusal):
    code = "not-paper"
    vi = "Tài liệu kèm theo phải là PDF, ảnh PNG hoặc JPEG, Word (.docx) hay Excel (.xlsx); hãy in ra PDF rồi gửi lại."
    en = "Attached papers are PDF, PNG or JPEG pictures, Word (.docx) or Excel (.xlsx); print it to PDF and send that."


class PictureFormat(Refusal):
    code = "picture-format"
    vi = "Ảnh ở dạng HEIC, WebP, TIFF hoặc tương tự; hãy mở ảnh, lưu thành JPEG hoặc PDF rồi gửi lại."
    en = "The picture is HEIC, WebP, TIFF or the like; open it, save it as JPEG or PDF and send that."


class PictureTooLarge(Refusal):
    code = "picture-too-large"
    vi = f"Ảnh lớn hơn {MOST_MEGAPIXELS} triệu điểm ảnh; hãy giảm độ phân giải (300 dpi là đủ) rồi gửi lại."
    en = f"The picture has more than {MOST_MEGAPIXELS} megapixels; lower its resolution (300 dpi is enough)."


class PictureDamaged(Refusal):
    code = "picture-damaged"
    vi = "Ảnh bị hỏng hoặc tải lên chưa hết; hãy mở ảnh, lưu thành tệp mới rồi gửi lại."
    en = "The picture is damaged or was cut short; open it, save it anew and send it again."


class SomethingBehind(Refusal):
    code = "something-behind"
    vi = "Phía sau nội dung tệp còn gắn một tệp khác; hãy mở tệp, lưu hoặc in thành tệp mới rồi gửi lại."
    en = "Another file hangs behind the end of this one; open it, save or print it anew and send that."


class PdfCutShort(Refusal):
    code = "pdf-cut-short"
    vi = "Tệp PDF bị hỏng hoặc tải lên chưa hết; hãy mở lại, lưu hoặc quét thành tệp mới rồi gửi lại."
    en = "The PDF is damaged or was cut short; open it, save or scan it anew and send it again."


class PdfActive(Refusal):
    code = "pdf-active"
    vi = "Tệp PDF có lệnh tự chạy (JavaScript, mở chương trình, biểu mẫu động); hãy in ra PDF mới rồi gửi lại."
    en = "The PDF holds commands that run (JavaScript, launching programs, live forms); print it to a new PDF."


class PdfCarriesFiles(Refusal):
    code = "pdf-carries-files"
    vi = "Tệp PDF mang tệp khác ở trong; hãy in ra PDF mới, còn tệp bên trong thì đính kèm riêng."
    en = "The PDF carries other files inside; print it to a new PDF, and attach those files by themselves."


class NameMismatch(Refusal):
    code = "name-mismatch"
    vi = "Đuôi tên tệp không khớp nội dung; hãy đổi đuôi cho đúng (.pdf, .png, .jpg, .docx, .xlsx) rồi gửi lại."
    en = "The ending of the name does not fit the content; mend it (.pdf, .png, .jpg, .docx, .xlsx) and send it again."


REFUSALS: dict[str, type[Refusal]] = {kind.code: kind for kind in Refusal.__subclasses__()}
