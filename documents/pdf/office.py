"""LibreOffice as it is started for one document: program, throw-away profile, environment, command."""

import os
import shutil
import sys
from pathlib import Path
from xml.sax.saxutils import escape

from documents.sandbox.limits import OfficeLimits

ROOT = Path(__file__).resolve().parent.parent.parent
# The writer's own name first: `soffice` is also there where only the spreadsheet was installed.
PROGRAMS = ("lowriter", "soffice")
NAMED_BY = "TONGKET_OFFICE"
KEPT = ("PATH", "LD_LIBRARY_PATH")

COMMON, PROXY = "/org.openoffice.Office.Common/Security/Scripting", "/org.openoffice.Inet/Settings"
NOBODY_LISTENS = ("127.0.0.1", "9")
SETTINGS = (
    (COMMON, "DisableMacrosExecution", "true"),
    (COMMON, "MacroSecurityLevel", "3"),
    # Nothing a document links to is fetched, be it on the network or on this machine.
    (COMMON, "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    (PROXY, "ooInetProxyType", "2"),
    *((PROXY, f"ooInet{kind}ProxyName", NOBODY_LISTENS[0]) for kind in ("HTTP", "HTTPS", "FTP")),
    *((PROXY, f"ooInet{kind}ProxyPort", NOBODY_LISTENS[1]) for kind in ("HTTP", "HTTPS", "FTP")),
)


def converter() -> str | None:
    """The program of this machine; TONGKET_OFFICE names another, and empty turns PDF off.

    Looked for each time (30 µs): what was installed meanwhile needs no restart.
    """
    named = os.environ.get(NAMED_BY)
    names = PROGRAMS if named is None else (named,)
    return next(filter(None, map(shutil.which, names)), None)


def write_profile(folder: Path) -> None:
    """A new one costs 0.1 s more than one that was used before, and no two runs ever share it."""
    (folder / "profile" / "user").mkdir(parents=True)
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{escape(value)}</value></prop></item>'
        for path, name, value in SETTINGS
    )
    settings = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
    )
    (folder / "profile" / "user" / "registrymodifications.xcu").write_text(settings, encoding="utf-8")


def command(program: str, source: Path, limits: OfficeLimits) -> list[str]:
    """Writes the PDF beside `source`."""
    bounds = [limits.memory, limits.cpu_seconds, limits.largest_file]
    folder = source.parent
    return [
        *[sys.executable, "-m", "documents.pdf.child", *map(str, bounds), program],
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *["--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"],
        *["--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder), str(source)],
    ]


def environment(folder: Path) -> dict[str, str]:
    """Nothing of ours, one place for everything it leaves behind, and the clock of Greenwich."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    proxy = f"http://{':'.join(NOBODY_LISTENS)}"
    own = {"HOME": str(folder), "TMPDIR": str(folder), "LANG": "C.UTF-8", "TZ": "UTC"}
    ours = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return kept | own | ours | {"SAL_USE_VCLPLUGIN": "svp", "http_proxy": proxy, "https_proxy": proxy}
