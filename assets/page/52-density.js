/* More events than marks can show, as counts by lane and stretch of time; and the strip of all. */

const ORDINAL_OF_1970 = 719_163; // days are cut into stretches as the store cuts them

/** Return all events, or only those that touch the window where all are more than marks can show. */
function near(dated, view) {
  if (dated.length <= data.metrics.marks) return dated;
  return dated.filter(({ record }) => touches(record, view.first, view.last));
}

/** Return how many events of each lane begin in each stretch of so many days. */
function bins(dated, lane, days) {
  const counts = new Map();
  for (const event of dated) {
    const number = binOf(event.sortDay, days);
    for (const name of new Set(LANES[lane](event))) {
      if (!counts.has(name)) counts.set(name, new Map());
      counts.get(name).set(number, (counts.get(name).get(number) ?? 0) + 1);
    }
  }
  return counts;
}

function binOf(moment, days) {
  return Math.floor((moment / DAY + ORDINAL_OF_1970) / days);
}

function startOf(number, days) {
  return (number * days - ORDINAL_OF_1970) * DAY;
}

/** Return the figure of counts for the events that touch the window. */
function density(dated, view, { edges, left, plot, width, isWide }) {
  const { steps, cell, lanes, darkest } = data.metrics;
  const length = (edges[1] - edges[0]) / DAY;
  const days = steps.find((one) => length / one <= Math.max(1, Math.floor(plot / cell))) ?? steps.at(-1);
  const half = (Math.floor(length / 2) + 1) * DAY; // for panning; older cells are nowhere near
  const isNear = (start) => start >= edges[0] - half && start <= edges[1] - DAY + half;
  const close = dated.filter(({ sortDay }) => isNear(startOf(binOf(sortDay, days), days)));
  const counted = bins(close, view.lane, days);
  const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const ranked = [...counted].sort(([a, x], [b, y]) => total(y) - total(x) || byText(a, b)).slice(0, lanes);
  const numbers = ranked.flatMap(([, counts]) => [...counts.keys()]);
  const first = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const last = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const columns = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const all = ranked.flatMap(([, counts]) => [...counts.values()]).sort((a, b) => b - a);
  const bands = ranked.map(([name], top) => ({ name, top, rows: 1 }));
  const heat = {
    ...data.density,
    x: columns.map((number) => isoDay(startOf(number, days))),
    xperiod: days * DAY,
    xperiod0: columns.length ? isoDay(startOf(first, days)) : undefined,
    y: bands.map(({ top }) => top),
    z: ranked.map(([, counts]) => columns.map((number) => counts.get(number) ?? null)),
    zmax: all[Math.floor(all.length * darkest)] ?? 1,
    hovertemplate: `${say("figure.cell", { days })}<extra></extra>`,
  };
  return { traces: [heat], layout: layoutFor(bands, { edges, width, left, plot, isWide }), bands };
}

/** Return the bars of the strip: how many events each stretch of the whole time holds. */
function stripBars(dated) {
  if (!dated.length) return [];
  const stated = dated.flatMap((event) => event.stated);
  const first = stated.reduce((a, b) => Math.min(a, b));
  const last = stated.reduce((a, b) => Math.max(a, b));
  const axis = outermost(dated).map((day) => Date.parse(day));
  const length = axis[1] - axis[0] + DAY;
  const days = Math.max(1, Math.round(((last - first) / DAY + 1) / data.metrics.bars));
  const counts = bins(dated, "none", days).get("") ?? new Map();
  const tallest = [...counts.values()].reduce((a, b) => Math.max(a, b), 1);
  return [...counts].map(([number, count]) => {
    const start = startOf(number, days);
    const style = [
      `left: ${((100 * (start - axis[0])) / length).toFixed(3)}%`,
      `width: ${((100 * days * DAY) / length).toFixed(3)}%`,
      `height: ${Math.max(4, (100 * count) / tallest).toFixed(1)}%`,
    ].join("; ");
    const span = { "data-first": isoDay(start), "data-last": isoDay(start + (days - 1) * DAY) };
    return element(["div", { class: "count", title: `${isoDay(start)}: ${count}`, style, ...span }]);
  });
}
