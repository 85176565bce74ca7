"""Pictures of the starter timeline for the manual: each view and state, three widths, two schemes.

Run as a program it writes them to ``docs/screenshots``.
"""

from __future__ import annotations

import sys
import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import expect

from tests.browser import server
from tests.browser.axe import SCHEMES, State, settled
from timeline.ingest import read
from timeline.pipeline import update
from timeline.resources import folder
from timeline.store.sqlite import SqliteRepository

FOLDER = Path("docs/screenshots")
SIZES = {1280: 860, 700: 900, 390: 844}
STATES = (
    State("first-look"),
    State("lanes-by-type", "?lane=type"),
    State("event", "", lambda page: page.get_by_role("option").first.click()),
    State("no-match", "?type=vote&actor=Axios"),
    State("keys", "", lambda page: page.get_by_role("button", name="Keys").click()),
)


def main() -> int:
    """Write all pictures and print their names."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        repository = SqliteRepository(Path(name) / "starter.db")
        update(repository, read([str(folder("seeds"))]))
        with server.served(repository) as base, server.browser() as chromium:
            context = chromium.new_context(reduced_motion="reduce")
            for state, width, scheme in product(STATES, SIZES, SCHEMES):
                page = context.new_page()
                page.set_viewport_size({"width": width, "height": SIZES[width]})
                page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
                settled(page, f"{base}/{state.query}")
                state.act(page)
                expect(page.locator("#figure .main-svg").first).to_be_visible()
                path = FOLDER / f"{state.name}-{width}-{scheme}.png"
                page.screenshot(path=path, animations="disabled")
                print(path)
                page.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
