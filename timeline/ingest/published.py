"""A publication day as a field gives it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from timeline.errors import PublicationDayError


def parse_day(value: Any) -> date | datetime:
    """Return the day, or the time with its zone, that an ISO 8601 value names.

    A time without a zone gives its day only.

    Raises:
        PublicationDayError: it is no such value, or a day that does not exist.
    """
    if isinstance(value, datetime):
        return value if value.tzinfo else value.date()
    if isinstance(value, date):
        return value
    try:
        moment = datetime.fromisoformat(str(value).strip())
    except ValueError:
        raise PublicationDayError(f"published must be YYYY-MM-DD, got {str(value)!r}") from None
    if moment.tzinfo and len(str(value).strip()) > len("2025-11-20"):
        return moment
    return moment.date()
