/* The filters as controls: boxes with counts, days, and a chip for each filter in force. */

const VALUES_AT_ONCE = 8;
const FACET_NAMES = {
  type: { label: "filter.type", name: (value) => data.types[value] ?? value },
  status: { label: "filter.status", name: (value) => said(`status.${value}`, value) },
  actor: { label: "filter.actor", name: (value) => value },
  src: { label: "filter.outlet", name: (value) => value },
  place: { label: "filter.place", name: (value) => value },
  basis: { label: "filter.basis", name: (value) => said(`basis.${value}`, value) },
  review: { label: "filter.review", name: (value) => said(`review.${value}`, value) },
};

/** Return the words of that key, or the value itself where the table has none. */
function said(key, value) {
  return key in data.labels ? say(key) : value;
}

/** Build the boxes once, the most frequent values first; `change` hears what is ticked. */
function buildFacets(counts, change) {
  const boxes = new Map();
  for (const { key } of FACETS) {
    const values = [...counts.get(key)].sort(([a, x], [b, y]) => y - x || window.timeline.lanes.byText(a, b));
    if (values.length < 2) continue;
    const made = element(["fieldset", { class: "facet" }, ["legend", {}, say(FACET_NAMES[key].label)]]);
    for (const [value] of values) {
      const box = facetBox(key, value, change);
      boxes.set(`${key} ${value}`, box);
      made.append(box.label);
      box.label.hidden = made.children.length - 1 > VALUES_AT_ONCE;
    }
    if (values.length > VALUES_AT_ONCE) made.append(unfold(made, values.length - VALUES_AT_ONCE));
    byId("facets").append(made);
  }
  return boxes;
}

function facetBox(key, value, change) {
  const label = element([
    "label",
    {},
    ["input", { type: "checkbox" }],
    ["span", { class: "name" }, FACET_NAMES[key].name(value)],
    ["span", { class: "count" }],
  ]);
  const [input, , count] = label.children;
  input.addEventListener("change", () => change(key, value, input.checked));
  return { key, value, label, input, count };
}

function unfold(fieldset, left) {
  const button = element(["button", { type: "button", class: "quiet" }, say("facet.more", { count: left })]);
  button.addEventListener("click", () => {
    for (const label of fieldset.querySelectorAll("label")) label.hidden = false;
    button.remove();
  });
  return button;
}

/** Bring ticks and counts up to date; a value that counts nothing stays, in grey. */
function showFacets(boxes, counts, view) {
  for (const { key, value, label, input, count } of boxes.values()) {
    const number = counts.get(key).get(value) ?? 0;
    input.checked = view.facets[key].has(value);
    if (input.checked) label.hidden = false;
    count.textContent = number.toLocaleString("en-GB");
    label.classList.toggle("none", number === 0);
  }
}

/** Return the filters in force, each with its words and the view without it. */
function inForce(view) {
  const found = [];
  const add = (words, changes) => found.push({ words, changes });
  if (view.text) add(`“${view.text}”`, { text: "" });
  for (const { key } of FACETS) {
    for (const value of view.facets[key]) {
      const left = new Set([...view.facets[key]].filter((one) => one !== value));
      add(FACET_NAMES[key].name(value), { facets: { ...view.facets, [key]: left } });
    }
  }
  for (const flag of ["disputed", "undated"]) {
    if (view[flag] !== null) add(say(`filter.${flag}`), { [flag]: null });
  }
  if (view.top !== null) add(say("filter.top", { count: view.top }), { top: null });
  for (const side of ["first", "last"]) {
    if (view[side]) add(`${say(`filter.${side}`)} ${dayWords(view[side])}`, { [side]: null });
  }
  return found;
}

/** Return a button for each filter in force, which takes it out, and one for all of them. */
function chipsOf(view, go) {
  const chips = inForce(view).map(({ words, changes }) => {
    const name = say("chip.remove", { filter: words });
    const cross = ["span", { "aria-hidden": "true" }, " ×"];
    const chip = element(["button", { type: "button", class: "chip", "aria-label": name }, words, cross]);
    chip.addEventListener("click", () => go(changes));
    return chip;
  });
  if (!chips.length) return [];
  const reset = element(["button", { type: "button", class: "quiet reset" }, say("reset")]);
  reset.addEventListener("click", () => go(NOTHING));
  return [...chips, reset];
}

/** Return the filters in a few words, for the head of a download. */
function sentenceOf(view) {
  return inForce(view)
    .map(({ words }) => words)
    .join(", ");
}

/** Return a day as "5 October 2025". */
function dayWords(iso) {
  const format = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString("en-GB", format);
}
