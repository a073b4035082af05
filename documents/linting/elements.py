"""The elements of an official document, by the names that profiles and clerks know them by."""

from enum import StrEnum

from validation.frozen import Text


class Element(StrEnum):
    MOTTO = "motto"
    MOTTO_SECOND = "motto_second"
    SUPERIOR = "superior"
    ISSUER = "issuer"
    STAR = "star"
    NUMBER = "number"
    DATE = "date"
    KIND = "kind"
    SUBJECT = "subject"
    DISPATCH_SUBJECT = "dispatch_subject"
    RULE = "rule"
    ADDRESSEE = "addressee"
    INSTRUCTION = "instruction"
    BASIS = "basis"
    HEADING = "heading"
    BODY = "body"
    RECIPIENTS_LABEL = "recipients_label"
    RECIPIENTS = "recipients"
    SIGNS_AS = "signs_as"
    POST = "post"
    NAME = "name"
    APPENDIX_NUMBER = "appendix_number"
    APPENDIX_TITLE = "appendix_title"
    APPENDIX_LINE = "appendix_line"
    ATTACHED = "attached"
    SMALL_PRINT = "small_print"
    TABLE = "table"
    CELL = "cell"
    PAGE = "page"
    PAGE_NUMBER = "page_number"
    FOOT = "foot"


NAMES: dict[Element, Text] = {
    Element.MOTTO: Text(vi="Tiêu đề (quốc hiệu)", en="Motto"),
    Element.MOTTO_SECOND: Text(vi="Tiêu ngữ", en="Second line of the motto"),
    Element.SUPERIOR: Text(vi="Tên cơ quan cấp trên", en="Superior body"),
    Element.ISSUER: Text(vi="Tên cơ quan ban hành", en="Issuing body"),
    Element.STAR: Text(vi="Dấu sao", en="Star"),
    Element.NUMBER: Text(vi="Số và ký hiệu", en="Number and symbol"),
    Element.DATE: Text(vi="Địa danh và ngày tháng", en="Place and day"),
    Element.KIND: Text(vi="Tên loại văn bản", en="Kind of document"),
    Element.SUBJECT: Text(vi="Trích yếu", en="Subject"),
    Element.DISPATCH_SUBJECT: Text(vi="Trích yếu công văn", en="Subject of the dispatch"),
    Element.RULE: Text(vi="Đường kẻ", en="Rule"),
    Element.ADDRESSEE: Text(vi="Kính gửi", en="Addressee"),
    Element.INSTRUCTION: Text(vi="Hướng dẫn điền", en="Instructions"),
    Element.BASIS: Text(vi="Căn cứ", en="Basis"),
    Element.HEADING: Text(vi="Đề mục", en="Heading"),
    Element.BODY: Text(vi="Nội dung", en="Body"),
    Element.RECIPIENTS_LABEL: Text(vi="Chữ “Nơi nhận”", en="“Nơi nhận”"),
    Element.RECIPIENTS: Text(vi="Nơi nhận", en="Recipients"),
    Element.SIGNS_AS: Text(vi="Thể thức đề ký", en="Authority of the signer"),
    Element.POST: Text(vi="Chức vụ người ký", en="Post of the signer"),
    Element.NAME: Text(vi="Họ tên người ký", en="Name of the signer"),
    Element.APPENDIX_NUMBER: Text(vi="Số phụ lục", en="Number of the appendix"),
    Element.APPENDIX_TITLE: Text(vi="Tên phụ lục", en="Title of the appendix"),
    Element.APPENDIX_LINE: Text(vi="Dòng “Kèm theo”", en="“Kèm theo” line"),
    Element.ATTACHED: Text(vi="Phần kèm theo", en="Attached text"),
    Element.SMALL_PRINT: Text(vi="Dòng cuối trang", en="Small print"),
    Element.TABLE: Text(vi="Bảng", en="Table"),
    Element.CELL: Text(vi="Ô của bảng", en="Cell"),
    Element.PAGE: Text(vi="Trang", en="Page"),
    Element.PAGE_NUMBER: Text(vi="Số trang", en="Page number"),
    Element.FOOT: Text(vi="Phần cuối văn bản", en="Foot of the document"),
}

WRITTEN = (Element.SUBJECT, Element.BASIS, Element.BODY, Element.HEADING, Element.RECIPIENTS, Element.APPENDIX_LINE)
"""What people write in their own words."""
