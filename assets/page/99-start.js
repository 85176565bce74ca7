/* Start: the list at once, then the figure. */

if (matchMedia("(max-width: 819px)").matches) byId("filters").open = false;
listen();
show();
await loadPlotting();
await draw();
byId("figure-box").dataset.drawn = "true";
