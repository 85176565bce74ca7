/* The one thing that a reader can write: the publication day of an article. The server answers in
   words, which stand beside the field; the list is asked for anew with the next step. */
(function () {
  "use strict";

  async function settle(form) {
    const [told, button] = [form.querySelector("output"), form.querySelector("button")];
    const asked = { article: form.dataset.settle, day: form.elements.day.value };
    button.disabled = true;
    try {
      const answer = await fetch("/articles/settle", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(asked),
      });
      const { words, error } = await answer.json();
      told.textContent = (words || [error]).join("\n");
    } catch {
      told.textContent = form.dataset.lost;
    } finally {
      button.disabled = false;
    }
  }

  document.addEventListener("submit", (event) => {
    if (event.target.dataset.settle === undefined) return;
    event.preventDefault();
    settle(event.target);
  });
})();
