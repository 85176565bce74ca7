/* The events as the page works with them: what Python wrote, and what is looked up often. */

data.events.forEach((event, number) => {
  const { record } = event;
  const bounds = [record.earliest_start, record.latest_start, record.earliest_end, record.latest_end];
  const days = bounds.filter(Boolean);
  event.number = number;
  event.dated = days.length > 0;
  event.stated = days.map((day) => Date.parse(day));
  event.month = monthOf(record.earliest_start ?? record.latest_start ?? record.latest_end);
  event.index = indexed(event);
});

const eventById = new Map(data.events.map((event) => [event.record.id, event]));

/** Return the month of a day as "October 2025". */
function monthOf(iso) {
  if (!iso) return say("panel.undated");
  const format = { month: "long", year: "numeric", timeZone: "UTC" };
  return new Date(iso).toLocaleDateString("en-GB", format);
}
