"""What office programs put on the clipboard, shortened to what matters: attributes, nesting, odd lines are theirs."""

from dataclasses import dataclass, field

FRAGMENT = "<html><body><!--StartFragment-->{}<!--EndFragment--></body></html>"
WORD_CELL = (
    "<td width=80 valign=top style='width:60.1pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'>"
    "<p class=MsoNormal align=center style='margin-bottom:0cm;text-align:center'><span lang=VI "
    "style='font-size:14.0pt;mso-ansi-language:VI'>{}<o:p></o:p></span></p></td>"
)


@dataclass(frozen=True)
class Pasted:
    """Pasted at `at`, it must leave these values by `row|column` and this sentence; other cells stay blank."""

    at: str
    values: dict[str, str]
    says: str
    html: str = ""
    text: str = ""
    rows_after: int = 0
    kinds: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        kinds = {"text/html": FRAGMENT.format(self.html) if self.html else "", "text/plain": self.text}
        object.__setattr__(self, "kinds", {kind: said for kind, said in kinds.items() if said})


def word(*lines: str) -> str:
    """Lines of cells parted by a bar, as Word copies them; the last line only sets widths."""
    rows = "".join(f"<tr>{''.join(WORD_CELL.format(cell) for cell in line.split('|'))}</tr>" for line in lines)
    widths = "<tr height=0><td width=80 style='border:none'></td><td width=90 style='border:none'></td></tr>"
    return (
        f"<table class=MsoTableGrid border=1><tbody>{rows}<![if !supportMisalignedColumns]>{widths}<![endif]></table>"
    )


LETTERHEAD = "<table><tr><td><b>ĐẢNG BỘ HUYỆN</b><br>ĐẢNG ỦY XÃ</td><td>Ngày 5/3/2023</td></tr></table>"
STUDY_HEAD = (
    "<tr><td rowspan=2>Năm</td><td rowspan=2>Số hội&nbsp;nghị</td><td colspan=2>Kết quả</td></tr>"
    "<tr><td>Đảng viên</td><td>Tỷ lệ %</td></tr>"
)

