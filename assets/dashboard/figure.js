/* The figure of the dashboard: what the server says it holds, drawn by Plotly, which comes after
   the list. */
(function () {
  "use strict";

  // Resolves once the list is painted: what is read first does not wait for what draws.
  const painted = new Promise((resolve) => { window.timeline.listed = resolve; });
  let library = null; // resolves once Plotly is there

  function loaded() {
    library ||= painted.then(() => new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = document.getElementById("graph").dataset.library;
      script.addEventListener("load", resolve);
      script.addEventListener("error", reject);
      document.head.append(script);
    }));
    return library;
  }

  /** Let the address say whether all events are drawn, or the foremost. */
  function turn(isAll) {
    const address = new URLSearchParams(window.location.search);
    if (isAll) address.set("all", "1");
    else address.delete("all");
    window.timeline.set("history", { data: `?${address}` });
  }

  Object.assign(window.dash_clientside.timeline, {
    /** Draw what the server answered: rows of events, or counts. */
    draw(answer, settings) {
      if (answer) {
        const rows = answer.rows && window.timeline.rows(settings.fields, answer.rows);
        const isPart = Boolean(answer.bins || answer.whole);
        const held = { content: { ...answer, rows }, view: answer.view, settings, isPart };
        loaded().then(() => window.timeline.hold(held));
        const everything = new URLSearchParams(window.location.search).get("all") === "1";
        window.timeline.sayForemost(answer, settings.words, everything, turn);
      }
      return window.dash_clientside.no_update;
    },
    /** Paint the strip. */
    strip(counts) {
      if (counts) window.timeline.showStrip(counts);
      return window.dash_clientside.no_update;
    },
  });
})();
