/* One row for each event: what Python wrote of it, and what a figure draws of it. */
(function (timeline) {
  "use strict";

  const { DAY } = timeline;
  const LINE = 48; // letters of a line in a tooltip

  /** Return the events under the names of their fields, with the days that they state. */
  function rows(fields, values) {
    return values.map((one) => row(Object.fromEntries(fields.map((name, at) => [name, one[at]]))));
  }

  function row(event) {
    const [outerStart, innerStart, innerEnd, outerEnd] = event.bounds.map((day) => (day === null ? null : day * DAY));
    const first = outerStart ?? innerStart ?? innerEnd ?? outerEnd;
    const last = outerEnd ?? innerEnd ?? innerStart ?? outerStart;
    return { ...event, outerStart, innerStart, innerEnd, outerEnd, first, last, dated: first !== null };
  }

  /**
   * Return what is drawn of an event, in milliseconds of the axis.
   *
   * `start` and `end` are the outermost edges, `coreStart` and `coreEnd` what is certain (null for
   * one day somewhere in the bounds), `at` where its point stands. An open side reaches out by a
   * part of the window.
   */
  function extent(row, [first, last], uncertainty) {
    const tail = Math.max(1, Math.floor((last - first) / DAY / 14)) * DAY;
    const edge = last + DAY;
    const [openStart, openEnd] = [row.outerStart === null, row.outerEnd === null];
    const known = [
      ...[row.outerStart, row.innerStart].filter((day) => day !== null),
      ...[row.innerEnd, row.outerEnd].filter((day) => day !== null).map((day) => day + DAY),
    ];
    const start = openStart ? Math.min(...known) - tail : row.outerStart;
    const reach = Math.max(...known) + tail;
    const end = openEnd ? (row.lasts ? Math.max(edge, reach) : reach) : row.outerEnd + DAY;
    if (uncertainty !== "range") return onOneDay(uncertainty === "earliest" ? start + DAY / 2 : (start + end) / 2);
    const core = [row.innerStart, openEnd ? end : row.innerEnd === null ? null : row.innerEnd + DAY];
    const hasCore = row.lasts && core[0] !== null && core[1] !== null && core[0] < core[1];
    const [coreStart, coreEnd] = hasCore ? core : [null, null];
    const at = coreStart ?? (openStart ? Math.max(...known) : openEnd ? Math.min(...known) : (start + end) / 2);
    return { start, end, coreStart, coreEnd, at, openStart, openEnd, isBounded: end - start > DAY || row.lasts };
  }

  function onOneDay(at) {
    const half = DAY / 2;
    const sides = { start: at - half, end: at + half, coreStart: null, coreEnd: null };
    return { ...sides, at, openStart: false, openEnd: false, isBounded: false };
  }

  /** Return what a mark says when pointed at: its days, what happened, how many outlets say so. */
  function tip(row, words) {
    const count = row.outlets.length;
    const key = count === 0 ? "none" : count === 1 ? "one" : "many";
    const outlets = words[`row.outlets.${key}`].replace("{count}", count);
    return [`<b>${escaped(row.when)}</b>`, ...wrapped(row.label).map(escaped), outlets].join("<br>");
  }

  function wrapped(text) {
    const lines = [""];
    for (const word of text.split(" ")) {
      if (lines.at(-1) && lines.at(-1).length + word.length >= LINE) lines.push("");
      lines[lines.length - 1] += (lines.at(-1) ? " " : "") + word;
    }
    return lines;
  }

  /** Return a text that the plotting library shows as it stands; it reads some tags. */
  function escaped(text) {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  }

  Object.assign(timeline, { rows, extent, tip, escaped });
})((globalThis.timeline ??= {}));
