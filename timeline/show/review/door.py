"""Who is let in to write: the page's own signed cookie, and a token that serves once.

A page of another site can send a request here, with no more than a form can hold. It cannot send
the cookie (``SameSite=Strict``), cannot read a token (no other origin may read an answer), and
cannot send JSON without being asked first. Each of the three alone refuses it.
"""

from __future__ import annotations

import secrets
from typing import NamedTuple

import flask
from itsdangerous import BadSignature, URLSafeSerializer, URLSafeTimedSerializer

from timeline.model.moved import Jobs
from timeline.model.wish import Wish
from timeline.show.labels import say
from timeline.show.review.editors import Editors

COOKIE = "timeline_page"
HEADER = "X-Timeline-Token"
# Seconds for which a token may be used.
TOKEN_SECONDS = 600
# Bytes of a request.
LONGEST = 200_000
_LONGEST_NAME = 100


class Refused(Exception):
    """A request that is not let in: the status, and why in words."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status


class Session(NamedTuple):
    """A browser: its number, and who logged in with it, if anybody did."""

    number: str
    name: str | None = None


class Door:
    """Lets requests in; every process of a server must be made with one secret.

    Args:
        jobs: what may be written; None where nobody may.
        editors: those who may, where not everybody may who reaches the server.
        secret: signs cookies and tokens.
    """

    def __init__(self, jobs: Jobs | None, editors: Editors | None, secret: str) -> None:
        self.jobs = jobs
        self.editors = editors
        self._cookies = URLSafeSerializer(secret, "page")
        self._tokens = URLSafeTimedSerializer(secret, "token")

    def session(self) -> Session | None:
        """Return the browser that asks, if its cookie is one of ours."""
        try:
            number, name = self._cookies.loads(flask.request.cookies.get(COOKIE, ""))
            return Session(str(number), name if name is None else str(name))
        except (BadSignature, ValueError, TypeError):
            return None

    def remember(self, response: flask.Response, session: Session) -> None:
        """Give a browser its cookie."""
        response.set_cookie(
            COOKIE,
            self._cookies.dumps(tuple(session)),
            httponly=True,
            samesite="Strict",
            secure=flask.request.is_secure,
        )

    def token(self, session: Session) -> str:
        """Return a token for one request of a browser."""
        return self._tokens.dumps((session.number, secrets.token_hex(8)))

    def near(self) -> None:
        """Refuse what a page of another site asks.

        Raises:
            Refused: it is another site's, or not of the kind that the page sends.
        """
        request = flask.request
        own = request.host_url.rstrip("/")
        is_ours = request.headers.get("Origin", own) == own
        is_near = request.headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none")
        if not (is_ours and is_near):
            raise Refused(403, say("review.foreign"))
        if request.method == "POST":
            short = (request.content_length or LONGEST) < LONGEST
            if not (request.is_json and short):
                raise Refused(400, say("review.refused"))

    def enter(self) -> tuple[Jobs, Session]:
        """Let a request in that carries cookie and token, and use the token up.

        Raises:
            Refused: it does not, or nobody may write here.
        """
        self.near()
        if self.jobs is None:
            raise Refused(403, say("review.closed"))
        session = self.session()
        try:
            number, nonce = self._tokens.loads(
                flask.request.headers.get(HEADER, ""), max_age=TOKEN_SECONDS
            )
        except (BadSignature, ValueError, TypeError):
            raise Refused(403, say("review.token")) from None
        if session is None or session.number != number:
            raise Refused(403, say("review.token"))
        if not self.jobs.spend(str(nonce)):
            raise Refused(403, say("review.replayed"))
        return self.jobs, session

    def known(self) -> None:
        """Refuse who did not log in, where editors are named.

        Raises:
            Refused: nobody did.
        """
        session = self.session()
        if self.editors is not None and (session is None or session.name is None):
            raise Refused(401, say("review.login"))

    def who(self, session: Session, said: str, wish: Wish) -> str:
        """Return who decides: who logged in, else the name that was said.

        Raises:
            Refused: nobody is named, or that person may not do it.
        """
        if self.editors is None:
            name = " ".join(said.split())[:_LONGEST_NAME]
            if not name:
                raise Refused(401, say("review.nameless"))
            return name
        right = self.editors.right(session.name) if session.name else None
        if session.name is None or right is None:
            raise Refused(401, say("review.login"))
        if not right.allows(wish):
            raise Refused(403, say("review.right"))
        return session.name
