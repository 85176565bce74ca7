"""What a monitor asks a server: whether it lives, whether it can answer, what it has answered."""

from __future__ import annotations

import os
import tempfile
import time
from typing import Any

import flask

from timeline.errors import ServerError, StoreError
from timeline.model.selection import Repository, Selection

# Seconds that an answer takes, as a reader feels them: at once, a moment, a wait.
SECONDS = (0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)


def watch(server: flask.Flask, repository: Repository, *, metrics: bool) -> None:
    """Let a server say how it is.

    Args:
        server: gets ``/healthz`` and ``/readyz``, and ``/metrics`` if it is asked for.
        repository: what must be readable for the server to be ready.
        metrics: whether requests are counted.

    Raises:
        ServerError: they are, and prometheus-client is not installed.
    """

    @server.get("/healthz")
    def health() -> dict[str, str]:
        return {"status": "ok"}

    @server.get("/readyz")
    def ready() -> tuple[dict[str, Any], int]:
        try:
            return {"status": "ready", "events": repository.overview(Selection()).total}, 200
        except StoreError as error:
            return {"status": "not ready", "reason": str(error)}, 503

    if metrics:
        _count(server, repository)


def _count(server: flask.Flask, repository: Repository) -> None:
    """Count for all processes of a server: each writes to one folder and can answer for all."""
    folder = tempfile.TemporaryDirectory(prefix="timeline-metrics-")
    server.extensions["metrics folder"] = folder  # it goes when the server does
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = folder.name  # asked for when first imported
    try:
        from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
        from prometheus_client.core import GaugeMetricFamily
        from prometheus_client.multiprocess import MultiProcessCollector
    except ImportError:
        raise ServerError("--metrics: needs pip install 'timeline[metrics]'") from None
    _clock(server)

    class Events:
        """The number of events, counted when it is asked for."""

        def collect(self) -> Any:
            total = repository.overview(Selection()).total
            yield GaugeMetricFamily("timeline_events", "Events of the timeline.", value=total)

    @server.get("/metrics")
    def told() -> flask.Response:
        every = CollectorRegistry()
        MultiProcessCollector(every)  # type: ignore[no-untyped-call]
        every.register(Events())
        return flask.Response(generate_latest(every), content_type=CONTENT_TYPE_LATEST)


def _clock(server: flask.Flask) -> None:
    """Count each answer by route and status, and the time that it took."""
    from prometheus_client import CollectorRegistry, Counter, Histogram

    own, labels = CollectorRegistry(), ("method", "route", "status")
    answers = Counter("timeline_answers", "Requests answered.", labels, registry=own)
    took = Histogram(
        "timeline_answer_seconds", "Time to answer.", ("route",), buckets=SECONDS, registry=own
    )

    @server.before_request
    def begin() -> None:
        flask.g.begun = time.perf_counter()

    @server.after_request
    def end(response: flask.Response) -> flask.Response:
        request = flask.request
        route = request.url_rule.rule if request.url_rule else "none"
        answers.labels(request.method, route, response.status_code).inc()
        if "begun" in flask.g:  # one that the guard refused never began
            took.labels(route).observe(time.perf_counter() - flask.g.begun)
        return response
