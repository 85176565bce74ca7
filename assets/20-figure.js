/* The figure: its axis and window, zoom, the rings around what is chosen, the tooltip by keys. */
(function () {
  "use strict";

  const DAY = 86400000;
  const byId = (id) => document.getElementById(id);
  const set = (id, props) => window.dash_clientside.set_props(id, props);
  const plot = () => document.querySelector("#figure .js-plotly-plot");

  // Ids of the event in the panel and of the one that the keys are on; days that the figure will
  // show once it holds their events; what it holds: content, view, settings, and whether content
  // is a part of the selection.
  const state = { chosen: null, current: null, awaited: null, held: null };
  let drawn = Promise.resolve();

  /* --- drawing -------------------------------------------------------------------------------- */

  /** Take what the figure is to show, and draw it. */
  function hold(held) {
    state.held = held;
    return paint();
  }

  /** Draw what the figure holds, for the width and the scheme at hand; one drawing at a time. */
  function paint() {
    if (!state.held || !window.Plotly) return drawn;
    const { content, view, settings } = state.held;
    const screen = { width: byId("figure-box").clientWidth, scheme: window.timeline.scheme() };
    const { data, layout } = window.timeline.figure(content, view, screen, settings);
    drawn = drawn
      .then(() => window.Plotly.react("graph", data, layout, settings.config))
      .then(() => {
        state.awaited = null;
        byId("figure-box").style.setProperty("--figure-left", `${layout.margin ? layout.margin.l : 8}px`);
        window.timeline.hear();
        ring();
      });
    return drawn;
  }

  /** Put the counts of the whole time into the strip. */
  function showStrip({ bins, days, whole }) {
    const { bins: { strip }, days: calendar, element } = window.timeline;
    const bars = whole ? strip(bins, days, whole.map(calendar.time)) : [];
    byId("strip").replaceChildren(...bars.map(element));
  }

  /** Say that the foremost of many are shown, and offer the rest. */
  function sayForemost({ foremost }, words, everything, turn) {
    const line = byId("figure-foremost");
    line.replaceChildren();
    if (!foremost && !everything) return;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "quiet" });
    if (foremost) {
      const count = (number) => number.toLocaleString("en-GB");
      line.append(`${words["figure.foremost"].replace("{shown}", count(foremost.shown)).replace("{total}", count(foremost.of))} `);
      button.textContent = words["figure.all"].replace("{total}", count(foremost.of));
    } else button.textContent = words["figure.fewer"];
    button.addEventListener("click", () => turn(!everything));
    line.append(button);
  }

  /* --- days and the axis -------------------------------------------------------------------- */

  // Days are told from year 1 to 9999; what lies beyond is the last day there is.
  const [FIRST, LAST] = ["0001-01-01", "9999-12-31"].map((day) => Date.parse(day));
  const iso = (time) => new Date(Math.min(Math.max(time, FIRST), LAST)).toISOString().slice(0, 10);
  const time = (day) => Date.parse(`${String(day).slice(0, 10)}T00:00:00Z`);

  /** The first and last whole day that the axis shows, or will show once it is drawn anew. */
  function shown(graph) {
    if (state.awaited) return state.awaited;
    const [start, end] = graph.layout.xaxis.range.map((edge) =>
      typeof edge === "number" ? edge : Date.parse(`${edge.replace(" ", "T")}${edge.length > 10 ? "Z" : "T00:00Z"}`));
    return [iso(Math.round(start / DAY) * DAY), iso(Math.max(Math.round(end / DAY) - 1, Math.round(start / DAY)) * DAY)];
  }

  /** Bring the figure to these days: at once, or with the answer where it holds but a part of the
      events; counts are moved meanwhile. */
  function follow(first, last) {
    const { held } = state;
    state.awaited = [first, last];
    if (!held.isPart) hold({ ...held, view: { ...held.view, first, last } });
    else if (held.content.bins) window.Plotly.relayout(plot(), { "xaxis.range": [first, iso(time(last) + DAY)] });
  }

  /** Show these days; null shows what the figure opens on. The rest of the page follows. */
  function show(first, last) {
    const graph = plot();
    if (graph && graph.layout.meta) follow(...(first ? [first, last] : graph.layout.meta.opening));
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
      const isOpening = String(meta.window) === String(meta.opening);
      show(...(isOpening ? meta.whole : [null, null]));
    },
  };

  /** Zoom to an event and what is not known of its days. */
  function zoomTo(event) {
    const [place] = places(event);
    if (!place) return;
    const bars = plot().data.flatMap((trace) => (trace.base ? trace.customdata.map((id, at) => [id, trace.base[at], trace.base[at] + trace.x[at]]) : []));
    const own = bars.filter(([id]) => id === event);
    const start = Math.min(place.x, ...own.map(([, from]) => from));
    const end = Math.max(place.x, ...own.map(([, , to]) => to));
    const room = Math.max(3 * DAY, (end - start) / 2);
    show(iso(start - room), iso(end + room));
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

  /* --- where events stand -------------------------------------------------------------------- */

  /** The points of all events in the figure: number of trace and point, where, and which event. */
  function points(graph) {
    return graph.data.flatMap((trace, curveNumber) =>
      trace.uid === "points"
        ? trace.customdata.map((id, pointNumber) => ({ id, curveNumber, pointNumber, x: trace.x[pointNumber], y: trace.y[pointNumber] }))
        : []);
  }

  /** All places where an event stands in the figure: pixels from the corner of its box. */
  function places(event) {
    const graph = plot();
    if (!graph || !graph._fullLayout) return [];
    const { xaxis, yaxis } = graph._fullLayout;
    return points(graph)
      .filter(({ id }) => id === event)
      .map((point) => ({ ...point, left: xaxis._offset + xaxis.d2p(point.x), top: yaxis._offset + yaxis.d2p(point.y) }));
  }

  /** Draw a ring around every mark of the chosen event, and a finer one where the keys are. */
  function ring() {
    const layer = document.querySelector("#figure-box .rings");
    const graph = plot();
    if (!layer || !graph || !graph._fullLayout) return;
    const { _offset: left, _length: width } = graph._fullLayout.xaxis;
    const rings = [];
    for (const [event, kind] of [[state.chosen, "chosen"], [state.current, "current"]]) {
      for (const place of event ? places(event) : []) {
        if (place.left < left || place.left > left + width) continue;
        const style = `left: ${place.left}px; top: ${place.top}px`;
        rings.push(window.timeline.element(["div", { class: `ring ${kind}`, style }]));
      }
    }
    layer.replaceChildren(...rings);
  }

  /** Move the window when the event lies outside it, and say of it what the pointer would. */
  function bringIntoView(event) {
    const graph = plot();
    const [place] = places(event);
    if (!graph || !place) return;
    const { _offset: left, _length: width } = graph._fullLayout.xaxis;
    if (place.left >= left && place.left <= left + width) {
      window.Plotly.Fx.hover(graph, [place]);
      return;
    }
    const [first, last] = shown(graph).map(time);
    const half = Math.round((last - first) / DAY / 2);
    const middle = Math.round(place.x / DAY);
    show(iso((middle - half) * DAY), iso((middle + half) * DAY));
  }

  /** The event beside another in its lane, or the nearest one in the next lane. */
  function beside(event, by, isLane) {
    const graph = plot();
    if (!graph || !graph.layout.meta) return null;
    const bands = graph.layout.meta.lanes;
    const laneOf = (y) => bands.findIndex(([top, count]) => y >= top - 0.5 && y < top + count - 0.5);
    const all = points(graph).sort((a, b) => a.x - b.x);
    const here = all.find(({ id }) => id === event) || all[0];
    if (!here) return null;
    const lane = Math.min(Math.max(laneOf(here.y) + (isLane ? by : 0), 0), bands.length - 1);
    const inLane = all.filter((point) => laneOf(point.y) === lane);
    if (!inLane.length) return null;
    const away = (point) => Math.abs(point.x - here.x);
    if (isLane) return inLane.reduce((best, point) => (away(point) < away(best) ? point : best)).id;
    const at = inLane.findIndex((point) => point.id === here.id);
    return inLane[Math.min(Math.max(at + by, 0), inLane.length - 1)].id;
  }

  const untip = () => plot() && window.Plotly && window.Plotly.Fx.unhover(plot());

  /** Save the events of the window as a picture of 1200 pixels, with title and source inside. */
  function savePicture({ dataset }) {
    if (!state.held || !window.Plotly) return;
    const { content, view, settings } = state.held;
    const screen = { width: 1200, scheme: window.timeline.scheme() };
    const words = { title: document.querySelector(".brand").textContent, source: byId("overview").textContent };
    const { data, layout } = window.timeline.picture(content, view, screen, settings, words);
    const size = { width: layout.width, height: layout.height };
    window.Plotly.downloadImage({ data, layout }, { format: dataset.picture, filename: "timeline", ...size });
  }

  /* --- what the reader does with the pointer --------------------------------------------------- */

  /** Listen to a figure once: its zoom becomes the days of the page, a click opens an event. */
  function listen(choose, openCell) {
    const graph = plot();
    if (!graph || graph.dataset.heard) return;
    graph.dataset.heard = "yes";
    new MutationObserver(sayDays).observe(document.querySelector(".strip"), { subtree: true, attributeFilter: ["aria-valuenow"] });
    sayDays();
    graph.on("plotly_click", ({ points: [point] }) => {
      if (typeof point.customdata === "string") choose(point.customdata);
      else if (point.customdata) openMembers(point.customdata.ids);
      else openCell(graph, point);
    });
    graph.on("plotly_afterplot", ring);
    graph.on("plotly_relayouting", ring);
    graph.on("plotly_relayout", (change) => {
      ring();
      if (!("xaxis.range[0]" in change)) return;
      const [first, last] = shown(graph);
      set("first", { value: first });
      set("last", { value: last });
    });
    graph.on("plotly_doubleclick", () => zoomTo(state.current || state.chosen));
  }

  /** Open the members of a place where more events stand than have room. */
  function openMembers(ids) {
    const { content: { rows }, settings: { words } } = state.held;
    const some = ids.map((id) => rows.find((row) => row.id === id));
    const item = ({ id, when, label }) => ["li", {}, `${when} · `, ["button", { type: "button", class: "quiet", "data-event": id }, label]];
    const trees = [
      ["h2", { id: "cell-title" }, words["figure.more"].replace("{count}", some.length)],
      ["ul", { class: "plain" }, ...some.map(item)],
      ["div", { class: "answers" }, ["button", { type: "button", class: "quiet", "data-close": "cell" }, words.close]],
    ];
    byId("cell").replaceChildren(...trees.map(window.timeline.element));
    byId("cell").showModal();
  }

  /* --- the brush ------------------------------------------------------------------------------ */

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

  const unchanged = () => window.dash_clientside.no_update;

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    timeline: {
      /** Follow the days that were typed or taken back: the brush, all of it at once, and the axis. */
      follow(first, last, bars) {
        const graph = plot();
        const { days } = window.timeline;
        const [min, max] = bars && bars.whole ? days.widened(bars.whole.map(days.time)).map((day) => day / DAY) : [0, 1];
        const brushed = [min, max, brushOver(first ? time(first) / DAY : min, last ? time(last) / DAY : max, min, max)];
        if (!graph || !graph.layout || !graph.layout.meta) return brushed;
        const { opening, window: now } = graph.layout.meta;
        const wanted = [first || opening[0], last || opening[1]];
        if (wanted[0] <= wanted[1] && String(state.awaited || now) !== String(wanted)) follow(...wanted);
        return brushed;
      },
      /** Set the window where the brush was moved by hand. */
      brush(days) {
        const thumb = document.activeElement;
        if (!days || !thumb || !thumb.closest || !thumb.closest(".strip")) return unchanged();
        set("first", { value: iso(days[0] * DAY) });
        set("last", { value: iso(days[1] * DAY) });
        return unchanged();
      },
    },
  });

  document.addEventListener("wheel", wheeled, { passive: false });
  Object.assign(window.timeline, {
    state, byId, set, show, zooms, hold, paint, showStrip, sayForemost, ring, bringIntoView, beside, untip, savePicture, listen,
  });
})();
