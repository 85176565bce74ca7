/* The figure on the page: drawn by the plotting library that the page carries. */

let plotly = null;
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
  plotly = window.Plotly;
}

/** Draw the figure once the rest of the page is painted. */
function drawSoon() {
  clearTimeout(drawingDue);
  drawingDue = setTimeout(draw, 30);
}

/** Tell whether the figure holds a part of the selection, so that a zoom has to draw it anew. */
function isPart() {
  return found.dated.length > data.metrics.marks;
}

async function draw() {
  byId("strip").replaceChildren(...stripBars(found.dated));
  if (!plotly) return;
  const graph = byId("graph");
  const width = byId("figure-box").clientWidth;
  const { traces, layout } = drawing(found.dated, view, width, scheme());
  await plotly.react(graph, traces, layout, data.figure.config);
  shared.mark(view.event);
}
