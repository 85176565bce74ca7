/* What a person decides: read from buttons and forms, sent with a fresh token, and said back.

   A form sends only the fields that were changed. Where somebody else was first, the server writes
   nothing and answers with the event as it is now: both versions are shown, nothing typed is lost. */
(function () {
  "use strict";

  const { byId, choose } = window.timeline;
  const CHANGES = ["type", "status", "place", "label", "text", "story", "tags", "notes", "link"];
  let pending = null; // what a key asked for an event whose panel is not there yet
  let wanted = null; // what goes on once somebody has said who it is

  /* --- who ------------------------------------------------------------------------------------- */

  /** The form of the dialog; Dash has no plain field. */
  function furnished(dialog) {
    if (dialog.querySelector("form")) return dialog;
    const { name, password, go, close } = dialog.dataset;
    const field = (words, key, type) =>
      ["label", {}, ["span", {}, words], ["input", { name: key, type, autocomplete: type === "password" ? "current-password" : "name", maxlength: "100" }]];
    dialog.append(window.timeline.element(["form", { "data-who": "", class: "edit" },
      field(name, "name", "text"), field(password, "password", "password"),
      ["output", { "aria-live": "polite" }],
      ["div", { class: "answers" }, ["button", { type: "submit", class: "do" }, go],
        ["button", { type: "button", class: "quiet", "data-close": "who" }, close]]]));
    return dialog;
  }

  const nameOf = () => localStorage.getItem("timeline-who") || "";

  function ask(again, needsPassword, words) {
    const dialog = furnished(byId("who"));
    wanted = again;
    dialog.querySelector("[name=password]").closest("label").hidden = !needsPassword;
    dialog.querySelector("[name=password]").required = needsPassword;
    dialog.querySelector("[name=name]").value = nameOf();
    dialog.querySelector("output").textContent = words || "";
    if (!dialog.open) dialog.showModal();
  }

  async function introduced(form) {
    const name = form.elements.name.value.trim();
    if (!name) return;
    const password = form.elements.password;
    if (!password.closest("label").hidden) {
      const { body, status } = await post("/review/login", { name, password: password.value });
      password.value = "";
      if (status !== 200) {
        form.querySelector("output").textContent = body.error;
        return;
      }
    }
    localStorage.setItem("timeline-who", name);
    byId("who").close();
    const again = wanted;
    wanted = null;
    if (again) again();
  }

  /* --- sending --------------------------------------------------------------------------------- */

  async function post(path, asked) {
    const { token } = await (await fetch("/review/token", { cache: "no-store" })).json();
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Timeline-Token": token },
      body: JSON.stringify(asked),
    });
    return { status: answer.status, body: await answer.json() };
  }

  /** Send what is asked; where nobody has said who it is, ask that first. */
  async function decide(wish, told, conflict, after) {
    const say = (words) => { if (told) told.textContent = words; };
    const again = () => decide(wish, told, conflict, after);
    try {
      const { token: _, login, name } = await (await fetch("/review/token", { cache: "no-store" })).json();
      if (login ? !name : !nameOf()) return ask(again, login);
      const { status, body } = await post("/review/decide", { who: nameOf(), wish });
      if (status === 401) return ask(again, login, body.error);
      if (status === 409 && conflict) return conflict(body);
      if (status !== 200) return say(body.error);
      byId("announce").textContent = byId("who").dataset.done;
      refresh(body.events);
      if (after) after(body);
    } catch {
      say(byId("who").dataset.lost);
    }
  }

  /** Ask for list, figure, page and panel anew: something is not as it was. */
  function refresh(events) {
    const shown = document.querySelector("#panel [data-chosen]");
    const event = (events && events[0]) || (shown && shown.dataset.chosen);
    const address = new URLSearchParams(window.location.search);
    if (event) address.set("e", event);
    window.timeline.again(`?${address}`);
  }

  const known = (part) => ({ id: part.dataset.review, version: part.dataset.version });

  /* --- buttons --------------------------------------------------------------------------------- */

  function pressed(button) {
    const part = button.closest("[data-review]");
    const { do: action, other, otherversion, reading, article } = button.dataset;
    const told = button.closest("li, .pair, .review").querySelector("output")
      || (part && part.querySelector("output.told")) || byId("announce");
    const conflict = (body) => { told.textContent = `${body.error}. ${now(body)}`; };
    const events = part ? [known(part)] : [];
    if (action === "undo" || action === "redo") return decide({ action }, told);
    if (action === "withdraw") return decide({ action, article }, told);
    if (action === "merge" || action === "apart") {
      return decide({ action, events: [...events, { id: other, version: otherversion }] }, told, conflict);
    }
    if (action === "reading") return decide({ action: "edit", events, reading: Number(reading) }, told, conflict);
    if (action === "keep") return decide({ action: "accept", events, keep: true }, told, conflict);
    if (action === "settle") return decide({ action, article, day: button.dataset.day }, told);
    return decide({ action, events }, told, conflict);
  }

  const now = ({ now: events }) => (events || [])
    .map(({ by, label, days, review, text }) => [label, days, review, by, text].filter(Boolean).join(" · "))
    .join("; ");

  /* --- forms ----------------------------------------------------------------------------------- */

  function isChanged(control) {
    if (control.tagName !== "SELECT") return control.value !== control.defaultValue;
    const said = [...control.options].find((one) => one.defaultSelected);
    return control.value !== (said ? said.value : control.options[0].value);
  }

  const list = (text, mark) => text.split(mark).map((one) => one.trim()).filter(Boolean);

  function valueOf({ name, value }) {
    if (name === "tags") return list(value, ",");
    if (name === "story") return value === "" ? null : Number(value);
    return value.trim() === "" ? null : value;
  }

  /** What a form asks for: the fields that were changed, or with `all` those that hold something. */
  function asked(form, all) {
    const wish = { changes: {} };
    for (const control of form.elements) {
      const { name, value } = control;
      if (!name || !(all ? value !== "" : isChanged(control))) continue;
      if (name === "phrase") wish.phrase = value;
      else if (name === "actors") wish.actors = list(value, ";");
      else if (name === "note") wish.note = value;
      else if (CHANGES.includes(name)) wish.changes[name] = valueOf(control);
    }
    if (Object.keys(wish.changes).length === 0) delete wish.changes;
    return wish;
  }

  /** Both versions, and what to do: nothing of the form is touched. */
  function clash(form, wish, body) {
    const box = form.querySelector(".conflict");
    const mine = Object.entries({ ...wish.changes, days: wish.phrase, actors: wish.actors })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}: ${value}`).join(" · ");
    const words = byId("who").dataset;
    const tree = window.timeline.element;
    box.replaceChildren(
      tree(["p", {}, body.error]),
      tree(["p", {}, `${words.theirs} ${now(body)}`]),
      tree(["p", {}, `${words.mine} ${mine}`]),
      tree(["button", { type: "button", class: "do", "data-clash": "mine" }, words.usemine]),
      tree(["button", { type: "button", class: "do", "data-clash": "theirs" }, words.usetheirs]),
    );
    box.hidden = false;
    const [mineButton, theirsButton] = box.querySelectorAll("button");
    mineButton.addEventListener("click", () => {
      const part = form.closest("[data-review]");
      part.dataset.version = body.now[0].version;
      part.dataset.review = body.now[0].id;
      box.hidden = true;
      send(form);
    });
    theirsButton.addEventListener("click", () => refresh([body.now[0].id]));
    mineButton.focus();
  }

  const FORMS = {
    edit(form, told, part) {
      const wish = { action: "edit", events: [known(part)], ...asked(form, false) };
      decide(wish, told, (body) => clash(form, wish, body));
    },
    add(form, told) {
      const { changes = {}, ...wish } = asked(form, true);
      const { label, type, place, ...words } = changes;
      const after = () => { form.reset(); };
      decide({ action: "add", ...wish, added: { label: label || "", type, place }, changes: words }, told, null, after);
    },
    merge(form, told, part) {
      const other = form.elements.other.value.trim();
      const id = other.includes("=") ? new URLSearchParams(other.split("?").pop()).get("e") : other;
      decide({ action: "merge", events: [known(part), { id: id || other }] }, told,
        (body) => { told.textContent = body.error; });
    },
    split(form, told, part) {
      const mentions = [...form.querySelectorAll("[name=mentions]:checked")].map(({ value }) => value);
      decide({ action: "split", events: [known(part)], mentions }, told,
        (body) => { told.textContent = body.error; });
    },
    settle,
  };

  /** Show what would move before anything does; a second button accepts exactly that. */
  async function settle(form, told) {
    const { article, accept } = form.dataset;
    const day = form.elements.day.value;
    try {
      const { status, body } = await post("/review/moves", { article, day });
      if (status !== 200) {
        told.textContent = body.error;
        return;
      }
      const tree = window.timeline.element;
      const words = byId("who").dataset;
      const rows = body.moved.map(({ label, before, after }) =>
        tree(["tr", {}, ["td", {}, label], ["td", {}, before || words.absent], ["td", {}, after || words.absent]]));
      const table = tree(["table", { class: "moves" }, ["caption", {}, body.moved.length ? words.moves : words.still]]);
      table.append(...rows);
      const button = tree(["button", { type: "button", class: "do", "data-do": "settle", "data-article": article, "data-day": day }, accept]);
      told.replaceChildren(table, button);
      window.timeline.moves(body.moved);
    } catch {
      told.textContent = form.dataset.lost;
    }
  }

  function send(form) {
    const told = form.querySelector("output:not(.preview)");
    told.textContent = "";
    FORMS[form.dataset.form](form, told, form.closest("[data-review]"));
  }

  let typed = 0;
  /** Say what days the words give, while they are typed. */
  function preview(control) {
    const form = control.closest("form");
    const said = form.querySelector(".preview");
    const part = form.closest("[data-review]");
    clearTimeout(typed);
    typed = setTimeout(async () => {
      const asked = new URLSearchParams({ phrase: control.value });
      if (part) asked.set("event", part.dataset.review);
      const answer = await fetch(`/review/days?${asked}`).then((one) => one.json(), () => ({}));
      said.textContent = answer.error || [answer.words, answer.edtf].filter(Boolean).join(" · ");
    }, 150);
  }

  /* --- keys ------------------------------------------------------------------------------------ */

  const KEYS = {
    a: (part) => part.querySelector('[data-do="accept"]').click(),
    r: (part) => part.querySelector('[data-do="reject"]').click(),
    u: (part) => part.querySelector('[data-do="undo"]').click(),
    e: (part) => opened(part, "edit"),
    m: (part) => opened(part, "merge"),
  };

  function opened(part, name) {
    const details = part.querySelector(`[data-opens="${name}"]`);
    details.open = true;
    details.querySelector("input, button, select").focus();
  }

  /** Do what a letter asks for an event, once its panel is there. */
  function letter(key, event) {
    const part = document.querySelector(`#panel [data-review="${CSS.escape(event || "")}"]`);
    if (part) return KEYS[key](part);
    pending = { key, event };
    choose(event);
  }

  new MutationObserver(() => {
    if (!pending) return;
    const { key, event } = pending;
    const part = document.querySelector(`#panel [data-review="${CSS.escape(event)}"]`);
    if (!part) return;
    pending = null;
    KEYS[key](part);
  }).observe(document.body, { childList: true, subtree: true });

  /** Events that would move are pointed out in the list, until the next answer paints it anew. */
  window.timeline.moves = (moved) => {
    const names = new Set(moved.map(({ event }) => event));
    for (const row of document.querySelectorAll("#list [data-event]")) {
      row.classList.toggle("is-moving", names.has(row.dataset.event));
    }
  };

  window.timeline.letter = letter;
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) pressed(button);
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.form === undefined && form.dataset.who === undefined) return;
    event.preventDefault();
    if (form.dataset.who !== undefined) introduced(form);
    else send(form);
  });
  document.addEventListener("input", (event) => {
    if (event.target.name === "phrase") preview(event.target);
  });
})();
