/* The marks of placed events, as traces of the plotting library.

   Certainty is form, and it is an attribute of each mark, never of a place in a list: solid where
   the day is stated, a tint with caps where it is bounded, dashed where it is inferred, hatched
   where outlets disagree, an outline alone where it has not happened, ringed where two tell it. */
(function (timeline) {
  "use strict";

  const { DAY, lanes } = timeline;
  const THICK = 0.42; // of a row
  const THIN = 0.16; // a bar with its label over it, and how much lower it stands
  const LOWER = 0.3;
  const STROKE = "3px,2.5px";
  const SERIF = 'Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif';

  /** Return the forms that say how certain a mark is. */
  function forms({ row, extent }) {
    const isOutline = row.state !== "done";
    const isExact = extent.coreStart !== null || (extent.end - extent.start <= DAY && !row.lasts);
    return {
      dashed: row.inferred,
      hollow: isOutline || row.inferred || !isExact,
      hatched: row.disputed,
      ringed: row.outlets.length > 1,
    };
  }

  /**
   * Return the traces of some bands, from the ground up.
   *
   * frame: scale, rowHeight, scheme, inks, families, words.
   */
  function traces(bands, frame) {
    const all = bands.flatMap((band) => band.placed.map((one) => marked(one, band, frame)));
    const bars = all.filter(({ extent }) => extent.isBounded);
    const filled = bars.filter(({ isOutline }) => !isOutline);
    return [
      bar("bounds", filled.filter(({ form }) => !form.hatched), outer, tinted),
      hatchedBars(filled.filter(({ form }) => form.hatched)),
      bar("cores", filled.filter(({ extent }) => extent.coreStart !== null), inner, ({ colour }) => colour),
      ...lines("outlines", bars.filter(({ isOutline, form }) => isOutline && !form.dashed), box, "solid"),
      ...lines("dashed-bars", bars.filter(({ form }) => form.dashed), box, STROKE),
      caps(bars),
      around("hatched", all.filter(({ form, extent }) => form.hatched && !extent.isBounded), "hash-open", 19, () => 1),
      around("ringed", all.filter(({ form }) => form.ringed), "circle-open", 18, ({ row }) => (row.outlets.length === 2 ? 1.2 : 2.4)),
      points(all, frame),
      ...lines("dashed", all.filter(({ form }) => form.dashed), (one) => outline(one, frame), STROKE),
      labels(all, frame),
      badges(bands, frame),
    ].filter(({ x }) => x.length);
  }

  function marked(one, band, frame) {
    const { row, extent, side } = one;
    const isThin = side === "over";
    return {
      ...one,
      y: band.top + one.line,
      middle: band.top + one.line + (isThin ? LOWER : 0),
      thick: isThin ? THIN : THICK,
      isOutline: row.state !== "done",
      form: forms(one),
      colour: frame.families[row.family][frame.scheme],
      symbol: frame.families[row.family].symbol,
      tip: timeline.tip(row, frame.words),
    };
  }

  /** Return what every trace that can be pointed at says, and the event behind it. */
  function told(some) {
    return { customdata: some.map(({ row }) => row.id), hovertext: some.map(({ tip }) => tip), hoverinfo: "text" };
  }

  /* --- bars ------------------------------------------------------------------------------------ */

  const outer = ({ extent }) => [extent.start, extent.end];
  const inner = ({ extent }) => [extent.coreStart, extent.coreEnd];
  const tinted = ({ colour, form }) => timeline.tint(colour, form.dashed ? 0.12 : 0.24);

  function bar(uid, some, edges, colour) {
    return {
      type: "bar",
      uid,
      orientation: "h",
      base: some.map((one) => edges(one)[0]),
      x: some.map((one) => edges(one)[1] - edges(one)[0]),
      y: some.map(({ middle }) => middle),
      width: some.map(({ thick }) => thick),
      marker: { color: some.map(colour), line: { width: 0 } },
      ...told(some),
    };
  }

  /** Return hatched bars: a pattern costs ten times a plain bar, so few have one. */
  function hatchedBars(some) {
    const made = bar("hatched-bars", some, outer, tinted);
    const pattern = {
      shape: "/",
      fgcolor: some.map(({ colour }) => colour),
      bgcolor: some.map(({ colour }) => timeline.tint(colour, 0.16)),
      fillmode: "replace",
      fgopacity: 0.5,
      size: 6,
      solidity: 0.25,
    };
    return { ...made, marker: { ...made.marker, pattern } };
  }

  /** Return the ends of the bounds: a stroke where stated, an arrow where open. */
  function caps(bars) {
    const ends = bars.flatMap((one) => [
      { ...one, x: one.extent.start, symbol: one.extent.openStart ? "triangle-left" : "line-ns" },
      { ...one, x: one.extent.end, symbol: one.extent.openEnd ? "triangle-right" : "line-ns" },
    ]);
    const colours = ends.map(({ colour }) => colour);
    const isStroke = ({ symbol }) => symbol === "line-ns";
    const marker = {
      symbol: ends.map(({ symbol }) => symbol),
      size: ends.map((end) => (isStroke(end) ? 13 : 9)),
      color: colours,
      line: { width: ends.map((end) => (isStroke(end) ? 2 : 0)), color: colours },
    };
    return { ...scatter("caps", "markers", ends), x: ends.map(({ x }) => x), marker };
  }

  /* --- lines ----------------------------------------------------------------------------------- */

  /** Return one trace a colour of lines around some marks; the stroke is part of the trace. */
  function lines(uid, some, shape, dash) {
    const colours = [...new Set(some.map(({ colour }) => colour))];
    return colours.map((colour) => {
      const own = some.filter((one) => one.colour === colour);
      const shapes = own.map((one) => [...shape(one), [null, null]]);
      return {
        type: "scatter",
        uid: `${uid}-${colour.slice(1)}`,
        mode: "lines",
        x: shapes.flatMap((path) => path.map(([x]) => x)),
        y: shapes.flatMap((path) => path.map(([, y]) => y)),
        line: { color: colour, width: 1.5, dash },
        customdata: own.flatMap(({ row }, at) => shapes[at].map(() => row.id)),
        hoverinfo: "skip",
      };
    });
  }

  /** Return the outline of a bar, open where a side is open. */
  function box({ extent: { start, end, openStart, openEnd }, middle: y, thick }) {
    const half = thick / 2;
    const turn = openEnd ? [[null, null]] : [];
    const close = openStart ? [] : [[start, y - half]];
    return [[start, y - half], [end, y - half], ...turn, [end, y + half], [start, y + half], ...close];
  }

  const around_ = (count, turn = 0, radius = 1) => Array.from({ length: count + 1 }, (_, corner) => {
    const angle = ((corner % count) / count) * 2 * Math.PI + turn;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)];
  });
  const arm = 0.42;
  // The outlines of the symbols, a point being one wide and high to either side.
  const SYMBOLS = {
    circle: around_(20),
    square: around_(4, Math.PI / 4, 1.3),
    diamond: around_(4, 0, 1.25),
    "triangle-up": around_(3, 0, 1.2),
    "triangle-down": around_(3, Math.PI, 1.2),
    pentagon: around_(5, 0, 1.1),
    cross: [[-arm, -1], [arm, -1], [arm, -arm], [1, -arm], [1, arm], [arm, arm], [arm, 1], [-arm, 1], [-arm, arm], [-1, arm], [-1, -arm], [-arm, -arm], [-arm, -1]],
  };

  /** Return the outline of a point, in times and rows: a line can be dashed, a symbol cannot. */
  function outline({ extent, middle, symbol }, { scale, rowHeight }) {
    const half = lanes.POINT / 2;
    return SYMBOLS[symbol].map(([x, y]) => [extent.at + x * half * scale.perPixel, middle + (y * half) / rowHeight]);
  }

  /* --- points and words ------------------------------------------------------------------------ */

  function scatter(uid, mode, some) {
    const at = { x: some.map(({ extent }) => extent.at), y: some.map(({ middle }) => middle) };
    return { type: "scatter", uid, mode, cliponaxis: true, ...at, ...told(some) };
  }

  function around(uid, some, symbol, size, width) {
    const colours = some.map(({ colour }) => colour);
    const marker = { symbol, size, color: colours, line: { width: some.map(width), color: colours } };
    return { ...scatter(uid, "markers", some), marker, hoverinfo: "skip" };
  }

  function points(some, { inks }) {
    const marker = {
      symbol: some.map(({ symbol }) => symbol),
      size: lanes.POINT,
      opacity: 1,
      color: some.map(({ colour, form }) => (form.hollow ? inks.paper : colour)),
      line: {
        width: some.map(({ form }) => (form.dashed ? 0 : 1.8)),
        color: some.map(({ colour }) => colour),
      },
    };
    return { ...scatter("points", "markers", some), marker, meta: some.map(({ form }) => form) };
  }

  function labels(all, { inks, scale }) {
    const some = all.filter(({ side }) => side);
    return {
      ...scatter("labels", "text", some),
      x: some.map((one) => labelAt(one, scale)),
      y: some.map(({ y }) => y),
      text: some.map(({ text, side }) => (side === "left" ? `${timeline.escaped(text)}\u2003` : side === "over" ? timeline.escaped(text) : `\u2003${timeline.escaped(text)}`)),
      textposition: some.map(({ side }) => (side === "left" ? "middle left" : "middle right")),
      textfont: {
        family: SERIF,
        size: 14,
        color: some.map(({ isOutline }) => (isOutline ? inks.secondary : inks.ink)),
        style: some.map(({ row }) => (row.state === "ahead" ? "italic" : "normal")),
        lineposition: some.map(({ row }) => (row.state === "negated" ? "through" : "none")),
      },
    };
  }

  /** Return where a label begins: at the edge of what the window shows of its mark. */
  function labelAt({ extent: { start, end, at, isBounded }, side }, { window: [first], end: last }) {
    if (side === "over") return Math.max(start, first);
    if (!isBounded) return at;
    return side === "right" ? Math.min(Math.max(end, at), last) : Math.max(Math.min(start, at), first);
  }

  /** Return the counts of what has no room, each of which opens its members. */
  function badges(bands, { inks, scale }) {
    const some = bands.flatMap(({ top, badges: found }) => found.map((badge) => ({ ...badge, y: top + badge.line })));
    return {
      type: "scatter",
      uid: "more",
      mode: "text",
      x: some.map(({ pixel }) => timeline.days.timeAt(pixel, scale)),
      y: some.map(({ y }) => y),
      text: some.map(({ members }) => `<b>+${members.length}</b>`),
      textposition: "middle center",
      textfont: { size: 12, color: inks.chosen },
      customdata: some.map(({ members }) => ({ ids: members.map(({ id }) => id) })),
      hovertext: some.map(({ members }) => members.slice(0, 6).map(({ label }) => timeline.escaped(label)).join("<br>")),
      hoverinfo: "text",
    };
  }

  Object.assign(timeline, { forms, traces });
})((globalThis.timeline ??= {}));
