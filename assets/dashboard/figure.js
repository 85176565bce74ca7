/* The figure as the server drew it, put into the page by Plotly, which comes after the list. */
(function () {
  "use strict";

  // Resolves once the list is painted: what is read first does not wait for what draws.
  const painted = new Promise((resolve) => { window.timeline.listed = resolve; });
  let library = null; // resolves once Plotly is there
  let last = Promise.resolve();

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

  window.dash_clientside.timeline.draw = (drawing) => {
    if (drawing) {
      const { data, layout, config } = drawing;
      last = Promise.all([loaded(), last])
        .then(() => window.Plotly.react("graph", data, layout, config))
        .then(() => {
          window.timeline.hear();
          window.timeline.ring();
        });
    }
    return window.dash_clientside.no_update;
  };
})();
