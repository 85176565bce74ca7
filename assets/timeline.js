/* What the page does without asking the server: keys, focus, zoom, the ring around the chosen mark,
   light and dark, and the address bar. Everything that is shown comes from the server as text. */
(function () {
  "use strict";

  const DAY = 86400000;
  const DAY_WIDTH = 60; // pixels that the name of a day needs
  const FIGURE = "figure", BOX = "figure-box", LIST = "list", PANEL = "panel";
  const byId = (id) => document.getElementById(id);
  const rows = () => [...document.querySelectorAll(`#${LIST} [role="option"]`)];
  const rowOf = (event) => rows().find((row) => row.dataset.event === event);
  const plot = () => document.querySelector(`#${FIGURE} .js-plotly-plot`);
  const set = (id, props) => window.dash_clientside.set_props(id, props);
  const isBeside = () => window.matchMedia("(min-width: 820px)").matches;
  const isNarrow = () => window.matchMedia("(max-width: 1099px)").matches;
  const settings = { letters: localStorage.getItem("timeline-letters") !== "off" };

  let chosen = null;   // id of the event in the panel
  let current = null;  // id of the event the keys are on
  let awaited = null;  // days that the figure will show once the server has drawn it
  let opener = null;   // element that the focus returns to when the panel closes

  /* --- days and the axis -------------------------------------------------------------------- */

  const iso = (time) => new Date(time).toISOString().slice(0, 10);
  const time = (day) => Date.parse(`${String(day).slice(0, 10)}T00:00:00Z`);

  /** The first and last whole day that the axis shows, or will show once it is drawn anew. */
  function shown(graph) {
    if (awaited) return awaited;
    const [start, end] = graph.layout.xaxis.range.map((edge) =>
      typeof edge === "number" ? edge : Date.parse(`${edge.replace(" ", "T")}${edge.length > 10 ? "Z" : "T00:00Z"}`));
    return [iso(Math.round(start / DAY) * DAY), iso(Math.max(Math.round(end / DAY) - 1, Math.round(start / DAY)) * DAY)];
  }

  /** Move the axis to these days; a few days have a tick each, for hours have no label. */
  function moveTo(graph, first, last) {
    const days = (time(last) - time(first)) / DAY + 1;
    const wide = graph._fullLayout ? graph._fullLayout.xaxis._length : 0;
    window.Plotly.relayout(graph, {
      "xaxis.range": [first, iso(time(last) + DAY)],
      "xaxis.dtick": days * DAY_WIDTH <= wide ? DAY : null,
    });
  }

  /** Whether the figure holds marks of a part of the events: then the server draws it anew, and
      to move it before would draw it twice. */
  const isRedrawn = (graph) => graph.layout.meta.part && !graph.layout.meta.dense;

  /** Show these days; null shows what the figure opens on. The rest of the page follows. */
  function show(first, last) {
    const graph = plot();
    if (graph && graph.layout.meta) {
      const [from, to] = first ? [first, last] : graph.layout.meta.opening;
      if (isRedrawn(graph)) awaited = [from, to];
      else moveTo(graph, from, to);
    }
    set("first", { value: first });
    set("last", { value: last });
  }

  /** Zoom by a factor around a share of the width, or move by a share of the width. */
  function zoom(factor, around = 0.5, by = 0) {
    const graph = plot();
    if (!graph) return;
    const [first, last] = shown(graph).map(time);
    const length = last - first + DAY;
    const wanted = Math.max(2 * DAY, length * factor);
    const start = first + length * around - wanted * around + length * by;
    show(iso(Math.round(start / DAY) * DAY), iso(Math.round((start + wanted) / DAY) * DAY - DAY));
  }

  const zooms = {
    in: () => zoom(0.5),
    out: () => zoom(2),
    left: () => zoom(1, 0.5, -0.5),
    right: () => zoom(1, 0.5, 0.5),
    whole: () => {
      const meta = plot() && plot().layout.meta;
      if (!meta) return;
      const same = String(meta.whole) === String(meta.opening);
      show(...(same ? [null, null] : meta.whole));
    },
  };

  /* --- the chosen event --------------------------------------------------------------------- */

  function choose(event) {
    if (!event) return;
    opener = document.activeElement;
    set("chosen", { data: event });
    if (isNarrow()) {
      byId(PANEL).classList.add("is-open");
      byId(PANEL).focus();
    }
  }

  function close() {
    byId(PANEL).classList.remove("is-open");
    if (opener && opener.isConnected) opener.focus();
  }

  /** All places where an event stands in the figure: pixels from the corner of its box. */
  function places(event) {
    const graph = plot();
    if (!graph || !graph._fullLayout) return [];
    const { xaxis, yaxis } = graph._fullLayout;
    const found = [];
    for (const trace of graph.data) {
      if (trace.uid !== "points" && trace.uid !== "inferred") continue;
      trace.customdata.forEach((id, at) => {
        if (id === event) found.push({ x: trace.x[at], y: trace.y[at] });
      });
    }
    return found.map(({ x, y }) => ({ left: xaxis._offset + xaxis.d2p(x), top: yaxis._offset + yaxis.d2p(y), x, y }));
  }

  /** Draw a ring around every mark of the chosen event, and a finer one where the keys are. */
  function ring() {
    const layer = document.querySelector(`#${BOX} .rings`);
    const graph = plot();
    if (!layer || !graph || !graph._fullLayout) return;
    const { _offset: left, _length: width } = graph._fullLayout.xaxis;
    layer.replaceChildren();
    for (const [event, kind] of [[chosen, "chosen"], [current, "current"]]) {
      for (const place of event ? places(event) : []) {
        if (place.left < left || place.left > left + width) continue;
        const mark = document.createElement("div");
        mark.className = `ring ${kind}`;
        mark.style.left = `${place.left}px`;
        mark.style.top = `${place.top}px`;
        layer.append(mark);
      }
    }
  }

  /** Tell rows which one is chosen, and leave one tab stop among them. */
  function rove() {
    const all = rows();
    const stop = all.find((row) => row.dataset.event === (current || chosen)) || all[0];
    for (const row of all) {
      row.tabIndex = row === stop ? 0 : -1;
      row.setAttribute("aria-selected", String(row.dataset.event === chosen));
    }
    ring();
  }

  /* --- keys --------------------------------------------------------------------------------- */

  function stepTo(row, inList) {
    if (!row) return;
    current = row.dataset.event;
    rove();
    if (inList) {
      row.focus();
      row.scrollIntoView({ block: "nearest" });
    } else {
      intoView(current);
      byId("announce").textContent = row.textContent;
    }
  }

  /** Move the window when the event lies outside it. */
  function intoView(event) {
    const graph = plot();
    const [place] = places(event);
    if (!graph || !place) return;
    const { _offset: left, _length: width } = graph._fullLayout.xaxis;
    if (place.left >= left && place.left <= left + width) return;
    const [first, last] = shown(graph).map(time);
    const half = Math.round((last - first) / DAY / 2);
    const middle = Math.round(place.x / DAY);
    show(iso((middle - half) * DAY), iso((middle + half) * DAY));
  }

  function step(by, inList) {
    const all = rows();
    const at = all.findIndex((row) => row.dataset.event === (current || chosen));
    stepTo(all[Math.min(Math.max(at + by, 0), all.length - 1)], inList);
  }

  /** Go along a lane, or to the next lane, by what stands in the figure. */
  function along(by, lanes) {
    const graph = plot();
    if (!graph || !graph.layout.meta) return;
    const bands = graph.layout.meta.lanes;
    const laneOf = (y) => bands.findIndex(([top, count]) => y >= top - 0.5 && y < top + count - 0.5);
    const points = graph.data
      .filter((trace) => trace.uid === "points" || trace.uid === "inferred")
      .flatMap((trace) => trace.customdata.map((id, at) => ({ id, x: trace.x[at], y: trace.y[at] })))
      .sort((a, b) => a.x - b.x);
    const here = points.find((point) => point.id === (current || chosen)) || points[0];
    if (!here) return;
    const lane = Math.min(Math.max(laneOf(here.y) + (lanes ? by : 0), 0), bands.length - 1);
    const inLane = points.filter((point) => laneOf(point.y) === lane);
    const at = inLane.findIndex((point) => point.id === here.id);
    const next = lanes
      ? inLane.reduce((best, point) => Math.abs(point.x - here.x) < Math.abs(best.x - here.x) ? point : best, inLane[0])
      : inLane[Math.min(Math.max(at + by, 0), inLane.length - 1)];
    if (next) stepTo(rowOf(next.id), false);
  }

  function nextDisputed(inList) {
    const all = rows();
    const at = all.findIndex((row) => row.dataset.event === (current || chosen));
    const order = [...all.slice(at + 1), ...all.slice(0, at + 1)];
    stepTo(order.find((row) => "disputed" in row.dataset), inList);
  }

  function toPart(name) {
    const part = document.querySelector(`#${PANEL} [data-part="${name}"]`);
    if (!part) return;
    opener = document.activeElement;
    if (isNarrow()) byId(PANEL).classList.add("is-open");
    part.focus();
    part.scrollIntoView({ block: "start" });
  }

  function openHelp() {
    const letters = document.querySelector("[data-letters]");
    letters.setAttribute("aria-checked", String(settings.letters));
    byId("help").showModal();
  }

  const focusOn = (id) => () => byId(id) && byId(id).focus();

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
    x: focusOn("download-csv"),
    d: toggleTheme,
  };
  const KEYS = {
    ArrowDown: (inList) => step(1, inList),
    ArrowUp: (inList) => step(-1, inList),
    ArrowRight: (inList) => (inList ? step(1, true) : along(1, false)),
    ArrowLeft: (inList) => (inList ? step(-1, true) : along(-1, false)),
    Home: (inList) => stepTo(rows()[0], inList),
    End: (inList) => stepTo(rows().at(-1), inList),
    Enter: () => choose(current || chosen),
    " ": () => choose(current || chosen),
  };

  function pressed(event) {
    if (event.key === "Escape" && byId(PANEL).contains(event.target)) return close();
    const gridRow = event.key === "Enter" && event.target.closest && event.target.closest(".ag-row");
    if (gridRow) return choose(gridRow.getAttribute("row-id"));
    const inFigure = event.target.id === BOX;
    const inList = event.target.getAttribute && event.target.getAttribute("role") === "option";
    if (!(inFigure || inList) || event.ctrlKey || event.metaKey) return;
    if (inList && !current) current = event.target.dataset.event;
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

  /* --- pointer ------------------------------------------------------------------------------ */

  function clicked(event) {
    const gridRow = event.target.closest(".ag-row");
    if (gridRow) return choose(gridRow.getAttribute("row-id"));
    const row = event.target.closest("[data-event]");
    if (row) {
      current = row.dataset.event;
      return choose(current);
    }
    const bar = event.target.closest(".strip .count");
    if (bar) return show(bar.dataset.first, bar.dataset.last);
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.first) show(button.dataset.first, button.dataset.last);
    if (button.dataset.to !== undefined) set("history", { data: button.dataset.to });
    if (button.dataset.more) more(Number(button.dataset.more));
    if (button.dataset.zoom) zooms[button.dataset.zoom]();
    if (button.dataset.close === PANEL) close();
    if (button.dataset.close === "help") byId("help").close();
    if (button.dataset.open === "help") openHelp();
    if (button.dataset.theme) toggleTheme();
    if (button.dataset.letters) switchLetters(button);
    if (button.dataset.copy) copy(button);
  }

  /** Ask for so many rows of the list as it is. */
  function more(rows) {
    const address = new URLSearchParams(window.location.search);
    for (const key of ["e", "theme", "view"]) address.delete(key);
    set("asked", { data: { address: address.toString(), rows } });
  }

  function switchLetters(button) {
    settings.letters = !settings.letters;
    localStorage.setItem("timeline-letters", settings.letters ? "on" : "off");
    button.setAttribute("aria-checked", String(settings.letters));
  }

  function copy(button) {
    const text = button.dataset.copy === "address" ? window.location.href : button.dataset.copy;
    navigator.clipboard.writeText(text).then(() => {
      byId("announce").textContent = button.dataset.done;
      const words = button.textContent;
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = words; }, 1500);
    });
  }

  /** Zoom with Ctrl and the wheel only: the page's own scroll is never taken. */
  function wheeled(event) {
    const graph = plot();
    if (!graph || !(event.ctrlKey || event.metaKey) || !graph.contains(event.target)) return;
    event.preventDefault();
    const { _offset: left, _length: width } = graph._fullLayout.xaxis;
    const around = (event.clientX - graph.getBoundingClientRect().left - left) / width;
    zoom(event.deltaY > 0 ? 1.25 : 0.8, Math.min(Math.max(around, 0), 1));
  }

  /** Listen to a figure once: its zoom becomes the days of the page, a click opens an event. */
  function listen(graph) {
    if (!graph || graph.dataset.heard) return;
    graph.dataset.heard = "yes";
    const brush = document.querySelector(".strip");
    new MutationObserver(sayDays).observe(brush, { subtree: true, attributeFilter: ["aria-valuenow"] });
    sayDays();
    graph.on("plotly_click", ({ points }) => choose(points[0].customdata));
    graph.on("plotly_afterplot", () => {
      awaited = null;
      ring();
    });
    graph.on("plotly_relayouting", ring);
    graph.on("plotly_relayout", (change) => {
      ring();
      if (!("xaxis.range[0]" in change)) return;
      const [first, last] = shown(graph);
      set("first", { value: first });
      set("last", { value: last });
    });
    graph.on("plotly_doubleclick", () => {
      if (current || chosen) around(current || chosen);
    });
  }

  /** Zoom to an event and what is not known of its days. */
  function around(event) {
    const graph = plot();
    const found = graph.data.flatMap((trace) => (trace.base ? trace.customdata.map((id, at) => [id, trace.base[at], trace.base[at] + trace.x[at]]) : []))
      .filter(([id]) => id === event);
    const [place] = places(event);
    if (!place) return;
    const start = Math.min(place.x, ...found.map(([, from]) => from));
    const end = Math.max(place.x, ...found.map(([, , to]) => to));
    const room = Math.max(3 * DAY, (end - start) / 2);
    show(iso(start - room), iso(end + room));
  }

  /** Where the thumbs stand for a window: within the strip, and never one upon the other. */
  function brushOver(first, last, min, max) {
    const room = Math.ceil(Math.max((max - min) * 0.09 - (last - first), 0) / 2);
    const start = Math.min(Math.max(first - room, min), max - 2 * room);
    return [start, Math.max(Math.min(last + room, max), start + 2 * room)];
  }

  /** Let the thumbs of the brush say their days. */
  function sayDays() {
    for (const thumb of document.querySelectorAll('.strip [role="slider"]')) {
      thumb.setAttribute("aria-valuetext", iso(Number(thumb.getAttribute("aria-valuenow")) * DAY));
    }
  }

  // Mantine asks for its functions by name.
  window.dashMantineFunctions = Object.assign({}, window.dashMantineFunctions, {
    asDay: (day) => iso(day * DAY),
  });

  /* --- light and dark ----------------------------------------------------------------------- */

  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const scheme = () => document.documentElement.dataset.mantineColorScheme
    || (system.matches ? "dark" : "light");

  function toggleTheme() {
    set("theme", { data: scheme() === "dark" ? "light" : "dark" });
  }

  /* --- what the server's callbacks hand over --------------------------------------------------- */

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    timeline: {
      /** Follow the days that were typed or taken back. */
      follow(first, last, min, max) {
        const graph = plot();
        const brushed = brushOver(first ? time(first) / DAY : min, last ? time(last) / DAY : max, min, max);
        if (!graph || !graph.layout || !graph.layout.meta) return brushed;
        const { opening } = graph.layout.meta;
        const wanted = [first || opening[0], last || opening[1]];
        if (wanted[0] <= wanted[1] && String(shown(graph)) !== String(wanted)) {
          if (isRedrawn(graph)) awaited = wanted;
          else moveTo(graph, ...wanted);
        }
        return brushed;
      },
      /** Set the window where the brush was moved by hand. */
      brush(days) {
        const now = window.dash_clientside.no_update;
        const thumb = document.activeElement;
        if (!days || !thumb || !thumb.closest || !thumb.closest(".strip")) return now;
        set("first", { value: iso(days[0] * DAY) });
        set("last", { value: iso(days[1] * DAY) });
        return now;
      },
      /** Tell the width and scheme that the figure is drawn for. */
      screen(theme) {
        const width = byId(BOX) ? Math.round(byId(BOX).clientWidth / 20) * 20 : 900;
        const wanted = theme || (system.matches ? "dark" : "light");
        document.documentElement.dataset.theme = wanted;
        return [{ width, scheme: wanted }, wanted, isBeside()];
      },
      /** Mark the chosen event wherever it stands. */
      mark(event) {
        setTimeout(() => {
          const shownEvent = document.querySelector(`#${PANEL} [data-chosen]`);
          chosen = shownEvent ? shownEvent.dataset.chosen : null;
          listen(plot());
          rove();
        }, 0);
        return event && isNarrow() ? "panel is-open" : "panel";
      },
    },
  });

  /* --- the server ---------------------------------------------------------------------------- */

  /** Ask now and then whether the server is there, while the page is looked at. */
  async function watch() {
    const lost = byId("lost"); // the exported page has neither this line nor a server
    if (!lost || document.hidden) return;
    lost.hidden = await fetch("healthz", { cache: "no-store" }).then((answer) => answer.ok, () => false);
  }

  setInterval(watch, 10000);

  let resized = 0;
  window.addEventListener("resize", () => {
    clearTimeout(resized);
    resized = setTimeout(() => {
      const width = Math.round(byId(BOX).clientWidth / 20) * 20;
      set("screen", { data: { width, scheme: scheme() } });
    }, 200);
  });
  window.addEventListener("popstate", () => set("history", { data: window.location.search }));
  document.addEventListener("keydown", pressed);
  document.addEventListener("click", clicked);
  document.addEventListener("wheel", wheeled, { passive: false });
  document.addEventListener("focusin", (event) => {
    if (event.target.getAttribute && event.target.getAttribute("role") === "option") {
      current = event.target.dataset.event;
      ring();
    }
  });
})();
