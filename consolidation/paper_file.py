"""What a command puts on paper, as the file that its ending names: Word or PDF."""

from pathlib import Path

from django.utils.translation import gettext as _

from audit.language import in_readers_language
from documents.pdf.convert import to_pdf
from documents.pdf.refusals import NoPdf
from workflow.command_input import refused

ENDINGS = (".docx", ".pdf")


def refuse_other_endings(path: Path) -> None:
    """Asked before anything is computed. Raises CommandError."""
    if path.suffix.lower() not in ENDINGS:
        sentence = _("{file}: chỉ ghi được tệp .docx hoặc .pdf; hãy đặt lại đuôi của tên tệp.")
        raise refused(sentence.format(file=path))


def write_paper(path: Path, word_file: bytes) -> None:
    """Raises CommandError, which says what to do."""
    try:
        path.write_bytes(to_pdf(word_file) if path.suffix.lower() == ".pdf" else word_file)
    except NoPdf as refusal:
        raise refused(in_readers_language(refusal)) from None
    except OSError:
        raise refused(_("{file}: không ghi được tệp; hãy kiểm tra thư mục và quyền ghi.").format(file=path)) from None
