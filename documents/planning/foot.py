"""The foot of the paper: recipients and signer."""

import re
from collections.abc import Sequence

from documents.planning.letters import is_capitals, is_ornament, plain_dashes, sentence_case, without_end
from validation.plan import Signer
from validation.text import fold

_BULLET = re.compile(r"^(?:[-•+*]|như trên)\s*", re.I)
_KEPT = re.compile(r"^[-•+*]?\s*lưu\b", re.I)
_CAPACITY = re.compile(r"^(T/M|TM\.?|K/T|KT\.?|T/L|TL\.?|TUQ\.?|Q\.)\s+\S", re.I)
_NAME = re.compile(r"(?:[A-ZĐÀ-Ỹ][\w’'-]*[.]?\s+){1,5}[A-ZĐÀ-Ỹ][\w’'-]*")
_POST = re.compile(r"bí thư|chủ tịch|trưởng|phó|chánh|giám đốc|chủ nhiệm|thường trực|bí thư")
_SIGN = re.compile(r"^\(?(đã ký|ký tên|đã ký, đóng dấu)")


def read_foot(lines: Sequence[str]) -> tuple[tuple[str, ...], Signer | None]:
    recipients: list[str] = []
    after: list[str] = []
    for line in lines:
        text = re.sub(r"^n[ơo]i nh[ậa]n\s*:?\s*", "", line, flags=re.I)
        dashed = plain_dashes(text[:1]) + text[1:]
        if not text or is_ornament(text):
            continue
        if _BULLET.match(dashed) and (_KEPT.match(dashed) or not is_capitals(text)):
            recipients.append(without_end(_BULLET.sub("", dashed) or text))
        elif recipients and not after and not _CAPACITY.match(text) and not is_capitals(text) and text[:1].islower():
            recipients[-1] += f" {without_end(text)}"
        else:
            after.append(text)
    return tuple(sentence_case(each) for each in recipients if each), _signer(after)


def _signer(lines: Sequence[str]) -> Signer | None:
    """Powers and post in capitals, then the name."""
    capacity, post, name = [], [], ""
    for line in lines:
        if _SIGN.match(fold(line)):
            continue
        if _CAPACITY.match(line) and is_capitals(line):
            capacity.append(line)
        elif is_capitals(line) and _POST.search(fold(line)):
            post.append(line)
        elif _NAME.fullmatch(line.strip()) and not name:
            name = line.strip()
    return Signer(capacity=" ".join(capacity), post=" ".join(post), name=name) if name else None
