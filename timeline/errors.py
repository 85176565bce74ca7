"""What can go wrong, by kind; each message names the item and what was expected."""

from __future__ import annotations


class TimelineError(Exception):
    """Bad input or a broken environment, told in one lower-case line."""


class InputError(TimelineError):
    """A file, record or argument that cannot be read as what it should be."""


class PublicationDayError(InputError):
    """A publication day that is missing where it is needed, or is not a day."""


class StoreError(TimelineError):
    """A database that cannot be opened, read or written."""


class RecordError(StoreError):
    """One record that a database cannot hold; the others are not harmed."""


class ModelMissingError(TimelineError):
    """No English language model is installed, so events cannot be read."""


class EngineError(TimelineError):
    """Those who do the work cannot begin it, or are reached no more."""


class ServerError(TimelineError):
    """The dashboard cannot be served, for example because the port is in use."""


class ExportError(TimelineError):
    """A file that cannot be written, or a format that is not known."""


class ConflictError(InputError):
    """Something that a person changes is not as that person saw it; ``now`` is what it is."""

    def __init__(self, message: str, now: tuple[object, ...]) -> None:
        super().__init__(message)
        self.now = now
