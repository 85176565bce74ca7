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
 * Return the dated events that a view draws, all those in its window, and each facet's counts.
 *
 * The count of a value obeys every filter but that of its own facet, so an event that fails one
 * facet alone still counts there.
 */
function selected(events, view) {
  const found = { dated: [], shown: [], counts: new Map(FACETS.map(({ key }) => [key, new Map()])) };
  for (const event of events) {
    if (!CONDITIONS.every((holding) => holding(event, view))) continue;
    const failed = FACETS.filter(({ key, values }) => !meets(view.facets[key], values(event)));
    const inWindow = touches(event.record, view.first, view.last);
    if (failed.length === 0 && event.dated) found.dated.push(event);
    if (failed.length === 0 && inWindow) found.shown.push(event);
    const counting = failed.length === 0 ? FACETS : failed.length === 1 ? failed : [];
    if (inWindow) for (const { key, values } of counting) tally(found.counts.get(key), values(event));
  }
  return found;
}

function meets(wanted, values) {
  return wanted.size === 0 || values.some((value) => wanted.has(value));
}

function tally(counts, values) {
  for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
}
