/* The list: rows made by the dashboard's code, grouped by month, with a tray for no day. */

const ROWS_AT_ONCE = 200;

/** Show the first rows of the selection; a button brings more. */
function showList(events, limit, more) {
  const shown = events.slice(0, limit);
  const dated = shown.filter((event) => event.dated);
  const undated = shown.filter((event) => !event.dated);
  const parts = [];
  if (dated.length) parts.push(listbox(months(dated), say("list")));
  if (undated.length) parts.push(tray(undated));
  if (events.length > limit) parts.push(moreButton(events.length - limit, more));
  byId("list").replaceChildren(...parts);
}

function listbox(children, name) {
  const made = element(["div", { role: "listbox", class: "rows", "aria-label": name }]);
  made.append(...children);
  return made;
}

function months(events) {
  const groups = new Map();
  for (const event of events) {
    if (!groups.has(event.month)) groups.set(event.month, []);
    groups.get(event.month).push(event);
  }
  return [...groups].map(([month, members]) => {
    const group = element(["div", { role: "group", "aria-label": month }]);
    group.append(element(["div", { class: "month", "aria-hidden": "true" }, month]));
    group.append(...members.map(rowOf));
    return group;
  });
}

function tray(events) {
  const made = element([
    "section",
    { class: "tray" },
    ["h2", {}, say("list.undated")],
    ["p", { class: "note" }, say("list.undated.why")],
  ]);
  made.append(listbox(events.map(rowOf), say("list.undated")));
  return made;
}

/** Return the row of an event, made once. */
function rowOf(event) {
  event.made ??= element(filled(event.row)[0]);
  return event.made;
}

function moreButton(left, more) {
  const words = say("list.more", { count: Math.min(left, ROWS_AT_ONCE).toLocaleString("en-GB") });
  const button = element(["button", { type: "button", class: "quiet" }, words]);
  button.addEventListener("click", more);
  return button;
}

/** Say that nothing matches, with a button for each filter that could be taken out. */
function showNothing(chips) {
  const made = element([
    "div",
    { class: "state" },
    ["h2", {}, say("nomatch")],
    ["p", {}, say("nomatch.how")],
  ]);
  made.append(...chips);
  byId("list").replaceChildren(made);
}
