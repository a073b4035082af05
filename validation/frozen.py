"""The common base of everything that is read from a catalogue file."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value read once and never changed; an unknown or misspelt key is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Text(Frozen):
    """One sentence in both languages; `{names}` are filled from a finding's figures."""

    vi: str
    en: str
