/* The figure as a picture that stands alone: with its title, its source and the ground it lies on. */
(function (timeline) {
  "use strict";

  const HEAD = 56; // pixels for the title, and for the source line under the figure
  const FOOT = 36;
  const LEAST = 675; // pixels of height

  /** Return data and layout of a saved picture: the figure of a screen, between title and source. */
  timeline.picture = (content, view, screen, settings, { title, source }) => {
    const { data, layout } = timeline.figure(content, view, screen, settings);
    const inks = settings.inks[screen.scheme];
    const margin = { ...layout.margin, t: (layout.margin?.t ?? 0) + HEAD, b: (layout.margin?.b ?? 0) + FOOT };
    const height = Math.max(LEAST, layout.height + HEAD + FOOT);
    const text = { xref: "container", yref: "container", x: 0.01, xanchor: "left" };
    const head = { ...text, y: 0.985, yanchor: "top", text: timeline.escaped(title), font: { family: "Charter, Cambria, Georgia, serif", size: 24 } };
    head.subtitle = { text: timeline.escaped(source), font: { size: 13, color: inks.secondary } };
    return { data, layout: { ...layout, height, margin, title: head, paper_bgcolor: inks.paper, plot_bgcolor: inks.paper } };
  };
})((globalThis.timeline ??= {}));
