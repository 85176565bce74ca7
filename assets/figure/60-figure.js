/* The figure: marks or counts for a window and a width, with its axes, as the library takes it.

   Nothing here reads the page or the clock: equal values make an equal figure, in the dashboard,
   in the page from disk, in a saved picture and in a test. */
(function (timeline) {
  "use strict";

  const { DAY, days: calendar, lanes } = timeline;
  const ROW = 25; // pixels a row, and where rows stand close
  const TIGHT = 21;
  const TOP = 44;
  const BOTTOM = 30;
  const SIDE = 8;
  const NAMES = 168; // pixels for the names of lanes at most
  const NARROW = 560; // below this width the names stand over their lanes
  const CHRONOLOGY = 40; // so many events have a row each
  const ERA = 0.1; // of the secondary ink
  const FOOT = "12px system-ui, sans-serif";

  /** Return a colour with an opacity, as CSS. */
  function tint(colour, opacity) {
    const [red, green, blue] = colour.match(/\w\w/g).map((two) => parseInt(two, 16));
    return `rgba(${red},${green},${blue},${opacity})`;
  }

  timeline.tint = tint;

  /**
   * Return data and layout of a figure.
   *
   * content: `rows` of events, or `bins` as [lane, time, count] with the `days` of each; `opening`
   * and `whole`, windows to go back to, where rows are a part; `before` and `after`, how many
   * events lie outside, where the rows do not tell.
   * view: `first`, `last` (days or null), `lane`, `uncertainty`, `compact`.
   * screen: `width` in pixels, `scheme`.
   * settings: words, inks, families, eras, today, steps, cell.
   */
  function figure(content, view, screen, settings) {
    const rows = (content.rows ?? []).filter(({ dated }) => dated);
    const first = content.opening?.map(calendar.time) ?? calendar.opening(rows);
    if (!first) return { data: [], layout: emptied(screen, settings) };
    const frame = framed(content, rows, view, screen, settings, windowOf(view, first));
    const drawn = content.bins ? counts(content, view, frame) : marks(rows, view, frame);
    return {
      data: drawn.data,
      layout: {
        ...layoutOf(drawn.bands, frame),
        annotations: [...headings(drawn.bands, frame), ...foot(content, rows, frame)],
        meta: {
          window: frame.scale.window.map(calendar.iso),
          opening: first.map(calendar.iso),
          whole: (content.whole?.map(calendar.time) ?? calendar.widened(calendar.outermost(rows))).map(calendar.iso),
          lanes: drawn.bands.map(({ top, rows: count }) => [top, count]),
          folds: frame.scale.folds.map((fold) => fold.map(calendar.iso)),
          ...(content.bins ? { cells: { lanes: drawn.bands.map(({ key }) => key), days: content.days } } : {}),
        },
      },
    };
  }

  /** Return the first and last day to show: the view's, else those the figure opens on. */
  function windowOf(view, opening) {
    const first = view.first ? calendar.time(view.first) : opening[0];
    const last = view.last ? calendar.time(view.last) : opening[1];
    return [first, Math.max(first, last)];
  }

  function framed(content, rows, view, screen, settings, window) {
    const isWide = screen.width >= NARROW;
    const left = isWide && view.lane !== "none" ? Math.min(NAMES, Math.floor(screen.width / 5)) : SIDE;
    const plot = Math.max(200, screen.width - left - SIDE);
    const draw = (row) => timeline.extent(row, window, view.uncertainty);
    const isChronology = !content.bins && view.lane === "none" && rows.length <= CHRONOLOGY;
    const folds = isChronology ? calendar.silences(window, rows.map(draw)) : [];
    const inks = settings.inks[screen.scheme];
    const scale = calendar.scale(window, plot, folds);
    const rowHeight = view.compact ? TIGHT : ROW;
    const { words, families, types, eras, today } = settings;
    return { words, families, types, eras, today, inks, scale, draw, isChronology, rowHeight, left, plot, isWide, scheme: screen.scheme, width: screen.width };
  }

  function marks(rows, view, frame) {
    const { scale, draw, words } = frame;
    const made = frame.isChronology
      ? lanes.chronology(rows, draw, scale)
      : lanes.packed(rows, view.lane, draw, scale, words);
    const bands = named(frame.isWide || view.lane === "none" ? made : headed(made), view, frame);
    return { data: timeline.traces(bands, frame), bands };
  }

  function counts({ bins, days }, view, frame) {
    const { bands, trace } = timeline.bins.density(bins, days, view.lane, frame);
    return { data: bands.length ? [trace] : [], bands: named(bands, view, frame) };
  }

  /** Return the lanes of types under the names that a reader sees. */
  function named(bands, { lane }, { types }) {
    return lane === "type" ? bands.map((band) => ({ ...band, name: types[band.name] ?? band.name })) : bands;
  }

  /** Return the lanes with a free row over each, for its name. */
  function headed(bands) {
    return bands.map((band, number) => ({ ...band, top: band.top + number + 1 }));
  }

  /* --- layout ----------------------------------------------------------------------------------- */

  function layoutOf(bands, frame) {
    const { inks, left, width, rowHeight } = frame;
    const count = bands.reduce((most, { top, rows }) => Math.max(most, top + rows), 1);
    return {
      width,
      height: TOP + BOTTOM + count * rowHeight,
      autosize: false,
      margin: { l: left, r: SIDE, t: TOP, b: BOTTOM, pad: 0 },
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      font: { family: "system-ui, sans-serif", size: 13, color: inks.ink },
      showlegend: false,
      barmode: "overlay",
      dragmode: "pan",
      hovermode: "closest",
      hoverlabel: { bgcolor: inks.paper, bordercolor: inks.secondary, font: { color: inks.ink, size: 13 }, align: "left" },
      xaxis: timeAxis(frame),
      yaxis: laneAxis(bands, count, frame),
      shapes: [...rules(bands, frame), ...eraBands(frame), ...todayLine(frame), ...foldMarks(frame)],
    };
  }

  function emptied(screen, settings) {
    const inks = settings.inks[screen.scheme];
    const axis = { visible: false };
    return { width: screen.width, height: 60, xaxis: axis, yaxis: axis, font: { color: inks.ink }, paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)" };
  }

  function timeAxis({ scale, inks }) {
    const { times, names } = calendar.ticks(scale);
    return {
      type: "date",
      side: "top",
      range: [calendar.iso(scale.window[0]), calendar.iso(scale.end)],
      rangebreaks: scale.folds.map((fold) => ({ bounds: fold.map(calendar.iso) })),
      tickmode: "array",
      tickvals: times.map((at) => new Date(at).toISOString().slice(0, 16).replace("T", " ")),
      ticktext: names,
      showgrid: true,
      gridcolor: inks.rule,
      griddash: "dot",
      zeroline: false,
      ticks: "",
      tickfont: { color: inks.secondary, size: 13 },
      tickangle: 0,
      minallowed: "0001-01-01",
      maxallowed: "9999-12-31",
    };
  }

  function laneAxis(bands, count, { inks, left, isWide }) {
    return {
      range: [count - 0.4, -0.6],
      fixedrange: true,
      showgrid: false,
      zeroline: false,
      showticklabels: isWide,
      tickvals: bands.map(({ top }) => top),
      ticktext: bands.map(({ name }) => timeline.escaped(lanes.cut(name, left - 16, lanes.NAME_FONT))),
      tickfont: { color: inks.ink, size: 13 },
      ticks: "",
      ticklabelposition: "outside left",
      ticklabelstandoff: 6,
      automargin: false,
    };
  }

  const overPlot = { y0: 0, y1: 1, yref: "paper", layer: "below" };

  /** Return the thin rule over each lane, from the edge of its name to the edge of the figure. */
  function rules(bands, { inks, left, plot, isWide }) {
    const line = { color: inks.rule, width: 1 };
    const place = { type: "line", layer: "below", xref: "paper", x0: -left / plot, x1: 1, line };
    return bands.map(({ top, name }) => {
      const y = top - (isWide || !name ? 0.5 : 1.5);
      return { ...place, y0: y, y1: y };
    });
  }

  /** Return a band of the ground for each era, behind everything else. */
  function eraBands({ eras, inks }) {
    return eras.map(({ first, last }) => {
      const ends = { x0: first, x1: calendar.iso(calendar.time(last) + DAY) };
      return { type: "rect", ...overPlot, ...ends, fillcolor: tint(inks.secondary, ERA), line: { width: 0 } };
    });
  }

  function todayLine({ today, scale, inks }) {
    if (!today || calendar.time(today) < scale.window[0] || calendar.time(today) >= scale.end) return [];
    return [{ type: "line", ...overPlot, x0: today, x1: today, line: { color: inks.secondary, width: 1 } }];
  }

  /** Return a double line where a silence is folded out of the axis. */
  function foldMarks({ scale, inks, plot }) {
    const line = { color: inks.secondary, width: 1 };
    return scale.folds.flatMap(([from]) => [-2, 2].map((by) => {
      const x = (scale.at(from) + by) / plot;
      return { type: "line", ...overPlot, xref: "paper", x0: x, x1: x, line };
    }));
  }

  /* --- words around the plot -------------------------------------------------------------------- */

  /** Return the names of the lanes over them, where there is no room at the side. */
  function headings(bands, { inks, plot, isWide }) {
    if (isWide) return [];
    const place = { x: 0, xref: "paper", xanchor: "left", showarrow: false, font: { size: 13, color: inks.secondary } };
    return bands
      .filter(({ name }) => name)
      .map(({ name, top }) => ({ ...place, y: top - 1, text: `<b>${timeline.escaped(lanes.cut(name, plot, lanes.NAME_FONT))}</b>` }));
  }

  /** Return what stands under the plot, the first of them first, none upon another. */
  function foot(content, rows, frame) {
    const taken = [];
    return [...beyond(content, rows, frame), ...foldNames(frame), ...todayName(frame), ...eraNames(frame)].flatMap(
      ({ text, at, anchor }) => {
        const wide = lanes.measured(text, FOOT);
        const from = anchor === "left" ? at : anchor === "right" ? at - wide : at - wide / 2;
        if (from < 0 || from + wide > frame.plot || taken.some(([a, b]) => from < b + 8 && a < from + wide + 8)) return [];
        taken.push([from, from + wide]);
        const place = { xref: "paper", yref: "paper", y: 0, yanchor: "top", showarrow: false, borderpad: 0 };
        return [{ ...place, x: at / frame.plot, xanchor: anchor, text: timeline.escaped(text), font: { size: 12, color: frame.inks.secondary } }];
      },
    );
  }

  /** Return how many events lie before and after the window. */
  function beyond(content, rows, { scale, draw, plot, words }) {
    const before = content.before ?? rows.filter((row) => draw(row).end <= scale.window[0]).length;
    const after = content.after ?? rows.filter((row) => draw(row).start >= scale.end).length;
    return [
      ...(before ? [{ text: words["figure.earlier"].replace("{count}", before.toLocaleString("en-GB")), at: 0, anchor: "left" }] : []),
      ...(after ? [{ text: words["figure.later"].replace("{count}", after.toLocaleString("en-GB")), at: plot, anchor: "right" }] : []),
    ];
  }

  function foldNames({ scale, words }) {
    return scale.folds.map(([from, to]) => {
      const text = words["figure.folded"].replace("{count}", Math.round((to - from) / DAY));
      return { text, at: scale.at(from), anchor: "center" };
    });
  }

  function todayName({ today, scale, words }) {
    if (!today) return [];
    const at = scale.at(calendar.time(today));
    return at >= 0 && at <= scale.width ? [{ text: words["figure.today"], at, anchor: "left" }] : [];
  }

  /** Return the name of each era under the part of it that the window shows. */
  function eraNames({ eras, scale }) {
    return eras
      .filter(({ first, last }) => calendar.time(first) < scale.end && calendar.time(last) >= scale.window[0])
      .map(({ first, label }) => ({ text: label, at: Math.max(0, scale.at(calendar.time(first))), anchor: "left" }));
  }

  timeline.figure = figure;
})((globalThis.timeline ??= {}));
