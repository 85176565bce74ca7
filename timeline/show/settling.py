"""The one thing that the dashboard writes: a publication day, as a person gives it."""

from __future__ import annotations

import logging
import threading
from datetime import date
from typing import Any

import flask
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from timeline.errors import TimelineError
from timeline.model.moved import Jobs, Moved
from timeline.show.labels import say

log = logging.getLogger(__name__)

ADDRESS = "/articles/settle"
# Bytes of a request: an id and a day.
_LONGEST = 4_000


class Settled(BaseModel):
    """What a request asks: which article, and its day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    article: str = Field(min_length=1, max_length=1_000)
    day: date


def route(server: flask.Flask, jobs: Jobs | None) -> None:
    """Let a server settle days, one at a time; without ``jobs`` it refuses.

    A page of another site cannot ask for it: the request must be JSON, which a browser sends
    elsewhere only after asking, and name this server as its origin where it names one.
    """
    one_at_a_time = threading.Lock()

    @server.post(ADDRESS)
    def settle() -> Any:
        if jobs is None:
            return {"error": say("settle.closed")}, 403
        asked = _asked()
        if asked is None:
            return {"error": say("settle.refused")}, 400
        try:
            with one_at_a_time:
                moved = jobs.settle(asked.article, asked.day)
        except TimelineError as error:
            log.error("a day was not settled: %s", error)
            return {"error": str(error)}, 409
        return {"words": _words(moved)}


def _asked() -> Settled | None:
    request = flask.request
    origin = request.headers.get("Origin", request.host_url.rstrip("/"))
    is_ours = origin == request.host_url.rstrip("/") and request.is_json
    if not is_ours or (request.content_length or _LONGEST) >= _LONGEST:
        return None
    try:
        return Settled.model_validate_json(request.get_data())
    except ValidationError:
        return None


def _words(moved: list[Moved]) -> list[str]:
    if not moved:
        return [say("settle.none")]
    return [say("settle.moved"), *map(str, moved)]
