/* Where each event stands: its lane, its row, the side of its label. No two ever overlap. */
(function (timeline) {
  "use strict";

  const LANES = 10; // lanes beyond these hold one or two events each: they stand together
  const ROWS = 12; // rows of a lane; what finds no room stands in a last one, as counts
  const ALONE = 36; // rows where there is one lane
  const POINT = 11; // pixels of a point
  const RING = 10; // half the width of the ring around it
  const ROOM = 20; // pixels between a mark and the end of its label, beside the text
  const GAP = 8;
  const LONG = 0.45; // a bar longer than this share of the plot has its label over it
  const SHORTEST = 12; // a label cut to fewer letters says nothing
  const BADGE = 44; // pixels of a count that opens its members
  const LABEL_FONT = '14px Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif';
  const NAME_FONT = "600 13px system-ui, sans-serif";
  const NAMELESS = { actor: "lane.nobody", outlet: "lane.unknown_outlet", place: "lane.nowhere" };

  const NAMES = {
    actor: (row) => row.actors,
    type: (row) => [row.type],
    outlet: (row) => row.outlets,
    place: (row) => (row.place ? [row.place] : []),
    none: () => [""],
  };

  /* --- text ------------------------------------------------------------------------------------ */

  let pen = null;

  /** Return the pixels of a text; without a page to measure on, by its letters. */
  function measured(text, font = LABEL_FONT) {
    if (typeof document === "undefined") return text.length * 7;
    pen ??= document.createElement("canvas").getContext("2d");
    pen.font = font;
    return pen.measureText(text).width;
  }

  /** Return the text, or as much of it as so many pixels hold, with dots behind it. */
  function cut(text, room, font = LABEL_FONT) {
    if (measured(text, font) <= room) return text;
    let [low, high] = [0, text.length];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (measured(`${text.slice(0, middle).trimEnd()}…`, font) <= room) low = middle;
      else high = middle - 1;
    }
    return low ? `${text.slice(0, low).trimEnd()}…` : "";
  }

  /* --- lanes ----------------------------------------------------------------------------------- */

  /** Return [name, events] of each lane, the fullest first; small ones stand together at the end. */
  function members(rows, lane, words) {
    const nameless = NAMELESS[lane] && words[NAMELESS[lane]];
    const found = new Map();
    for (const row of rows) {
      const names = NAMES[lane](row);
      for (const name of new Set(names.length ? names : [nameless])) {
        if (!found.has(name)) found.set(name, []);
        found.get(name).push(row);
      }
    }
    const ranked = [...found].sort(
      ([a, x], [b, y]) => (a === nameless) - (b === nameless) || y.length - x.length || byText(a, b),
    );
    if (ranked.length <= LANES) return ranked;
    const shown = ranked.slice(0, LANES - 1);
    const seen = new Set(shown.flatMap(([, some]) => some));
    const rest = new Set(ranked.slice(LANES - 1).flatMap(([, some]) => some));
    const others = rows.filter((row) => rest.has(row) && !seen.has(row));
    return others.length ? [...shown, [words["lane.others"], others]] : shown;
  }

  function byText(a, b) {
    return a < b ? -1 : Number(a > b);
  }

  /* --- rows ------------------------------------------------------------------------------------ */

  /** Return one band with a row for each event in order of time; an unknown start stands last. */
  function chronology(rows, draw, scale) {
    const placed = visible(rows, draw, scale)
      .toSorted((a, b) => a.extent.openStart - b.extent.openStart || a.extent.at - b.extent.at)
      .map((one, line) => ({ ...one, line, ...choices(one, scale.width)[0] }));
    return [{ name: "", top: 0, rows: Math.max(1, placed.length), placed, badges: [] }];
  }

  /** Return the lanes with a row for each event, the most important placed first. */
  function packed(rows, lane, draw, scale, words) {
    let top = 0;
    const lanes = members(visible(rows, draw, scale).map(({ row }) => row), lane, words);
    const most = lanes.length > 1 ? ROWS : ALONE;
    return lanes.map(([name, some]) => {
      const band = { name, top, ...filled(visible(some, draw, scale), scale.width, most) };
      top += band.rows;
      return band;
    });
  }

  /** Return the events that the window shows, with what is drawn of them and its pixels. */
  function visible(rows, draw, scale) {
    return rows
      .map((row) => {
        const extent = draw(row);
        const at = scale.at(extent.at);
        const edges = [Math.min(scale.at(extent.start), at - RING), Math.max(scale.at(extent.end), at + RING)];
        return { row, extent, from: Math.max(0, edges[0]), to: Math.min(scale.width, edges[1]), edges };
      })
      .filter(({ extent, edges, from, to }) => from < to && shows(extent, edges, scale));
  }

  /** Tell whether a mark's own days, not only the room of its point, lie in the window. */
  function shows({ start, end, at }, edges, scale) {
    return end > scale.window[0] && start < scale.end && !(scale.isFolded(at) && edges[1] - edges[0] < 1);
  }

  function filled(placed, width, most) {
    const taken = [];
    const left = [];
    const found = [];
    for (const one of placed.toSorted((a, b) => b.row.salience - a.row.salience)) {
      const way = place(taken, choices(one, width), most);
      if (way) found.push({ ...one, ...way });
      else left.push(one);
    }
    const badges = counts(left, width).map((badge) => ({ ...badge, line: taken.length }));
    return { rows: Math.max(1, taken.length + (badges.length > 0)), placed: found, badges };
  }

  /** Return the first free row and the way that fits there; a new row while there may be one. */
  function place(rows, ways, most) {
    for (const way of ways) {
      if (way.side === null && ways.length > 1 && rows.length < most) break;
      const line = rows.findIndex((taken) => taken.every(([from, to]) => way.right + GAP <= from || to + GAP <= way.left));
      if (line >= 0) {
        rows[line].push([way.left, way.right]);
        return { line, ...way };
      }
    }
    if (rows.length >= most) return null;
    rows.push([[ways[0].left, ways[0].right]]);
    return { line: rows.length - 1, ...ways[0] };
  }

  /** Return the ways to set a mark: label on either side, cut to the larger one, over it, or none. */
  function choices({ row, from, to }, width) {
    const label = row.label;
    const whole = measured(label) + ROOM;
    if (to - from > LONG * width) {
      const text = cut(label, width - from - GAP);
      return [{ side: "over", left: from, right: Math.max(to, from + measured(text)), text }];
    }
    const ways = [];
    if (to + whole <= width) ways.push({ side: "right", left: from, right: to + whole, text: label });
    if (from - whole >= 0) ways.push({ side: "left", left: from - whole, right: to, text: label });
    if (!ways.length) ways.push(...shortened({ label, from, to }, width));
    return [...ways, { side: null, left: from, right: to, text: "" }];
  }

  function shortened({ label, from, to }, width) {
    const room = Math.max(width - to, from) - ROOM;
    const text = room > 0 ? cut(label, room) : "";
    if (text.length < SHORTEST) return [];
    const used = measured(text) + ROOM;
    if (width - to >= from) return [{ side: "right", left: from, right: to + used, text }];
    return [{ side: "left", left: from - used, right: to, text }];
  }

  /** Return counts of what found no room, each where its first member stands, none on another. */
  function counts(left, width) {
    const badges = [];
    const middle = ({ from, to }) => Math.min(Math.max((from + to) / 2, BADGE / 2), width - BADGE / 2);
    for (const one of left.toSorted((a, b) => middle(a) - middle(b))) {
      const last = badges.at(-1);
      if (last && middle(one) - last.pixel < BADGE) last.members.push(one.row);
      else badges.push({ pixel: middle(one), members: [one.row] });
    }
    return badges;
  }

  timeline.lanes = { NAMES, NAMELESS, NAME_FONT, POINT, chronology, packed, members, measured, cut, byText };
})((globalThis.timeline ??= {}));
