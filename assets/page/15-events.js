/* The events as the page works with them: what Python wrote, and what is looked up often. */

data.events = data.events.map((values, number) => {
  const event = { number, ...named("event", values) };
  const record = named("record", event.record);
  for (const list of ["mentions", "disagreements"]) {
    record[list] = record[list].map((one) => named(list, one));
  }
  const bounds = [record.earliest_start, record.latest_start, record.earliest_end, record.latest_end];
  const days = bounds.filter(Boolean);
  return {
    ...event,
    record,
    values: event.mark,
    dated: days.length > 0,
    month: monthOf(record.earliest_start ?? record.latest_start ?? record.latest_end),
    index: indexed({ ...event, record }),
  };
});

/** The rows of the figure, each of which its event knows too. */
const marks = window.timeline.rows(data.painter.fields, data.events.map(({ values }) => values));
data.events.forEach((event, number) => Object.assign(event, { mark: marks[number], salience: marks[number].salience }));

const eventById = new Map(data.events.map((event) => [event.record.id, event]));

/** Return the month of a day as "October 2025". */
function monthOf(iso) {
  if (!iso) return say("panel.undated");
  const format = { month: "long", year: "numeric", timeZone: "UTC" };
  return new Date(iso).toLocaleDateString("en-GB", format);
}

/** Return values under the names that Python gave for them once. */
function named(kind, values) {
  return Object.fromEntries(data.fields[kind].map((name, at) => [name, values[at]]));
}
