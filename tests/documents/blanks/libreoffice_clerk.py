"""A clerk at LibreOffice: opens files, types into cells through the program's own interface, and saves them.

`typed_in_libreoffice` starts the program and runs this file with the Python that knows its interface (package
python3-uno); run so, it reads jobs as JSON from standard input and imports nothing of ours.
"""

import json
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, TypedDict
from uuid import uuid4

FILTERS = {".docx": "MS Word 2007 XML", ".xlsx": "Calc MS Excel 2007 XML"}
SYSTEM_PYTHON = "/usr/bin/python3"


class Job(TypedDict):
    """`cells` are (table or sheet, address, text); a table of Word is counted from the end of the document (-1)."""

    source: str
    target: str
    cells: list[tuple[int | str, str, str]]


def typed_in_libreoffice(jobs: list[Job], folder: Path) -> None:
    """One start of the program for all jobs."""
    pipe = f"clerk{uuid4().hex}"
    profile, door = f"-env:UserInstallation=file://{folder / 'office'}", f"--accept=pipe,name={pipe};urp"
    command = ["soffice", profile, "--headless", "--norestore", door]
    office = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        done = subprocess.run(
            [SYSTEM_PYTHON, __file__, pipe], input=json.dumps(jobs), text=True, capture_output=True, timeout=180
        )
    finally:
        office.terminate()
        office.wait(60)
    assert done.returncode == 0, done.stderr


def main(pipe: str) -> None:
    desktop = connected(pipe)
    for job in json.load(sys.stdin):
        document = desktop.loadComponentFromURL(url(job["source"]), "_blank", 0, (setting("Hidden", True),))
        find = text_cell(document) if job["source"].endswith(".docx") else sheet_cell(document)
        for where, address, text in job["cells"]:
            type_into(find(where, address), text)
        document.storeToURL(url(job["target"]), (setting("FilterName", FILTERS[Path(job["target"]).suffix]),))
        document.close(True)
    with suppress(Exception):  # it goes away while it answers
        desktop.terminate()


def text_cell(document: Any) -> Any:
    tables = [block for block in elements(document.Text) if block.supportsService("com.sun.star.text.TextTable")]
    return lambda at, address: tables[at].getCellByName(address)


def sheet_cell(document: Any) -> Any:
    return lambda name, address: document.Sheets.getByName(name).getCellRangeByName(address)


def type_into(cell: Any, text: str) -> None:
    """A bare number becomes a number in a sheet, as under a clerk's fingers."""
    if text.isdecimal() and hasattr(cell, "setValue"):
        cell.setValue(float(text))
    else:
        cell.setString(text)


def elements(text: Any) -> Any:
    found = text.createEnumeration()
    while found.hasMoreElements():
        yield found.nextElement()


def connected(pipe: str) -> Any:
    """The program's desktop, asked for until it has started."""
    import uno

    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    for _ in range(600):
        with suppress(Exception):
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
        time.sleep(0.1)
    sys.exit("LibreOffice did not answer within a minute")


def setting(name: str, value: Any) -> Any:
    from com.sun.star.beans import PropertyValue

    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def url(path: str) -> str:
    return Path(path).as_uri()


if __name__ == "__main__":
    main(sys.argv[1])