YEARS = {
    "Word: paragraphs, office tags, hard spaces, and a line of widths at the end": Pasted(
        "2021|hn",
        {"2021|hn": "1 234", "2021|dv": "10/12", "2022|hn": "5", "2022|dv": "7/8"},
        "Đã dán 4 ô",
        word("1&nbsp;234|10/12", "5<o:p>&nbsp;</o:p>|7/\xad8"),
    ),
    "Word: deleted and hidden words, references to comments and footnotes": Pasted(
        "2021|hn",
        {"2021|hn": "4", "2021|dv": "1/2"},
        "Đã dán 2 ô",
        word(
            "<del>3</del>4<span class=MsoCommentReference><a class=msocomanchor>[A1]</a></span>"
            "|<span style='display:none;mso-hide:all'>9</span>1/2<span class=MsoFootnoteReference>[1]</span>"
        ),
    ),
    "Word: the letterhead copied along, a title and a header with merged cells above the years": Pasted(
        "2023|bcv",
        {
            "2021|hn": "4",
            "2021|dv": "10/12",
            "2023|hn": "6",
            "2023|dv": "3/4",
            "2021|dv_pct": "83,33",
            "2023|dv_pct": "75",
        },
        "Đã dán 6 ô",
        LETTERHEAD
        + f"<p>Phụ lục 1</p><table><tr><td colspan=4>PHỤ LỤC SỐ 1</td></tr>{STUDY_HEAD}"
        + "<tr><td>2021</td><td>4</td><td>10/12</td><td>83,33</td></tr>"
        + "<tr><td>Năm 2023.</td><td>6</td><td>3/4</td><td>75</td></tr></table>",
    ),
    "Word: columns in another order, years from the last to the first": Pasted(
        "2022|hn",
        {"2023|bcv": "3", "2023|hn": "9", "2021|bcv": "1", "2021|hn": "7"},
        "Đã dán 4 ô, 2 ô ngoài bảng",
        word("Báo cáo viên|Khóa 0|Số hội nghị|Ghi chú", "3|2023|9|đủ", "1|2021|7|thiếu"),
    ),
    "Word: figures under their header, without the years": Pasted(
        "2022|hn", {"2022|bcv": "3", "2023|bcv": "4"}, "Đã dán 2 ô", word("Báo cáo viên", "3", "4")
    ),
    "Excel: line breaks in cells, a hidden line, a hidden column, a line of widths": Pasted(
        "2021|hn",
        {"2021|hn": "4", "2021|dv": "10 /12", "2022|hn": "5", "2022|dv": "7/8"},
        "Đã dán 4 ô",
        "<table border=0 width=192 style='border-collapse:collapse'><col width=64><col width=0 "
        "style='display:none;mso-width-source:userset'><col width=64><tr height=20><td x:num>4</td><td>ẩn</td>"
        "<td>10<br style='mso-data-placement:same-cell'>\n    /12</td></tr>"
        "<tr height=0 style='display:none'><td>99</td><td>ẩn</td><td>99/99</td></tr>"
        "<tr height=20><td x:num>5</td><td>ẩn</td><td>7/8</td></tr>"
        "<![if supportMisalignedColumns]><tr height=0 style='display:none'><td></td></tr><![endif]></table>",
    ),
    "Google Sheets in English": Pasted(
        "2021|hn",
        {"2021|hn": "1234", "2021|dv": "3/4", "2021|dv_pct": "97,57%"},
        "Đã dán 3 ô",
        "<google-sheets-html-origin><style>td{border:1px}</style><table dir=ltr data-sheets-root=1><colgroup><col "
        'width=100></colgroup><tbody><tr style="height:21px;"><td data-sheets-value=\'{"1":3,"3":1234}\' '
        'data-sheets-numberformat=\'{}\'>1,234</td><td data-sheets-value=\'{"1":2,"2":"3/4"}\'>3/4</td>'
        '<td data-sheets-value=\'{"1":3,"3":0.9757}\'>97.57%</td></tr></table></google-sheets-html-origin>',
    ),
    "LibreOffice Calc in English": Pasted(
        "2022|dv_pct",
        {"2022|dv_pct": "97,57", "2022|bcv": "-3", "2023|bcv": "12"},
        "Đã dán 3 ô, trong đó 1 ô chưa đúng dạng",
        '<table cellspacing="0"><colgroup width="85"></colgroup><tr><td height="17" align="right" sdval="97.5678" '
        'sdnum="1033;0;0.00"><font face="Liberation Sans">97.57</font></td><td sdval="-3" sdnum="1033;">-3</td></tr>'
        '<tr><td></td><td sdval="12" sdnum="1033;">12</td></tr></table>',
    ),
    "WPS: numbers told beside the text, texts marked": Pasted(
        "2021|hn",
        {"2021|hn": "1500", "2021|dv": "mười", "2022|hn": "2"},
        "Đã dán 4 ô, trong đó 1 ô chưa đúng dạng",
        '<table width="144" class="et-table"><col width="72" span="2" style="width:54.00pt;"/><tr height="18">'
        '<td class="et2" height="18" x:num="1500.">1,500</td><td class="et3" x:str>mười</td></tr>'
        '<tr><td class="et2" x:num>2</td><td class="et3"></td></tr></table>',
    ),
    "Google Docs": Pasted(
        "2021|hn",
        {"2021|hn": "4", "2021|dv": "1/2"},
        "Đã dán 2 ô",
        '<b style="font-weight:normal;" id="docs-internal-guid-1"><div dir="ltr"><table><colgroup><col width="90"/>'
        '</colgroup><tbody><tr style="height:0pt"><td><p dir="ltr"><span>4</span></p></td><td><p dir="ltr">'
        "<span>1/2</span></p></td></tr></tbody></table></div></b>",
    ),
    "Word: a whole report copied, another table of it is longer": Pasted(
        "2022|hn",
        {"2021|hn": "4"},
        "Đã dán 1 ô",
        word("Năm|Cấp ủy|Khen|Phê bình", "2021|1|2|3", "2022|1|2|3") + word("Khóa 0|Số hội nghị", "2021|4"),
    ),
    "A table in a cell of another": Pasted(
        "2021|hn",
        {"2021|hn": "4", "2022|hn": "5"},
        "Đã dán 2 ô",
        "<table><tr><td><table><tr><td>4</td></tr><tr><td>5</td></tr></table></td></tr></table>",
    ),
    "Tabbed text with its header, a total, and a year that is not asked": Pasted(
        "2021|hn",
        {"2022|hn": "5", "2022|bcv": "2", "total|hn": "5"},
        "Đã dán 3 ô, bỏ qua 1 ô chỉ đọc, 2 ô ngoài bảng",
        text='Năm\t"Số\nhội nghị"\tBáo cáo viên\r\n2022\t5\t2\r\n2030\t6\t7\r\nTổng cộng\t5\t9\r\n',
    ),
}

LISTS = {
    "Excel in English: days told as numbers": Pasted(
        "1|kh",
        {"1|kh": "05-NQ/ĐU", "1|ngay": "02/06/2018"},
        "Đã dán 2 ô",
        "<table><tr><td>05-NQ/ĐU</td><td class=xl65 align=right x:num='43253'>6/2/2018</td></tr></table>",
    ),
    "Word: a numbered list with its header, longer than the lines that stand here": Pasted(
        "1|kh",
        {"1|kh": "05-NQ/ĐU", "1|ty": "một", "2|kh": "06-NQ/ĐU", "2|ty": "hai\nba"},
        "Đã dán 6 ô",
        word("Số TT|Ký hiệu|Trích yếu", "1.|05-NQ/ĐU|một", "2.|06-NQ/ĐU|hai</p><p>ba", "3.|07-NQ/ĐU|bốn"),
        rows_after=3,
    ),
}

TARGETS = {
    "Word: targets told by their words alone": Pasted(
        "1.1|tong",
        {"1.1|tong": "8", "1.1|dat": "2", "1.2|tong": "10", "1.2|dat": "5"},
        "Đã dán 4 ô",
        word("Khóa 0|Tổng số|Số đã đạt", "1.1|8|2", "1|Mục tiêu|", "1.2|10|5").replace("Mục tiêu", ""),
    ),
}
