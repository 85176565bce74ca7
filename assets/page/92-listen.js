/* What the reader does, as changes of the view. Keys, rows and zoom are heard by the scripts both pages share. */

Object.assign(controls, {
  first: (day) => daysSoon({ first: day }),
  last: (day) => daysSoon({ last: day }),
  chosen: (id) => go({ event: id }),
  theme: (wanted) => go({ theme: wanted }),
  screen: () => drawSoon(),
});

let daysDue = {};

/** Take over days; both sides come one after the other and make one change. */
function daysSoon(days) {
  if (!Object.keys(daysDue).length) {
    setTimeout(() => {
      const changes = daysDue;
      daysDue = {};
      go(changes);
    });
  }
  Object.assign(daysDue, days);
}

function listen() {
  byId("search").addEventListener("input", () => go({ text: byId("search").value }));
  byId("lane").addEventListener("change", () => go({ lane: byId("lane").value }));
  for (const side of ["first", "last"]) {
    byId(side).addEventListener("change", () => go({ [side]: byId(side).value || null }));
  }
  byId("download-csv").addEventListener("click", () =>
    download(csvOf(found.shown), "timeline.csv", "text/csv;charset=utf-8"),
  );
  byId("download-json").addEventListener("click", () =>
    download(jsonOf(found.shown, sentenceOf(view)), "timeline.json", "application/json"),
  );
  dark.addEventListener("change", () => show());
  window.addEventListener("beforeprint", () => {
    limit = Infinity; // paper has no button for more
    showRows();
  });
  window.addEventListener("hashchange", () => {
    view = viewOf(location.hash);
    show();
  });
}
