/* The figure on the page: what it holds of the selection, drawn by the library the page carries. */

let drawingDue = 0;

/** Load the plotting library from the page itself. */
async function loadPlotting() {
  // The page's policy lets no style attribute in; as a property the same style is allowed.
  const plain = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name === "style") this.style.cssText = value;
    else plain.call(this, name, value);
  };
  const library = await (await unpacked("plotting")).blob();
  const script = document.createElement("script");
  script.src = URL.createObjectURL(new Blob([library], { type: "text/javascript" }));
  await new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    document.head.append(script);
  });
}

/** Draw the figure once the rest of the page is painted. */
function drawSoon() {
  clearTimeout(drawingDue);
  drawingDue = setTimeout(draw, 30);
}

/** Return what the figure of a view holds, as timeline/show/figure/content.py says it. */
function contentOf(dated, shown) {
  const { chronology, foremost: most, marks: limit } = data.limits;
  const { bins, days } = window.timeline;
  const rowsOf = (events) => events.map(({ mark }) => mark);
  const near = shown.filter((event) => event.dated);
  if (view.lane === "none" && !view.everything && dated.length > chronology) {
    const some = foremost(near, Math.min(most, view.top ?? most));
    return { rows: rowsOf(some), whole: wholeOf(dated), foremost: { shown: some.length, of: near.length } };
  }
  if (dated.length <= limit) return { rows: rowsOf(dated) };
  const whole = wholeOf(dated);
  if (near.length <= limit) return { rows: rowsOf(near), whole, opening: whole };
  const window_ = [view.first ?? whole[0], view.last ?? whole[1]].map(days.time);
  const length = bins.step(window_, byId("figure-box").clientWidth, data.painter);
  return { bins: bins.counted(rowsOf(near), view.lane, length), days: length, whole, opening: whole };
}

function wholeOf(events) {
  const { days } = window.timeline;
  return days.outermost(events.map(({ mark }) => mark))?.map(days.iso);
}

function showStripOf(events) {
  const { bins, days, showStrip } = window.timeline;
  const whole = events.length ? wholeOf(events) : null;
  const step = whole ? bins.stripStep(whole.map(days.time), data.painter) : 1;
  const rows = events.map(({ mark }) => mark);
  showStrip({ bins: bins.counted(rows, "none", step), days: step, whole });
}

async function draw() {
  showStripOf(found.dated);
  const { hold, sayForemost } = window.timeline;
  const content = contentOf(found.dated, found.shown);
  const { first, last, lane } = view;
  const asked = { first, last, lane, uncertainty: "range", compact: false };
  sayForemost(content, data.painter.words, view.everything, (everything) => go({ everything }));
  await hold({ content, view: asked, settings: data.painter, isPart: Boolean(content.whole) });
  shared.mark(view.event);
}
