"""A document that wants a picture from somewhere else: ours never do."""

import io
import zipfile

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SIZE = 'cx="360000" cy="360000"'


def with_picture_at(document: bytes, address: str) -> bytes:
    """A linked picture in a paragraph of its own before the last table."""
    picture = (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing"><wp:extent {SIZE}/>'
        f'<wp:docPr id="1" name="x"/><a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="0" name="x"/><pic:cNvPicPr/>'
        '</pic:nvPicPr><pic:blipFill><a:blip r:link="rIdFar"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {SIZE}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    link = f'<Relationship Id="rIdFar" Type="{OFFICE}/image" Target="{address}" TargetMode="External"/>'
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            xml = old.read(name).decode()
            if name == "word/document.xml":
                before, table, last = xml.rpartition("<w:tbl>")
                xml = before + picture + table + last
            if name == "word/_rels/document.xml.rels":
                xml = xml.replace("</Relationships>", f"{link}</Relationships>")
            new.writestr(name, xml)
    return changed.getvalue()
