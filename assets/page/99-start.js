/* Start: the list at once, then the figure. */

listen();
show();
await loadPlotting();
await draw();
byId("figure-box").dataset.drawn = "true";
