"""Pictures of the starter timeline: each view and state, three widths, two schemes.

Run as a program it writes all of them to ``.screenshots``, to be looked at, and those that the
README and the manual show to ``docs/screenshots``.
"""

from __future__ import annotations

import sys
import tempfile
from itertools import product
from pathlib import Path

from tests.browser import server
from tests.browser.axe import SCHEMES, State, settled
from timeline.ingest import read
from timeline.pipeline import update
from timeline.resources import folder
from timeline.store.sqlite import SqliteRepository

ALL, KEPT = Path(".screenshots"), Path("docs/screenshots")
# What the README and the manual show.
SHOWN = {
    "timeline-1280-light",
    "timeline-1280-dark",
    "timeline-390-light",
    "event-390-dark",
    "table-1280-light",
    "calendar-1280-light",
    "actors-1280-light",
    "places-1280-light",
    "data-quality-1280-light",
}
# The figure is drawn, where the view is the one with a figure.
DRAWN = "() => document.querySelector('#figure .main-svg, #main:not(.page-timeline)')"
SIZES = {1280: 860, 700: 900, 390: 844}
STATES = (
    State("timeline"),
    State(
        "first-look", "", lambda page: page.locator("#first-look").evaluate("it => it.hidden = 0")
    ),
    State("lanes-by-type", "?lane=type"),
    State("event", "", lambda page: page.get_by_role("option").first.click()),
    State("table", "?view=table", lambda page: page.get_by_role("gridcell").first.wait_for()),
    State("calendar", "?view=calendar"),
    State("actors", "?view=actors"),
    State("places", "?view=places"),
    State("data-quality", "?view=quality"),
    State("no-match", "?type=vote&actor=Axios"),
    State("keys", "", lambda page: page.get_by_role("button", name="Keys").click()),
)


def main() -> int:
    """Write the pictures named as arguments, or all, and print their names."""
    wanted = set(sys.argv[1:])
    for folder_ in (ALL, KEPT):
        folder_.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        repository = SqliteRepository(Path(temporary) / "starter.db")
        update(repository, read([str(folder("seeds"))]))
        with server.served(repository) as base, server.browser() as chromium:
            context = chromium.new_context(reduced_motion="reduce")
            context.add_init_script("localStorage.setItem('timeline-first-look', 'off')")
            for state, width, scheme in product(STATES, SIZES, SCHEMES):
                name = f"{state.name}-{width}-{scheme}"
                if wanted and name not in wanted:
                    continue
                page = context.new_page()
                page.set_viewport_size({"width": width, "height": SIZES[width]})
                page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
                settled(page, f"{base}/{state.query}")
                page.wait_for_function(DRAWN)
                state.act(page)
                picture = page.screenshot(path=ALL / f"{name}.png", animations="disabled")
                if name in SHOWN:
                    (KEPT / f"{name}.png").write_bytes(picture)
                print(name)
                page.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
