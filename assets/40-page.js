/* What the pointer does, light and dark, the chosen event wherever it stands, and whether the
   server is there. Everything that is shown comes from the server as text. */
(function () {
  "use strict";

  const { state, byId, set, show, zooms, paint, savePicture, listen } = window.timeline;
  const { choose, close, rove, openHelp, switchLetters, toggleTheme, isNarrow } = window.timeline;
  const isBeside = () => window.matchMedia("(min-width: 820px)").matches;
  const system = window.matchMedia("(prefers-color-scheme: dark)");

  // What a button asks for by its data attribute.
  const ASKS = {
    first: ({ dataset }) => show(dataset.first, dataset.last),
    to: ({ dataset }) => set("history", { data: dataset.to }),
    more: ({ dataset }) => more(Number(dataset.more)),
    zoom: ({ dataset }) => zooms[dataset.zoom](),
    close: ({ dataset }) => (dataset.close === "panel" ? close() : byId(dataset.close).close()),
    open: openHelp,
    theme: toggleTheme,
    letters: switchLetters,
    picture: savePicture,
    dismiss,
    copy,
  };

  function clicked(event) {
    const gridRow = event.target.closest(".ag-row");
    if (gridRow) return choose(gridRow.getAttribute("row-id"));
    const row = event.target.closest("[data-event]");
    if (row) {
      state.current = row.dataset.event;
      const dialog = row.closest("dialog");
      if (dialog) dialog.close();
      return choose(state.current);
    }
    const bar = event.target.closest(".strip .count");
    if (bar) return show(bar.dataset.first, bar.dataset.last);
    const button = event.target.closest("button");
    if (!button) return;
    for (const [name, ask] of Object.entries(ASKS)) {
      if (button.dataset[name] !== undefined) ask(button);
    }
    const dialog = button.dataset.first !== undefined && button.closest("dialog");
    if (dialog) dialog.close();
  }

  /** The address of the list, without what chooses an event or a way to look at it. */
  function listed() {
    const address = new URLSearchParams(window.location.search);
    for (const key of ["e", "theme", "view"]) address.delete(key);
    return address.toString();
  }

  /** Ask for so many rows of the list as it is. */
  function more(rows) {
    set("asked", { data: { address: listed(), rows } });
  }

  /** Ask what a cell of counts holds: its members come first, to zoom is the second step. */
  function openCell(graph, point) {
    const { cells } = graph.layout.meta;
    if (!cells || !byId("cell")) return;
    const asked = { lane: cells.lanes[point.y], first: String(point.x).slice(0, 10), days: cells.days };
    set("cell-asked", { data: { address: listed(), ...asked } });
  }

  /** The address of one event: that of the dashboard, or in the page from disk after its #. */
  function addressOf(event) {
    const to = new URL(window.location.href);
    const said = String(new URLSearchParams({ e: event }));
    to.search = byId("lost") ? said : "";
    to.hash = byId("lost") ? "" : said;
    return to.href;
  }

  function copy(button) {
    const { copy: words, cites } = button.dataset;
    const told = words === "address" ? window.location.href : words;
    const text = cites ? `${told} ${addressOf(cites)}` : told;
    navigator.clipboard.writeText(text).then(() => {
      byId("announce").textContent = button.dataset.done;
      const words = button.textContent;
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = words; }, 1500);
    });
  }

  /** Put away what a reader needs once; it stays away. */
  function dismiss(button) {
    byId(button.dataset.dismiss).hidden = true;
    localStorage.setItem(`timeline-${button.dataset.dismiss}`, "off");
  }

  /* --- light and dark, the chosen event -------------------------------------------------------- */

  window.timeline.scheme = () => document.documentElement.dataset.theme
    || (system.matches ? "dark" : "light");

  const wide = () => (byId("figure-box") ? Math.round(byId("figure-box").clientWidth / 20) * 20 : 900);

  Object.assign(window.dash_clientside.timeline, {
    /** Tell the width and scheme that the figure is drawn for. */
    screen(theme) {
      const wanted = theme || (system.matches ? "dark" : "light");
      document.documentElement.dataset.theme = wanted;
      paint();
      return [{ width: wide() }, wanted, isBeside()];
    },
    /** Mark the chosen event wherever it stands. */
    mark(event) {
      setTimeout(() => {
        const shownEvent = document.querySelector("#panel [data-chosen]");
        state.chosen = shownEvent ? shownEvent.dataset.chosen : null;
        hear();
        rove();
      }, 0);
      return event && isNarrow() ? "panel is-open" : "panel";
    },
  });

  /** Listen to the figure, once there is one. */
  const hear = () => listen(choose, openCell);
  window.timeline.hear = hear;

  /* --- the server ---------------------------------------------------------------------------- */

  /** Ask now and then whether the server is there, while the page is looked at. */
  async function watch() {
    const lost = byId("lost"); // the exported page has neither this line nor a server
    if (!lost || document.hidden) return;
    const wasLost = !lost.hidden;
    lost.hidden = await fetch("healthz", { cache: "no-store" }).then((answer) => answer.ok, () => false);
    if (wasLost && lost.hidden) window.timeline.again();
  }

  setInterval(watch, 10000);

  let resized = 0;
  window.addEventListener("resize", () => {
    clearTimeout(resized);
    resized = setTimeout(() => {
      paint();
      set("screen", { data: { width: wide() } });
    }, 200);
  });
  window.addEventListener("popstate", () => set("history", { data: window.location.search }));
  document.addEventListener("click", clicked);
})();
