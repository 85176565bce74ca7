/* The view in the address, after the #, with the keys of the dashboard's address. */

const LANE_KEYS = Object.keys(window.timeline.lanes.NAMES);
const FLAGS = { 1: true, 0: false, true: true, false: false };

/** Return the view that the address names; what it says wrong counts as not said. */
function viewOf(hash) {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  const lane = said.get("lane");
  const text = (said.get("q") ?? "").slice(0, 500);
  const days = [dayOf(said.get("t0")), dayOf(said.get("t1"))];
  if (days[0] && days[1] && days[0] > days[1]) days.reverse();
  return {
    facets: Object.fromEntries(FACETS.map(({ key }) => [key, new Set(said.getAll(key))])),
    text,
    search: parsedSearch(text),
    first: days[0],
    last: days[1],
    lane: LANE_KEYS.includes(lane) ? lane : "none",
    everything: FLAGS[said.get("all")] ?? false,
    disputed: FLAGS[said.get("conflict")] ?? null,
    undated: FLAGS[said.get("undated")] ?? null,
    top: topOf(said.get("top")),
    event: said.get("e"),
    theme: ["light", "dark"].includes(said.get("theme")) ? said.get("theme") : null,
    rest: [...said].filter(([key]) => !KNOWN_KEYS.has(key)),
  };
}

const KNOWN_KEYS = new Set([
  ...FACETS.map(({ key }) => key),
  ...["t0", "t1", "lane", "all", "q", "conflict", "undated", "top", "e", "theme"],
]);

function topOf(text) {
  return /^[1-9]\d{0,5}$/.test(text ?? "") ? Number(text) : null;
}

function dayOf(text) {
  return text && firstDayOf(text) === text ? text : null;
}

/** Return the address of a view: what differs from the first view, and keys not known. */
function addressOf(view) {
  const said = new URLSearchParams();
  const add = (key, value) => value !== null && value !== "" && said.append(key, value);
  add("t0", view.first);
  add("t1", view.last);
  add("lane", view.lane === "none" ? null : view.lane);
  add("all", view.everything ? 1 : null);
  add("q", view.text);
  for (const { key } of FACETS) for (const value of view.facets[key]) said.append(key, value);
  add("conflict", view.disputed === null ? null : Number(view.disputed));
  add("undated", view.undated === null ? null : Number(view.undated));
  add("top", view.top);
  add("e", view.event);
  add("theme", view.theme);
  for (const [key, value] of view.rest) said.append(key, value);
  return said.size ? `#${said}` : "#";
}
