/* Files of the selection, made here, the same to the byte as those that Python writes. */

/** Return the events as CSV: the lines are those of `timeline export`. */
function csvOf(events) {
  return data.columns + events.map((event) => event.csv).join("");
}

/** Return the events as JSON, with what the file is and which filters made it. */
function jsonOf(events, filters) {
  const about = { ...data.about, overview: overviewOf(events), filters };
  const content = { about, events: events.map((event) => event.record) };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Return the counts of a selection, as model.selection.Overview has them. */
function overviewOf(events) {
  const dated = events.filter((event) => event.dated);
  const count = (values) => new Set(events.flatMap(values)).size;
  return {
    total: data.about.overview.total,
    selected: events.length,
    articles: count((event) => event.record.articles),
    outlets: count((event) => event.record.outlets),
    undated: events.length - dated.length,
    disputed: events.filter((event) => event.record.disagreements.length).length,
    first: least(dated.map(({ record }) => record.earliest_start ?? record.latest_end)),
    last: least(dated.map(({ record }) => record.latest_end ?? record.earliest_start), -1),
    merged: data.about.overview.merged,
    languages: data.about.overview.languages,
  };
}

function least(days, sign = 1) {
  const before = (a, b) => (sign * window.timeline.lanes.byText(a, b) < 0 ? a : b);
  return days.filter(Boolean).reduce((a, b) => (a === null ? b : before(a, b)), null);
}

/** Hand a text to the browser as a file. */
function download(text, name, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
