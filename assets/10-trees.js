/* Elements from the trees that Python writes: a text, or [tag, attributes, ...children].

   Everything from an article arrives as text nodes and attribute values, never as markup. */
Object.assign((globalThis.timeline ??= {}), {
  element(tree) {
    if (typeof tree === "string") return document.createTextNode(tree);
    const [tag, attributes, ...children] = tree;
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "style") made.style.cssText = value;
      else made.setAttribute(name, value);
    }
    made.append(...children.map(window.timeline.element));
    return made;
  },
});
