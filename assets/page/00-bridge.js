/*
 * What the shared scripts ask of the page around it. The dashboard hands its wishes to the server;
 * here they change the view: a function for each id, filled in by the files after this one.
 */

const controls = {};

window.dash_clientside = {
  no_update: Symbol("no update"),
  set_props: (id, props) => controls[id]?.("value" in props ? props.value : props.data),
};
