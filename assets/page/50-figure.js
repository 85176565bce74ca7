/*
 * The figure. Its marks come from the same Python code as the dashboard's, one row an event; the
 * page puts them into lanes and rows for the selection, the window and the width at hand.
 */

const DAY = 86_400_000;
const CALENDAR = [Date.parse("0001-01-01"), Date.parse("9999-12-31")];

/** For each trace, the points of each event: a trace's customdata are numbers of events. */
const points = data.figure.data.map((trace) => {
  const found = new Map();
  trace.customdata.forEach((number, point) => {
    if (!found.has(number)) found.set(number, []);
    found.get(number).push(point);
  });
  return found;
});

/** Return traces and layout for these events, as Plotly takes them. */
function drawing(dated, view, width, scheme) {
  const days = windowOf(dated, view);
  const edges = [Date.parse(days[0]), Date.parse(days[1]) + DAY];
  const isWide = width >= data.metrics.narrow;
  const left = isWide ? Math.min(data.metrics.laneNames, Math.floor(width / 5)) : 8;
  const frame = { edges, width, left, plot: Math.max(200, width - left - 8), isWide };
  const some = near(dated, view);
  const dense = some.length > data.metrics.marks;
  const made = (dense ? density : marked)(some, view, frame);
  made.layout.meta = {
    opening: openingOf(dated),
    whole: outermost(dated),
    lanes: made.bands.map((band) => [band.top, band.rows]),
    ...(dense ? { dense } : {}),
  };
  return recoloured({ traces: made.traces, layout: made.layout }, scheme);
}

/** Return the figure of the events one by one. */
function marked(dated, view, frame) {
  const lanes = rankedLanes(laneMembers(dated, view.lane), dated.length);
  let bands = packedLanes(lanes, extents(frame.edges, frame.plot), frame.plot);
  const headed = !frame.isWide && view.lane !== "none";
  if (headed) bands = bands.map((band, number) => ({ ...band, top: band.top + number + 1 }));
  const traces = data.figure.data
    .map((trace, number) => arranged(trace, points[number], bands, frame.edges[0]))
    .filter((trace) => trace.customdata.length);
  const layout = layoutFor(bands, frame);
  layout.annotations.push(...beyond(dated, frame.edges));
  return { traces, layout, bands };
}

/** Return the first and last day to show: the view's, else those the selection opens on. */
function windowOf(dated, view) {
  const opening = openingOf(dated);
  const first = view.first ?? opening[0];
  const last = view.last ?? opening[1];
  return [first, last > first ? last : first];
}

function openingOf(dated) {
  return dated.length === data.dated ? data.opening : outermost(dated);
}

/** Return the outermost days told, with some room on either side. */
function outermost(dated) {
  if (!dated.length) return data.opening;
  const stated = dated.flatMap((event) => event.stated);
  const first = stated.reduce((a, b) => Math.min(a, b));
  const last = stated.reduce((a, b) => Math.max(a, b));
  const room = DAY * Math.max(2, Math.round(((last - first) / DAY + 1) * data.metrics.margin));
  return [isoDay(first - room), isoDay(last + room)];
}

/** Return the day of a moment, within the calendar that days are told in: year 1 to 9999. */
function isoDay(moment) {
  const [first, last] = CALENDAR;
  return new Date(Math.min(Math.max(moment, first), last)).toISOString().slice(0, 10);
}

/** Return the function that gives the pixels of an event's mark between two edges. */
function extents([first, last], plot) {
  const scale = plot / (last - first);
  const { letter, point } = data.metrics;
  return ({ span, text }) => ({
    start: Math.min((span.start - first) * scale, (span.at - first) * scale - point),
    end: Math.max((span.end - first) * scale, (span.at - first) * scale + point),
    label: text.length * letter,
  });
}

/** Return a trace with the points of the placed events, each moved to its row. */
function arranged(trace, found, bands, edge) {
  const isLabels = trace.uid === "labels";
  const here = [];
  for (const { top, placed } of bands) {
    for (const { event, row, side, letters } of placed) {
      if (isLabels && side === null) continue;
      for (const point of found.get(event.number) ?? []) {
        here.push({ point, event, side, letters, row: top + row });
      }
    }
  }
  const made = picked(trace, trace.customdata.length, here.map(({ point }) => point));
  made.customdata = here.map(({ event }) => event.record.id);
  made.y = here.map(({ point, side, row }) => rowOfPoint(trace.y[point], side, row, isLabels));
  if (trace.type === "bar") made.width = here.map(({ side }) => heightOf(side));
  if (trace.hoverinfo === "text") made.hovertext = here.map(({ event }) => event.tip);
  return isLabels ? { ...made, ...labelled(here, edge) } : made;
}

/** Return where a point stands; under a label that lies over it, bars are thinner and lower. */
function rowOfPoint(y, side, row, isLabel) {
  if (y === null || isLabel || side !== "over") return y === null ? null : row + y;
  const { thick, thin, lower } = data.metrics;
  return row + lower + (y * thin) / thick;
}

function heightOf(side) {
  return side === "over" ? data.metrics.thin : data.metrics.thick;
}

/** Return a value with every list of that length cut down to some of its points. */
function picked(value, length, chosen_) {
  if (Array.isArray(value)) return value.length === length ? chosen_.map((i) => value[i]) : value;
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, one]) => [key, picked(one, length, chosen_)]));
}

const POSITIONS = { right: "middle right", left: "middle left", over: "middle right" };

