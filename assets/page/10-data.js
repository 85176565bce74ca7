/* What the page holds: packed blocks of text, unpacked by the browser itself. */

const DIGITS =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;,=>?@^_`{|}~";

/** Return the bytes of a text in base 85 (RFC 1924, with "," for "<"): five letters hold four. */
function bytesOf(text) {
  const values = new Uint8Array(128);
  [...DIGITS].forEach((letter, value) => (values[letter.charCodeAt(0)] = value));
  const groups = Math.ceil(text.length / 5);
  const bytes = new DataView(new ArrayBuffer(groups * 4));
  for (let group = 0; group < groups; group++) {
    let value = 0;
    for (let at = group * 5; at < group * 5 + 5; at++) {
      value = value * 85 + (at < text.length ? values[text.charCodeAt(at)] : 84);
    }
    bytes.setUint32(group * 4, value);
  }
  return bytes.buffer.slice(0, Math.floor((text.length * 4) / 5));
}

/** Return the unpacked content of a block of the page, as a Response. */
async function unpacked(id) {
  const packed = bytesOf(byId(id).textContent);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream);
}

/** All that Python wrote for the page: see timeline/show/export/page_data.py. */
const data = await (await unpacked("data")).json();
const { element } = window.timeline;

/** Return the element with that id. */
function byId(id) {
  return document.getElementById(id);
}

/** Return the words of that key of the label table, with values filled in; "{{" is a brace. */
function say(key, values = {}) {
  const words = data.labels[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  return words.replaceAll("{{", "{").replaceAll("}}", "}");
}

/** Return a count with its noun, thousands set apart. */
function counted(noun, count) {
  const number = count === 1 ? "one" : "many";
  return say(`count.${noun}.${number}`, { count: count.toLocaleString("en-GB") });
}

/** Return the trees that were told as the number of a shape and the texts for its holes. */
function filled([number, ...texts]) {
  const fill = (tree) => {
    if (tree === 0) return texts.shift();
    if (typeof tree === "string") return tree;
    const [tag, attributes, ...children] = tree;
    const own = Object.entries(attributes).map(([name, value]) => [name, fill(value)]);
    return [tag, Object.fromEntries(own), ...children.map(fill)];
  };
  return data.shapes[number].map(fill);
}
