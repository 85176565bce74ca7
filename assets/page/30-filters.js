/* Which events a view shows, and how many each value of a facet would show. */

/** The facets: key in the address, and the values an event has. */
const FACETS = [
  { key: "type", values: (event) => [event.record.type] },
  { key: "status", values: (event) => [event.record.status] },
  { key: "actor", values: (event) => event.record.actors },
  { key: "src", values: (event) => event.record.outlets },
  { key: "place", values: (event) => (event.record.place ? [event.record.place] : []) },
  { key: "basis", values: (event) => (event.basis ? [event.basis] : []) },
  { key: "review", values: (event) => [event.record.review] },
];

/** Tell whether an event's days may touch those from `first` to `last`; open sides touch. */
function touches({ earliest_start: from, latest_end: to }, first, last) {
  return !(first && to && to < first) && !(last && from && from > last);
}

/** The filters that are not facets: each takes an event and the view. */
const CONDITIONS = [
  ({ index }, { search }) => holds(index, search.terms),
  ({ record }, { search }) => search.types.size === 0 || search.types.has(record.type),
  ({ record }, { search }) => touches(record, search.first, search.last),
  ({ dated }, { undated }) => undated === null || dated !== undated,
  ({ record }, { disputed }) =>
    disputed === null || (record.disagreements.length > 0) === disputed,
];

/**
 * Return the dated events that a view may draw, whatever the window, all those in its window, and each facet's counts.
 *
 * The count of a value obeys every filter but that of its own facet, so an event that fails one
 * facet alone still counts there.
 */
function selected(events, view) {
  const all = [];
  const shown = [];
  const counted = new Map(FACETS.map((facet) => [facet, []]));
  for (const event of events) {
    if (!CONDITIONS.every((holding) => holding(event, view))) continue;
    const failed = FACETS.filter(({ key, values }) => !meets(view.facets[key], values(event)));
    const inWindow = touches(event.record, view.first, view.last);
    if (failed.length === 0) all.push(event);
    if (failed.length === 0 && inWindow) shown.push(event);
    const counting = failed.length === 0 ? FACETS : failed.length === 1 ? failed : [];
    if (inWindow) for (const facet of counting) counted.get(facet).push(event);
  }
  return {
    dated: foremost(all, view.top).filter(({ dated }) => dated),
    shown: foremost(shown, view.top),
    counts: new Map([...counted].map(([facet, some]) => [facet.key, tallied(foremost(some, view.top), facet.values)])),
  };
}

/** Return the most salient events in the order they have, the earlier ones where it is equal. */
function foremost(events, top) {
  if (top === null || events.length <= top) return events;
  const best = new Set(events.toSorted((a, b) => b.salience - a.salience).slice(0, top));
  return events.filter((event) => best.has(event));
}

function meets(wanted, values) {
  return wanted.size === 0 || values.some((value) => wanted.has(value));
}

function tallied(events, values) {
  const counts = new Map();
  for (const event of events) {
    for (const value of new Set(values(event))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
