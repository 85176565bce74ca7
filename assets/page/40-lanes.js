/* Where each event stands in the figure: as timeline/show/lanes.py has it, for any selection. */

const LANES = {
  actor: (event) => event.record.actors,
  type: (event) => [data.types[event.record.type]],
  outlet: (event) => event.record.outlets,
  place: (event) => (event.record.place ? [event.record.place] : []),
  none: () => [""],
};
const NAMELESS = { actor: "lane.nobody", outlet: "lane.unknown_outlet", place: "lane.nowhere" };

/** Return [name, events] of each lane, the fullest first; small ones stand together at the end. */
function laneMembers(events, lane) {
  const found = new Map();
  const nameless = NAMELESS[lane] && say(NAMELESS[lane]);
  for (const event of events) {
    const names = LANES[lane](event);
    for (const name of new Set(names.length ? names : [nameless])) {
      if (!found.has(name)) found.set(name, []);
      found.get(name).push(event);
    }
  }
  const ranked = [...found].sort(
    ([a, x], [b, y]) => (a === nameless) - (b === nameless) || y.length - x.length || byText(a, b),
  );
  const { lanes } = data.metrics;
  if (ranked.length <= lanes) return ranked;
  const shown = ranked.slice(0, lanes - 1);
  const seen = new Set(shown.flatMap(([, members]) => members));
  const rest = new Set(ranked.slice(lanes - 1).flatMap(([, members]) => members));
  const others = events.filter((event) => rest.has(event) && !seen.has(event));
  return others.length ? [...shown, [say("lane.others"), others]] : shown;
}

function byText(a, b) {
  return a < b ? -1 : Number(a > b);
}

/**
 * Return the lanes, and how many rows each may have: where there are too many events for a label
 * each, the most salient take their places first.
 */
function rankedLanes(lanes, count) {
  const { crowd, mostRows, rows } = data.metrics;
  if (count <= crowd) return [lanes, rows];
  const ranked = lanes.map(([name, events]) => [name, events.toSorted((a, b) => b.salience - a.salience)]);
  return [ranked, Math.max(2, Math.floor(mostRows / Math.max(1, lanes.length)))];
}

/**
 * Return the lanes with a row and a side of the label for each event, so that none overlap.
 *
 * `extent` gives the pixels that an event's mark covers and the width of its label.
 */
function packedLanes([lanes, most], extent, width) {
  let top = 0;
  return lanes.map(([name, events]) => {
    const rows = [];
    const placed = events.map((event) => ({ event, ...place(rows, choices(extent(event), width), most) }));
    const band = { name, top, rows: Math.max(1, rows.length), placed };
    top += band.rows;
    return band;
  });
}

/** Return the ways to set a mark: label on either side, cut to the larger side, or without. */
function choices({ start, end, label }, width) {
  const { room, long, shortest, letter } = data.metrics;
  const whole = label + room;
  if (Math.min(end, width) - Math.max(start, 0) > long * width) {
    return [{ side: "over", from: start, to: Math.max(end, start + whole) }];
  }
  if (start >= width) return [{ side: "right", from: start, to: end + whole }];
  if (end <= 0) return [{ side: "left", from: start - whole, to: end }];
  const ways = [];
  if (end + whole <= width) ways.push({ side: "right", from: start, to: end + whole });
  if (start - whole >= 0) ways.push({ side: "left", from: start - whole, to: end });
  const left = Math.max(width - end, start) - room;
  if (!ways.length && left > shortest * letter) {
    const letters = Math.floor(left / letter);
    if (width - end >= start) ways.push({ side: "right", from: start, to: width, letters });
    else ways.push({ side: "left", from: 0, to: end, letters });
  }
  return [...ways, { side: null, from: start, to: end }];
}

/** Return the first free row and the way that fits there; a new row while there may be one. */
function place(rows, ways, most) {
  const full = rows.length >= most;
  for (const way of ways) {
    if (way.side === null && ways.length > 1 && !full) break;
    const row = rows.findIndex((taken) => isFree(taken, way.from, way.to));
    if (row >= 0) return { row: take(rows, row, way), ...way };
  }
  if (full) return { row: rows.length - 1, ...ways.at(-1) };
  rows.push([]);
  return { row: take(rows, rows.length - 1, ways[0]), ...ways[0] };
}

function isFree(taken, from, to) {
  const { gap } = data.metrics;
  return taken.every(([start, end]) => to + gap <= start || end + gap <= from);
}

function take(rows, row, { from, to }) {
  rows[row].push([from, to]);
  return row;
}