function labelled(here, edge) {
  return {
    text: here.map(labelText),
    textposition: here.map(({ side }) => POSITIONS[side]),
    x: here.map(({ event, side }) => labelX(event.span, side, edge)),
  };
}

/** Return the label with room towards its mark, wider where a point stands beside it. */
function labelText({ event: { text, span, record }, side, letters }) {
  const cut = letters && escaped(`${record.label.slice(0, letters - 1).trimEnd()}…`);
  const label = cut || text;
  if (side === "over") return label;
  const besidePoint = span.at === (side === "left" ? span.start : span.end);
  const room = span.bounded && !besidePoint ? "\u2002" : "\u2003";
  return side === "right" ? `${room}${label}` : `${label}${room}`;
}

function labelX({ start, end, at, bounded }, side, edge) {
  if (side === "over") return Math.max(start, edge);
  if (!bounded) return at;
  return side === "right" ? end : start;
}

function layoutFor(bands, { edges, width, left, plot, isWide }) {
  const { layout } = data.figure;
  const rows = Math.max(1, ...bands.map((band) => band.top + band.rows));
  const short = shortName(Math.floor((isWide ? left - 8 : plot) / data.metrics.letter));
  return {
    ...layout,
    uirevision: undefined, // the page itself keeps what a reader has zoomed to
    width,
    height: layout.margin.t + layout.margin.b + rows * data.metrics.row,
    margin: { ...layout.margin, l: left },
    xaxis: {
      ...layout.xaxis,
      visible: bands.length > 0,
      range: edges.map(isoDay),
      nticks: Math.max(3, Math.floor(plot / 90)),
      dtick: ((edges[1] - edges[0]) / DAY) * data.metrics.dayWidth <= plot ? DAY : undefined,
    },
    yaxis: {
      ...layout.yaxis,
      range: [rows - 0.4, -0.6],
      showticklabels: isWide,
      tickvals: bands.map((band) => band.top),
      ticktext: bands.map((band) => short(band.name)),
    },
    shapes: [...bands.map((band) => ruleOver(band, { left, plot, isWide })), ...eraBands()],
    annotations: [
      ...(isWide ? [] : bands.filter(({ name }) => name).map((band) => heading(band, short))),
      ...eraNames(edges),
    ],
  };
}

/** Return a band of the ground for each era, behind everything else. */
function eraBands() {
  const [red, green, blue] = data.ground.secondary.match(/\w\w/g).map((two) => parseInt(two, 16));
  const fillcolor = `rgba(${red},${green},${blue},${data.era})`;
  const place = { type: "rect", layer: "below", y0: 0, y1: 1, yref: "paper" };
  return data.about.eras.map(({ first, last }) => {
    const ends = { x0: first, x1: isoDay(Date.parse(last) + DAY) };
    return { ...place, ...ends, fillcolor, line: { width: 0 } };
  });
}

/** Return the name of each era under the part of it that the window shows. */
function eraNames([first, last]) {
  const font = { size: 12, color: data.ground.secondary };
  const place = { xanchor: "left", y: 0, yref: "paper", yanchor: "top", showarrow: false };
  return data.about.eras
    .filter((era) => Date.parse(era.first) < last && Date.parse(era.last) >= first)
    .map((era) => {
      const x = isoDay(Math.max(Date.parse(era.first), first));
      return { ...place, font, x, text: escaped(era.label) };
    });
}

/** Return the thin rule over a lane, from the edge of its name to the edge of the figure. */
function ruleOver(band, { left, plot, isWide }) {
  const y = band.top - (isWide ? 0.5 : 1.5);
  const line = { color: data.ground.rule, width: 1 };
  return { type: "line", layer: "below", xref: "paper", x0: -left / plot, x1: 1, y0: y, y1: y, line };
}

function heading(band, short) {
  const font = { size: 13, color: data.ground.secondary };
  const place = { x: 0, xref: "paper", xanchor: "left", y: band.top - 1, showarrow: false };
  return { ...place, font, text: `<b>${short(band.name)}</b>` };
}

/** Return how many events lie before and after the window, at its lower corners. */
function beyond(dated, [first, last]) {
  const sides = [
    ["figure.earlier", 0, "left", dated.filter(({ span }) => span.end < first).length],
    ["figure.later", 1, "right", dated.filter(({ span }) => span.start > last).length],
  ];
  const font = { size: 12, color: data.ground.secondary };
  const place = { xref: "paper", y: 0, yref: "paper", yanchor: "top", showarrow: false };
  return sides
    .filter(([, , , count]) => count)
    .map(([key, x, xanchor, count]) => ({ ...place, font, x, xanchor, text: say(key, { count }) }));
}

/** Return the function that cuts the name of a lane to so many letters. */
function shortName(letters) {
  return (name) =>
    escaped(name.length <= letters ? name : `${name.slice(0, letters - 1).trimEnd()}…`);
}

/** Return a text that the plotting library shows as it stands; it reads some tags. */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Return the drawing in the colours of that scheme; Python drew it for the light one. */
function recoloured(value, scheme) {
  if (scheme === "light") return value;
  if (typeof value === "string") {
    const tint = /^rgba\(\d+,\d+,\d+/.exec(value);
    if (tint) return value.replace(tint[0], data.dark[tint[0]] ?? tint[0]);
    return data.dark[value] ?? value;
  }
  if (Array.isArray(value)) return value.map((one) => recoloured(one, scheme));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, recoloured(one, scheme)]),
  );
}
