/* More events than marks can show, as counts by lane and stretch of time; and the strip of all. */
(function (timeline) {
  "use strict";

  const { DAY, days: calendar } = timeline;
  const ORDINAL_OF_1970 = 719_163; // days are cut into stretches as the store cuts them
  const LANES = 10;
  const DARKEST = 0.02; // share of the cells that may be as dark as the darkest

  const binOf = (moment, days) => Math.floor((moment / DAY + ORDINAL_OF_1970) / days);
  const startOf = (number, days) => (number * days - ORDINAL_OF_1970) * DAY;

  /** Return how many days a cell of so wide a figure stands for. */
  function step([first, last], width, { steps, cell }) {
    const cells = Math.max(1, Math.floor(width / cell));
    const length = (last - first) / DAY + 1;
    return steps.find((days) => length / days <= cells) ?? steps.at(-1);
  }

  /** Return how many rows of each lane begin in each stretch: [lane, time, count]. */
  function counted(rows, lane, days) {
    const counts = new Map();
    for (const row of rows) {
      const start = startOf(binOf(row.outerStart ?? row.last, days), days);
      const names = timeline.lanes.NAMES[lane](row);
      for (const name of new Set(names.length ? names : [""])) {
        if (!counts.has(name)) counts.set(name, new Map());
        counts.get(name).set(start, (counts.get(name).get(start) ?? 0) + 1);
      }
    }
    return [...counts].flatMap(([name, some]) => [...some].map(([start, count]) => [name, start, count]));
  }

  /** Return the bands and the trace of counts that touch a window. */
  function density(bins, days, lane, frame) {
    const { scale: { window: [first, last] }, inks, words } = frame;
    const byLane = new Map();
    for (const [name, start, count] of bins) {
      if (start + days * DAY <= first || start > last) continue;
      if (!byLane.has(name)) byLane.set(name, new Map());
      byLane.get(name).set(start, count);
    }
    const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);
    const ranked = [...byLane].sort(([a, x], [b, y]) => total(y) - total(x) || timeline.lanes.byText(a, b)).slice(0, LANES);
    const starts = ranked.flatMap(([, counts]) => [...counts.keys()]);
    const columns = starts.length ? filled(Math.min(...starts), Math.max(...starts), days * DAY) : [];
    const bands = ranked.map(([name], top) => ({ name: laneName(name, lane, words), key: name, top, rows: 1, placed: [], badges: [] }));
    return { bands, trace: heat(ranked, columns, days, inks, words) };
  }

  function laneName(name, lane, words) {
    if (name) return name;
    return timeline.lanes.NAMELESS[lane] ? words[timeline.lanes.NAMELESS[lane]] : "";
  }

  function filled(first, last, step_) {
    return Array.from({ length: Math.round((last - first) / step_) + 1 }, (_, at) => first + at * step_);
  }

  function heat(ranked, columns, days, { chosen }, words) {
    const all = ranked.flatMap(([, counts]) => [...counts.values()]).sort((a, b) => b - a);
    const shades = [[0, 0.06], [0.15, 0.3], [1, 1]].map(([at, opacity]) => [at, timeline.tint(chosen, opacity)]);
    return {
      type: "heatmap",
      uid: "counts",
      x: columns.map(calendar.iso),
      xperiod: days * DAY, // a cell reaches from its day to the next cell's
      xperiod0: columns.length ? calendar.iso(columns[0]) : undefined,
      y: ranked.map((_, top) => top),
      z: ranked.map(([, counts]) => columns.map((start) => counts.get(start) ?? null)),
      xgap: 1,
      ygap: 3,
      zmin: 0,
      zmax: all[Math.floor(all.length * DARKEST)] ?? 1,
      showscale: false,
      colorscale: shades,
      hovertemplate: `${words["figure.cell"].replace("{days}", days).replaceAll("{{", "{").replaceAll("}}", "}")}<extra></extra>`,
      hoverongaps: false,
    };
  }

  /* --- the strip -------------------------------------------------------------------------------- */

  /** Return how many days a bar of the strip stands for. */
  function stripStep([first, last], { bars }) {
    return Math.max(1, Math.round(((last - first) / DAY + 1) / bars));
  }

  /** Return the bars of the whole time as trees of elements. */
  function strip(bins, days, whole) {
    const axis = calendar.widened(whole);
    const length = axis[1] - axis[0] + DAY;
    const tallest = bins.reduce((most, [, , count]) => Math.max(most, count), 1);
    return bins.map(([, start, count]) => {
      const style = [
        `left: ${((100 * (start - axis[0])) / length).toFixed(3)}%`,
        `width: ${((100 * days * DAY) / length).toFixed(3)}%`,
        `height: ${Math.max(4, (100 * count) / tallest).toFixed(1)}%`,
      ].join("; ");
      const own = { "data-first": calendar.iso(start), "data-last": calendar.iso(start + (days - 1) * DAY) };
      return ["div", { class: "count", title: `${calendar.iso(start)}: ${count}`, style, ...own }];
    });
  }

  timeline.bins = { step, stripStep, counted, density, strip };
})((globalThis.timeline ??= {}));
