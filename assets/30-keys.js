/* Keys, and the focus that goes with them: one tab stop for the list, one for the figure. */
(function () {
  "use strict";

  const { state, byId, set, zooms, ring, bringIntoView, beside, untip } = window.timeline;
  const rows = () => [...document.querySelectorAll('#list [role="option"]')];
  const isNarrow = () => window.matchMedia("(max-width: 1099px)").matches;
  const panel = () => byId("panel");
  const settings = { letters: localStorage.getItem("timeline-letters") !== "off" };
  let opener = null; // element that the focus returns to when the panel closes

  /* --- the chosen event --------------------------------------------------------------------- */

  function choose(event) {
    if (!event) return;
    opener = document.activeElement;
    set("chosen", { data: event });
    if (isNarrow()) {
      panel().classList.add("is-open");
      panel().focus();
    }
  }

  function close() {
    panel().classList.remove("is-open");
    if (opener && opener.isConnected) opener.focus();
  }

  /** Tell rows which one is chosen, and leave one tab stop among them. */
  function rove() {
    const all = rows();
    const stop = all.find((row) => row.dataset.event === (state.current || state.chosen)) || all[0];
    for (const row of all) {
      row.tabIndex = row === stop ? 0 : -1;
      row.setAttribute("aria-selected", String(row.dataset.event === state.chosen));
    }
    ring();
  }

  /* --- steps ---------------------------------------------------------------------------------- */

  function stepTo(event, inList) {
    if (!event) return;
    const row = rows().find((one) => one.dataset.event === event);
    state.current = event;
    rove();
    if (inList && row) {
      row.focus();
      row.scrollIntoView({ block: "nearest" });
    } else {
      bringIntoView(event);
      if (row) byId("announce").textContent = row.textContent;
    }
  }

  const eventOf = (row) => row && row.dataset.event;
  const here = () => rows().findIndex((row) => row.dataset.event === (state.current || state.chosen));

  function step(by, inList) {
    const all = rows();
    stepTo(eventOf(all[Math.min(Math.max(here() + by, 0), all.length - 1)]), inList);
  }

  const along = (by, isLane) => stepTo(beside(state.current || state.chosen, by, isLane), false);

  function nextDisputed(inList) {
    const all = rows();
    const order = [...all.slice(here() + 1), ...all.slice(0, here() + 1)];
    stepTo(eventOf(order.find((row) => "disputed" in row.dataset)), inList);
  }

  function toPart(name) {
    const part = document.querySelector(`#panel [data-part="${name}"]`);
    if (!part) return;
    opener = document.activeElement;
    if (isNarrow()) panel().classList.add("is-open");
    part.focus();
    part.scrollIntoView({ block: "start" });
  }

  function openHelp() {
    const letters = document.querySelector("[data-letters]");
    letters.setAttribute("aria-checked", String(settings.letters));
    byId("help").showModal();
  }

  function switchLetters(button) {
    settings.letters = !settings.letters;
    localStorage.setItem("timeline-letters", settings.letters ? "on" : "off");
    button.setAttribute("aria-checked", String(settings.letters));
  }

  const focusOn = (id) => () => byId(id) && byId(id).focus();

  function toggleTheme() {
    set("theme", { data: window.timeline.scheme() === "dark" ? "light" : "dark" });
  }

  function toTable() {
    if (byId("table")) set("page", { value: "table" }); // the exported page has none
  }

  /** Where a person may decide, a letter does so for the event that is looked at. */
  function review(key) {
    return () => byId("who") && window.timeline.letter(key, state.current || state.chosen);
  }

  // Single letters work only while the figure or the list has the focus, and can be switched off.
  const LETTERS = {
    "/": focusOn("search"),
    "?": openHelp,
    j: (inList) => step(1, inList),
    k: (inList) => step(-1, inList),
    "+": zooms.in,
    "=": zooms.in,
    "-": zooms.out,
    "−": zooms.out,
    0: zooms.whole,
    "[": zooms.left,
    "]": zooms.right,
    g: focusOn("first"),
    w: () => toPart("why"),
    s: () => toPart("evidence"),
    c: nextDisputed,
    l: focusOn("lane"),
    t: toTable,
    x: focusOn("download-csv"),
    d: toggleTheme,
    a: review("a"),
    r: review("r"),
    e: review("e"),
    m: review("m"),
    u: review("u"),
  };
  const KEYS = {
    ArrowDown: (inList) => step(1, inList),
    ArrowUp: (inList) => step(-1, inList),
    ArrowRight: (inList) => (inList ? step(1, true) : along(1, false)),
    ArrowLeft: (inList) => (inList ? step(-1, true) : along(-1, false)),
    Home: (inList) => stepTo(eventOf(rows()[0]), inList),
    End: (inList) => stepTo(eventOf(rows().at(-1)), inList),
    Enter: () => choose(state.current || state.chosen),
    " ": () => choose(state.current || state.chosen),
    Escape: untip,
  };

  function pressed(event) {
    if (event.key === "Escape" && panel().contains(event.target)) return close();
    const gridRow = event.key === "Enter" && event.target.closest && event.target.closest(".ag-row");
    if (gridRow) return choose(gridRow.getAttribute("row-id"));
    const inFigure = event.target.id === "figure-box";
    const inList = event.target.getAttribute && event.target.getAttribute("role") === "option";
    if (!(inFigure || inList) || event.ctrlKey || event.metaKey) return;
    if (inList && !state.current) state.current = event.target.dataset.event;
    if (event.altKey) {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!by) return;
      along(by, true);
    } else if (KEYS[event.key]) {
      KEYS[event.key](inList);
    } else if (settings.letters && Object.hasOwn(LETTERS, event.key)) {
      LETTERS[event.key](inList);
    } else {
      return;
    }
    event.preventDefault();
  }

  document.addEventListener("keydown", pressed);
  document.addEventListener("focusin", (event) => {
    if (event.target.getAttribute && event.target.getAttribute("role") === "option") {
      state.current = event.target.dataset.event;
      ring();
    }
  });
  Object.assign(window.timeline, { choose, close, rove, openHelp, switchLetters, toggleTheme, isNarrow });
})();
