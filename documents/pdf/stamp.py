"""What LibreOffice writes anew each time, written from the document: the same Word file gives the same PDF.

LibreOffice 7.4 takes the hour from the clock and the identifier from chance, SOURCE_DATE_EPOCH or not; all else in the
file is the same on one machine. Other fonts or another version of LibreOffice make another file.
"""

import hashlib
import io
import re
import zipfile

CREATED_WORD = re.compile(rb"<dcterms:created[^>]*>(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z")
CREATED = re.compile(rb"(/CreationDate ?\(D:)\d{14}(?=Z)")
IDENTIFIER = re.compile(rb"(?<=<)[0-9A-F]{32}(?=>\s*(?:<[0-9A-F]{32}>\s*)?\])")
CHECKSUM = re.compile(rb"(/DocChecksum /)[0-9A-F]{32}")


def stamped(pdf: bytes, docx: bytes) -> bytes:
    """Nothing changes its length: the table of offsets at the end stays right."""
    digest = hashlib.sha256(docx).hexdigest()[:32].upper().encode()
    body, trailer, ending = pdf.rpartition(b"trailer")
    ending = CHECKSUM.sub(rb"\g<1>" + digest, IDENTIFIER.sub(digest, ending))
    return CREATED.sub(rb"\g<1>" + _created(docx), body + trailer + ending)


def _created(docx: bytes) -> bytes:
    """When the Word file says it was made: a file of ours names the day of the document."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        found = CREATED_WORD.search(package.read("docProps/core.xml"))
    return b"".join(found.groups()) if found else b"19800101000000"
