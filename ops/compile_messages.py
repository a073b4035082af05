"""Put every catalogue of locale/ in order and compile it: sorted, without dates, so that only what changed differs."""

import sys
from pathlib import Path

import polib

LOCALE = Path(__file__).resolve().parent.parent / "locale"
WIDEST_LINE = 120


def compile_catalogue(file: Path) -> polib.POFile:
    """Rewrite the .po in its one order and the .mo beside it."""
    catalogue = polib.pofile(str(file), wrapwidth=WIDEST_LINE)
    catalogue.sort(key=lambda entry: (entry.msgid, entry.msgctxt or ""))
    catalogue.metadata = {
        "Language": file.parts[-3],
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": catalogue.metadata["Plural-Forms"],
    }
    catalogue.metadata_is_fuzzy = False
    catalogue.save()
    catalogue.save_as_mofile(str(file.with_suffix(".mo")))
    return catalogue


if __name__ == "__main__":
    for file in sorted(LOCALE.glob("*/LC_MESSAGES/django.po")):
        for entry in compile_catalogue(file):
            if not entry.translated():
                sys.stderr.write(f"{file.relative_to(LOCALE.parent)}: to be translated: “{entry.msgid}”\n")
