/* The search field: words, "phrases", actor: place: outlet: type: before: after:, and a minus. */

const TOKEN = /(-)?(?:([a-z]+):)?(?:"([^"]*)"|([^\s"]+))/g;
const COLUMNS = { actor: "actors", place: "place", outlet: "outlets" };

/** Return a text as words between single blanks, without case and accents, blanks at both ends. */
function folded(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return ` ${plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean).join(" ")} `;
}

/** Return what is searched of an event: each column folded, and all of them in `any`. */
function indexed({ record, quotes }) {
  const columns = {
    actors: folded(record.actors.join("\n")),
    place: folded(record.place ?? ""),
    outlets: folded(record.outlets.join("\n")),
  };
  const rest = [folded(record.label), folded(quotes)];
  return { ...columns, any: [...rest, ...Object.values(columns)].join("|") };
}

/** Return what a search asks for: terms, types and days, as the dashboard reads it. */
function parsedSearch(text) {
  const asked = { terms: [], types: new Set(), first: null, last: null };
  for (const [, no, field, phrase, word] of text.matchAll(TOKEN)) {
    const words = phrase ?? word;
    const day = field === "before" || field === "after" ? firstDayOf(words) : null;
    if (field === "type" && words in data.types) asked.types.add(words);
    else if (day && field === "before") asked.last = dayBefore(day);
    else if (day) asked.first = day;
    else addTerm(asked.terms, { no, field, words, whole: phrase !== undefined });
  }
  return asked;
}

function addTerm(terms, { no, field, words, whole }) {
  const column = COLUMNS[field];
  const looked = folded(field && !column ? `${field} ${words}` : words);
  if (!looked.trim()) return;
  terms.push({
    column: column ?? "any",
    words: whole ? looked : looked.trimEnd(),
    wanted: !no,
  });
}

/** Return the first day of "2025", "2025-10" or "2025-10-21", or null. */
function firstDayOf(words) {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(words);
  if (!match) return null;
  const [year, month, day] = [match[1], match[2] ?? "1", match[3] ?? "1"];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const found = new Date(`${iso}T00:00:00Z`);
  const isDay = !Number.isNaN(found.valueOf()) && found.toISOString().startsWith(iso);
  return isDay && year !== "0000" ? iso : null;
}

function dayBefore(iso) {
  const { DAY, days } = window.timeline;
  return days.iso(days.time(iso) - DAY);
}

/** Tell whether an indexed event has every wanted term and no unwanted one. */
function holds(index, terms) {
  return terms.every(({ column, words, wanted }) => index[column].includes(words) === wanted);
}
