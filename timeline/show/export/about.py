"""What an exported file says of itself."""

from __future__ import annotations

from pydantic import AwareDatetime, BaseModel, ConfigDict

from timeline.model.era import Era
from timeline.model.selection import Overview


class About(BaseModel):
    """When, by which version and from which selection a file was made.

    ``generated`` is given by the caller, so that equal input makes equal bytes; without it the file
    does not say when it was made. ``filters`` says the selection in one short sentence and is empty
    when nothing was filtered. ``eras`` stand behind the events of a page.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    generated: AwareDatetime | None = None
    version: str
    overview: Overview
    filters: str = ""
    title: str = "Timeline"
    eras: tuple[Era, ...] = ()
