"""The places of a document that are open while it is read: what has been collected in each, and what becomes of it."""

from lxml import etree

from documents.reading.tree import Aside, Cell, Paragraph, Row, Table


class Place:
    """`element` opened it; closed, it is a part of the place around it."""

    def __init__(self, element: etree._Element) -> None:
        self.element = element

    def close(self) -> None:
        raise NotImplementedError


class Text(Place):
    """Where paragraphs stand. `holds_tables` False: of a table only the words are taken."""

    holds_tables = True

    def take_line(self, line: Paragraph) -> None:
        raise NotImplementedError

    def take_table(self, table: Table) -> None:
        """Only of a place that holds tables."""


class Blocks(Text):
    """A body: its paragraphs and tables in order."""

    def __init__(self, element: etree._Element) -> None:
        super().__init__(element)
        self.blocks: list[Paragraph | Table] = []

    def take_line(self, line: Paragraph) -> None:
        self.blocks.append(line)

    def take_table(self, table: Table) -> None:
        self.blocks.append(table)

    def close(self) -> None:
        """It stays open to the end."""


class Words(Text):
    """Words that stand beside the text, line by line; with a `kind` they go to `asides`."""

    holds_tables = False

    def __init__(self, element: etree._Element, asides: list[Aside], kind: str = "") -> None:
        super().__init__(element)
        self.asides, self.kind = asides, kind
        self.lines: list[str] = []

    def take_line(self, line: Paragraph) -> None:
        self.lines.append(line.text)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def close(self) -> None:
        self.asides.append(Aside(self.kind, self.text))


class OpenTable(Place):
    def __init__(self, element: etree._Element, around: Text) -> None:
        super().__init__(element)
        self.around = around
        self.rows: list[Row] = []

    def close(self) -> None:
        self.around.take_table(Table(tuple(self.rows)))


class OpenRow(Place):
    def __init__(self, element: etree._Element, table: OpenTable) -> None:
        super().__init__(element)
        self.table = table
        self.cells: list[Cell] = []
        self.before = 0
        self.is_header = False

    def close(self) -> None:
        self.table.rows.append(Row(tuple(self.cells), self.before, self.is_header))


class OpenCell(Text):
    def __init__(self, element: etree._Element, row: OpenRow) -> None:
        super().__init__(element)
        self.row = row
        self.lines: list[Paragraph] = []
        self.tables: list[Table] = []
        self.colspan = 1
        self.continues = False

    def take_line(self, line: Paragraph) -> None:
        self.lines.append(line)

    def take_table(self, table: Table) -> None:
        self.tables.append(table)

    def close(self) -> None:
        text = "\n".join([line.text for line in self.lines]).strip("\n")
        bookmarks = tuple([name for line in self.lines for name in line.bookmarks])
        self.row.cells.append(Cell(text, self.colspan, self.continues, bookmarks, tuple(self.tables)))
