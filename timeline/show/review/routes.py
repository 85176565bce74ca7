"""Where the page sends what a person decides, and asks for previews and for the log."""

from __future__ import annotations

import logging
import secrets
import threading
from datetime import date
from typing import Any, TypeVar

import flask
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from timeline.errors import ConflictError, InputError, TimelineError
from timeline.model.decision import Action
from timeline.model.event import Event
from timeline.model.wish import Wish
from timeline.show.export.audit import TYPES, written
from timeline.show.labels import say
from timeline.show.review.door import Door, Refused, Session
from timeline.temporal.writing.edtf import to_text
from timeline.temporal.writing.words import in_words

Asked = TypeVar("Asked", bound=BaseModel)
log = logging.getLogger(__name__)


class _Decided(BaseModel):
    """What the page sends: what is asked, and the name of who asks."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    who: str = Field(default="", max_length=200)
    wish: Wish


class _Login(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(max_length=200)
    password: str = Field(max_length=1_000)


class _Preview(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    article: str = Field(min_length=1, max_length=1_000)
    day: date


def route(server: flask.Flask, door: Door) -> None:
    """Let persons decide, one at a time; where ``door`` has no jobs everything is refused."""
    one_at_a_time = threading.Lock()
    server.register_error_handler(Refused, _refused)

    @server.get("/review/token")
    def token() -> flask.Response:
        door.near()
        session = door.session() or Session(secrets.token_hex(16))
        body = {"token": door.token(session), "name": session.name, "login": bool(door.editors)}
        answer = flask.jsonify(body)
        answer.headers["Cache-Control"] = "no-store"
        door.remember(answer, session)
        return answer

    @server.post("/review/login")
    def login() -> Any:
        _, session = door.enter()
        asked = _read(_Login)
        if door.editors is None or not door.editors.admits(asked.name, asked.password):
            raise Refused(401, say("review.wrong"))
        answer = flask.jsonify({"name": asked.name})
        door.remember(answer, Session(session.number, asked.name))
        return answer

    @server.post("/review/decide")
    def decide() -> Any:
        jobs, session = door.enter()
        asked = _read(_Decided)
        who = door.who(session, asked.who, asked.wish)
        try:
            with one_at_a_time:
                outcome = jobs.curate(asked.wish, who)
        except ConflictError as error:
            now = [_now(event) for event in error.now if isinstance(event, Event)]
            return {"error": str(error), "now": now}, 409
        except TimelineError as error:
            log.info("not decided: %s", error)
            return {"error": str(error)}, 422
        moved = [str(one) for one in outcome.moved]
        return {
            "decision": outcome.decision.id,
            "events": list(outcome.events),
            "moved": moved or [say("settle.none")],
        }

    @server.post("/review/moves")
    def moves() -> Any:
        jobs, session = door.enter()
        asked = _read(_Preview)
        wish = Wish(action=Action.SETTLE, article=asked.article, day=asked.day)
        door.who(session, "-", wish)
        try:
            with one_at_a_time:
                found = jobs.moves(asked.article, asked.day)
        except TimelineError as error:
            return {"error": str(error)}, 422
        return {"moved": [one.model_dump() for one in found]}

    @server.get("/review/days")
    def days() -> Any:
        door.near()
        if door.jobs is None:
            raise Refused(403, say("review.closed"))
        phrase = flask.request.args.get("phrase", "")[:500]
        try:
            when = door.jobs.days(phrase, flask.request.args.get("event"))
        except InputError as error:
            return {"error": str(error)}
        return {"words": in_words(when), "edtf": to_text(when) if when else ""}

    @server.get("/review/log.<suffix>")
    def whole_log(suffix: str) -> Any:
        if door.jobs is None or suffix not in TYPES:
            flask.abort(404)
        door.known()
        body = written(door.jobs.log(), f".{suffix}")
        headers = {"Content-Disposition": f'attachment; filename="reviews.{suffix}"'}
        return flask.Response(body, headers=headers, mimetype=TYPES[suffix])


def _read(kind: type[Asked]) -> Asked:
    try:
        return kind.model_validate_json(flask.request.get_data())
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise Refused(400, f"{say('review.refused')} {where}: {first['msg']}") from None


def _refused(refused: Refused) -> Any:
    return {"error": str(refused)}, refused.status


def _now(event: Event) -> dict[str, Any]:
    """Return an event as it is now, for who saw another version."""
    edition = event.edition
    return {
        "id": event.id,
        "version": event.version,
        "by": edition.by if edition else "",
        "label": event.title,
        "days": in_words(event.when),
        "review": say(f"review.{event.review}"),
        "text": (edition and edition.text) or "",
        "notes": (edition and edition.notes) or "",
    }
