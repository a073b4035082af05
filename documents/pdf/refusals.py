"""Why there is no PDF: one class a reason, each with a sentence that says what to do."""


class NoPdf(Exception):  # noqa: N818
    """The Word file was not turned into a PDF. `code` never changes its meaning."""

    code = ""
    vi = ""
    en = ""

    def __init__(self) -> None:
        super().__init__(self.en)


class NoConverter(NoPdf):
    code = "no-converter"
    vi = (
        "Máy chủ chưa có LibreOffice nên chưa xuất được PDF. Quản trị hệ thống cài gói libreoffice-writer-nogui; "
        "trong lúc chờ, hãy xuất tệp Word (.docx) rồi lưu thành PDF từ Word."
    )
    en = (
        "LibreOffice is not installed on the server, so there is no PDF yet. The administrator installs the package "
        "libreoffice-writer-nogui; until then, take the Word file (.docx) and save it as PDF from Word."
    )


class ConversionFailed(NoPdf):
    code = "conversion-failed"
    vi = (
        "LibreOffice không chuyển được báo cáo này thành PDF. Hãy xuất tệp Word (.docx) rồi lưu thành PDF từ Word, "
        "và báo quản trị hệ thống giờ xảy ra."
    )
    en = (
        "LibreOffice could not turn this report into a PDF. Take the Word file (.docx) and save it as PDF from Word, "
        "and tell the administrator when it happened."
    )


class Busy(NoPdf):
    code = "busy"
    vi = (
        "Máy chủ đang xuất PDF cho nhiều người. Đợi khoảng một phút rồi bấm lại; nếu cần ngay, hãy xuất tệp Word "
        "(.docx)."
    )
    en = (
        "The server is making PDFs for many people just now. Wait a minute and try again; if it is urgent, take the "
        "Word file (.docx)."
    )
