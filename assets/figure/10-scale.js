/* Days and pixels: the window, what is folded out of it, its ticks.

   A time is a count of milliseconds since 1970; a window is its first and last day, both inside. */
(function (timeline) {
  "use strict";

  const DAY = 86_400_000;
  const EARLIEST = Date.parse("0001-01-01");
  const LATEST = Date.parse("9999-12-31");
  // Share of the events that an opening window may leave out at each end, and how much shorter it
  // must become by that: a war recalled and a plan for 2060 would press the story into a stripe. A
  // summit three months before the rest belongs to it: the silence behind it is folded.
  const OUTLIERS = 0.2;
  const WORTH = 0.85;
  const MARGIN = 0.04; // empty room on either side, as a share of the window
  // A silence of so many days and such a share of the window is folded to what is left at its ends.
  const SILENCE = 12;
  const SHARE = 0.14;
  const LEFT_OVER = 0.03;
  const LABEL = { hour: 62, day: 46, month: 40, year: 40 }; // pixels of a tick's name
  const STEPS = [
    ["hour", 12], ["day", 1], ["day", 2], ["day", 7], ["day", 14],
    ["month", 1], ["month", 2], ["month", 3], ["month", 6],
    ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000].map((years) => ["year", years]),
  ];
  const DAYS_OF = { hour: 1 / 24, day: 1, month: 30.4, year: 365.25 };

  const iso = (time) => new Date(Math.min(Math.max(time, EARLIEST), LATEST)).toISOString().slice(0, 10);
  const time = (day) => Date.parse(`${String(day).slice(0, 10)}T00:00:00Z`);
  const bounded = (value) => Math.min(Math.max(value, EARLIEST), LATEST);

  /** Return the window with some room on either side. */
  function widened([first, last]) {
    const room = DAY * Math.max(2, Math.round(((last - first) / DAY + 1) * MARGIN));
    return [bounded(first - room), bounded(last + room)];
  }

  /** Return the first and last day that some rows state, null without any. */
  function outermost(rows) {
    if (!rows.length) return null;
    return [Math.min(...rows.map(({ first }) => first)), Math.max(...rows.map(({ last }) => last))];
  }

  /** Return the densest readable window: all days told, but for a few far from the rest. */
  function opening(rows) {
    if (!rows.length) return null;
    const late = trimmed(rows.toSorted((a, b) => a.first - b.first), ({ first }) => first, ({ last }) => last);
    const kept = trimmed(late.toSorted((a, b) => b.last - a.last), ({ last }) => -last, ({ first }) => -first);
    return widened(outermost(kept));
  }

  /** Return the rows without a few at the start, where that makes the whole much shorter. */
  function trimmed(rows, near, far) {
    const end = Math.max(...rows.map(far));
    const whole = end - near(rows[0]) + DAY;
    for (let left = 1; left <= rows.length * OUTLIERS; left++) {
      if (end - near(rows[left]) + DAY <= whole * (1 - WORTH)) return rows.slice(left);
    }
    return rows;
  }

  /**
   * Return the stretches of a window in which nothing begins, ends or stands, to be folded.
   *
   * A vague bar that lasts through a silence does not fill it: it is folded with it.
   */
  function silences([first, last], extents) {
    const end = last + DAY;
    const known = extents.flatMap(({ start, end: stop, at }) => [start, stop, at]);
    const stops = [first, ...known.filter((at) => at > first && at < end), end].sort((a, b) => a - b);
    const least = Math.max(SILENCE * DAY, (end - first) * SHARE);
    const kept = Math.max(DAY, Math.round(((end - first) / DAY) * LEFT_OVER) * DAY);
    return stops
      .slice(1)
      .map((stop, at) => [stops[at], stop])
      .filter(([from, to], at) => to - from > least && at > 0 && to !== end)
      .map(([from, to]) => [Math.ceil(from / DAY) * DAY + kept, Math.floor(to / DAY) * DAY - kept]);
  }

  /** Return how times become pixels over so wide a plot; the folds take no room. */
  function scale([first, last], width, folds = []) {
    const gone = (at) => folds.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(at, to) - from), 0);
    const end = last + DAY;
    const length = end - first - gone(end);
    const at = (moment) => ((moment - first - gone(moment)) * width) / length;
    const isFolded = (moment) => folds.some(([from, to]) => moment > from && moment < to);
    return { window: [first, last], end, width, folds, at, isFolded, perPixel: length / width };
  }

  /** Return the time that stands at a pixel. */
  function timeAt(pixel, { window: [first], folds, perPixel }) {
    let moment = first + pixel * perPixel;
    for (const [from, to] of folds) if (moment > from) moment += to - from;
    return moment;
  }

  /* --- ticks ---------------------------------------------------------------------------------- */

  /** Return the ticks of a scale, the finest whose names have room: times, and their names. */
  function ticks(scale) {
    const days = (scale.perPixel * scale.width) / DAY;
    let finer = null;
    for (const [unit, count] of STEPS) {
      if (days / (DAYS_OF[unit] * count) > scale.width / 20) continue;
      const all = moments(unit, count, scale.window).filter((at) => isInside(at, scale));
      const some = apart(all, scale, LABEL[unit]);
      if (some.length === all.length) return named(all.length < 3 && finer ? finer : { unit, times: all });
      finer = { unit, times: some };
    }
    return named(finer || { unit: "year", times: [] });
  }

  function isInside(moment, scale) {
    return moment >= scale.window[0] && moment < scale.end && !scale.isFolded(moment);
  }

  function apart(times, scale, room) {
    const kept = [];
    for (const moment of times) {
      if (!kept.length || scale.at(moment) - scale.at(kept.at(-1)) >= room) kept.push(moment);
    }
    return kept;
  }

  /** Return the moments of a step over a window; a day stands at its noon, as its marks do. */
  function moments(unit, count, [first, last]) {
    if (unit === "hour") return stepped(first, last + DAY, DAY / 2);
    if (unit === "day") {
      const monday = 4 * DAY; // 5 January 1970
      const start = count < 7 ? first : first + ((((monday - first) % (7 * DAY)) + 7 * DAY) % (7 * DAY));
      return stepped(start, last + DAY, count * DAY).map((at) => at + DAY / 2);
    }
    const months = unit === "year" ? 12 * count : count;
    const from = new Date(first).getUTCFullYear() * 12 + new Date(first).getUTCMonth();
    const found = [];
    for (let month = Math.ceil(from / months) * months; ; month += months) {
      const at = startOf(month);
      if (at > last || found.length > 2_000) return found;
      if (at >= first) found.push(at);
    }
  }

  function stepped(from, to, step) {
    return Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, number) => from + number * step);
  }

  /** Return the first day of a month told as months since the year 0. */
  function startOf(month) {
    const day = new Date(0);
    day.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, 1);
    return day.getTime();
  }

  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

  /** Return times and names: a month or year is named where it begins and at the first tick. */
  function named({ unit, times }) {
    let before = null;
    const names = times.map((at) => {
      const day = new Date(at);
      const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
      const isNewYear = before === null || before.getUTCFullYear() !== year;
      const isNewMonth = isNewYear || before.getUTCMonth() !== month;
      before = day;
      if (unit === "year") return String(year);
      const below = isNewYear ? `<br>${year}` : "";
      if (unit === "month") return MONTHS[month] + below;
      if (unit === "hour" && day.getUTCHours() === 0) return `midnight${below}`;
      return day.getUTCDate() + (isNewMonth || unit === "hour" ? ` ${MONTHS[month]}` : "") + below;
    });
    return { times, names };
  }

  Object.assign(timeline, { DAY, days: { iso, time, widened, outermost, opening, silences, scale, timeAt, ticks } });
})((globalThis.timeline ??= {}));
