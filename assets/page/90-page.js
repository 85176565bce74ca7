/* The page itself: one view, and everything that is shown for it. */

/** A view without filters; the rest of a view stays as it is. */
const NOTHING = {
  facets: Object.fromEntries(FACETS.map(({ key }) => [key, new Set()])),
  text: "",
  first: null,
  last: null,
  disputed: null,
  undated: null,
  top: null,
};
const dark = matchMedia("(prefers-color-scheme: dark)");
const shared = window.dash_clientside.timeline;
const { state } = window.timeline;
let view = viewOf(location.hash);
let found = selected(data.events, view);
let limit = ROWS_AT_ONCE;

const boxes = buildFacets(selected(data.events, viewOf("")).counts, (key, value, ticked) => {
  const left = new Set(view.facets[key]);
  if (ticked) left.add(value);
  else left.delete(value);
  go({ facets: { ...view.facets, [key]: left } });
});

/** Show the view with some of it changed, and write it into the address. */
function go(changes) {
  const before = view;
  view = { ...view, ...changes };
  view.search = parsedSearch(view.text);
  history.replaceState(null, "", addressOf(view));
  if (Object.keys(changes).join() === "event") showChosen();
  else show(onlyDaysDiffer(before, view));
}

/** Tell whether the marks can stay where they are: the figure moves over them by itself. */
function onlyDaysDiffer(one, other) {
  return ["facets", "text", "lane", "everything", "disputed", "undated", "top", "theme"].every((key) => one[key] === other[key]);
}

/** Show the view: list, counts and controls at once, the figure as soon as they are painted. */
function show(figureStays = false) {
  document.documentElement.dataset.theme = scheme();
  found = selected(data.events, view);
  limit = ROWS_AT_ONCE;
  showRows();
  showFacets(boxes, found.counts, view);
  byId("chips").replaceChildren(...chipsOf(view, go));
  const overview = overviewOf(found.shown);
  byId("overview").textContent = overviewWords(overview);
  byId("figure-summary").textContent = summaryWords(overview);
  byId("announce").textContent = say("announce", { events: counted("event", overview.selected) });
  showControls();
  showChosen();
  if (figureStays && state.held && !state.held.isPart) shared.follow(view.first, view.last);
  else drawSoon();
}

function showRows() {
  if (data.events.length && !found.shown.length) {
    showNothing(chipsOf(view, go));
    return;
  }
  showList(found.shown, limit, () => {
    limit += ROWS_AT_ONCE;
    showRows();
  });
}

/** Return the id of the event that is shown: the chosen one, else the foremost of all. */
function chosenId() {
  return view.event ?? data.foremost;
}

/** Show the chosen event in its panel; the shared script marks its row and its marks. */
function showChosen() {
  const body = byId("panel-body");
  if (body.dataset.event !== chosenId()) {
    const event = eventById.get(chosenId());
    const words = say(view.event ? "panel.gone" : "panel.none");
    const trees = event ? filled(event.panel) : [["p", { class: "note" }, words]];
    body.replaceChildren(...trees.map(element));
    body.dataset.event = chosenId();
    byId("panel").scrollTop = 0;
  }
  byId("panel").className = shared.mark(view.event);
}

/** Return the counts of a selection as one line. */
function overviewWords(overview) {
  const { total, selected: shown, articles, outlets, undated, disputed, first, last } = overview;
  const events = counted("event", total);
  const narrowed = shown !== total || inForce(view).length;
  const parts = [
    narrowed ? say("overview.of", { selected: shown.toLocaleString("en-GB"), events }) : events,
    counted("article", articles),
    counted("outlet", outlets),
  ];
  if (first && last) parts.push(say("overview.days", { first: dayWords(first), last: dayWords(last) }));
  if (undated) parts.push(say("overview.undated", { count: undated.toLocaleString("en-GB") }));
  if (disputed) parts.push(say("overview.disputed", { count: disputed.toLocaleString("en-GB") }));
  if (!data.about.overview.merged) parts.push(say("overview.unmerged"));
  return parts.join(" · ");
}

/** Return one sentence that says what the figure shows. */
function summaryWords({ selected: shown, first, last }) {
  if (!first || !last) return "";
  return say("figure.summary", {
    events: counted("event", shown),
    first: dayWords(first),
    last: dayWords(last),
    lane: say(`lane.${view.lane}`).toLowerCase(),
  });
}

function showControls() {
  const values = { search: view.text, lane: view.lane, first: view.first ?? "", last: view.last ?? "" };
  for (const [id, value] of Object.entries(values)) {
    if (document.activeElement !== byId(id)) byId(id).value = value;
  }
}

/** Return the scheme to show: the view's, else that of the device. */
function scheme() {
  return view.theme ?? (dark.matches ? "dark" : "light");
}
