/* From the controls to the address, and from what the address changed to what the server is asked.

   The server reads addresses (it alone knows which values they may hold) and sets the controls;
   here the values of the controls become an address again. What is the same as before is not
   asked for a second time. */
(function () {
  "use strict";

  const unchanged = () => window.dash_clientside.no_update;
  const isSaid = (value) => value !== null && value !== undefined && value !== "" && value !== false;

  /** The texts that a value of a control stands for in the address. */
  function texts(value, fallback) {
    if (Array.isArray(value)) return value.map(String);
    if (!isSaid(value) || value === fallback) return [];
    return [value === true ? "1" : String(value)];
  }

  /** The address that the controls show; a key without a control, or not known, is carried over. */
  function addressOf(keys, values, arrived) {
    const before = new URLSearchParams(arrived || "");
    const found = new URLSearchParams();
    for (const { key, default: fallback, control } of keys) {
      const said = control === null ? before.getAll(key) : texts(values[control], fallback);
      const unsaid = said.length === 0 && fallback === null && before.get(key) === "0";
      for (const text of unsaid ? ["0"] : said) found.append(key, text);
    }
    const known = new Set(keys.map(({ key }) => key));
    for (const [key, text] of before) if (!known.has(key)) found.append(key, text);
    return found;
  }

  function inOrder(address) {
    const [first, last] = [address.get("t0"), address.get("t1")];
    if (first && last && first > last) {
      address.set("t0", last);
      address.set("t1", first);
    }
    return address;
  }

  function without(address, keys) {
    const left = new URLSearchParams(address);
    for (const key of keys) left.delete(key);
    return left.toString();
  }

  const asked = {}; // the last question of each kind

  /** The question, or nothing where it was the last one of its kind too. */
  function anew(kind, question) {
    const text = JSON.stringify(question);
    if (asked[kind] === text) return unchanged();
    asked[kind] = text;
    return question;
  }

  /** Ask for the figure: not while another view is shown, nor where it holds the days already. */
  function drawing(address, { width }, isPart) {
    const filters = without(address, ["t0", "t1"]);
    const days = isPart ? [address.get("t0"), address.get("t1")] : null;
    const wanted = { filters, width: isPart ? width : null, days };
    if (anew("figure", wanted) !== wanted) return unchanged();
    return { address: address.toString(), width };
  }

  Object.assign(window.dash_clientside.timeline, {
    /** The address that the browser came to. */
    read() {
      const first = document.getElementById("first-look");
      first.hidden = localStorage.getItem("timeline-first-look") === "off";
      if (window.location.search) return window.location.search;
      asked.list = JSON.stringify({ address: "" }); // the page comes with the first view's answer
      return unchanged();
    },

    /** Write the controls into the address, and ask for what it changed. */
    turn(...told) {
      const [screen, isPart, arrived, keys] = told.slice(-4);
      const address = inOrder(addressOf(keys, told.slice(0, -4), arrived));
      write(address);
      const page = address.get("view") || "timeline";
      const view = new URLSearchParams(without(address, ["e", "theme", "view", "compact"]));
      const figure = new URLSearchParams(without(address, ["e", "theme", "view", "hid"]));
      const list = anew("list", { address: view.toString() });
      if (list !== unchanged()) wait(true);
      return [
        anew("address", address.toString()),
        list,
        page === "timeline" && screen ? drawing(figure, screen, isPart) : unchanged(),
        anew("strip", without(view, ["t0", "t1", "hid", "lane", "unc"])),
        page === "timeline" ? unchanged() : anew("page", without(address, ["e", "theme"])),
        anew("main", `page-${page}${address.get("compact") ? " is-compact" : ""}`),
      ];
    },

    /** Paint what the server sent: trees of elements, words, counts. */
    paint(answer) {
      if (!answer || (answer.first && window.location.search)) return unchanged();
      const focused = document.activeElement && document.activeElement.dataset.event;
      for (const [id, trees] of Object.entries(answer.trees || {})) {
        document.getElementById(id).replaceChildren(...trees.map(window.timeline.element));
      }
      for (const [id, words] of Object.entries(answer.words || {})) {
        document.getElementById(id).textContent = words;
      }
      if (answer.counts) {
        count(answer.counts);
        wait(false);
        requestAnimationFrame(() => setTimeout(window.timeline.listed));
      }
      if (answer.query !== undefined) download(answer.query);
      refocus(focused);
      if (answer.open) document.getElementById(answer.open).showModal();
      return unchanged();
    },
  });

  /** Say that an answer is awaited; the style sheet shows it where that takes its time. */
  function wait(isBusy) {
    document.getElementById("main").setAttribute("aria-busy", String(isBusy));
  }

  /** Ask for everything again: the server is back, or something is not as it was. */
  window.timeline.again = (address = window.location.search) => {
    for (const kind of Object.keys(asked)) delete asked[kind];
    window.timeline.set("history", { data: address });
  };

  /** Write the address; moving the window leaves no step in the history. */
  function write(address) {
    const query = address.toString();
    const url = window.location.pathname + (query ? `?${query}` : "");
    if (url === window.location.pathname + window.location.search) return;
    const days = ["t0", "t1"];
    const same = without(window.location.search, days) === without(address, days);
    window.history[same ? "replaceState" : "pushState"](null, "", url);
  }

  /** Bring the counts of the boxes up to date; those of the names are read as a list opens. */
  function count(counts) {
    window.timeline.counts = counts;
    for (const label of document.querySelectorAll("[data-facet]")) {
      const { facet, value, words } = label.dataset;
      const number = counts[facet][value] || 0;
      label.textContent = `${words} (${number.toLocaleString("en-GB")})`;
      label.classList.toggle("none", number === 0);
    }
  }

  /** Let every download be of exactly what is shown. */
  function download(query) {
    for (const link of document.querySelectorAll("[data-export]")) {
      link.setAttribute("href", `/export/${link.dataset.export}?${query}`);
    }
  }

  /** Return the focus to the row of the same event, if the row that had it was painted anew. */
  function refocus(event) {
    if (!event || document.activeElement !== document.body) return;
    const row = [...document.querySelectorAll("#list [role=option]")].find((one) => one.dataset.event === event);
    if (row) row.focus();
  }

  window.dashMantineFunctions = Object.assign(window.dashMantineFunctions || {}, {
    withCount({ option }, { facet }) {
      const number = ((window.timeline.counts || {})[facet] || {})[option.value] || 0;
      return `${option.label} (${number.toLocaleString("en-GB")})`;
    },
  });
})();
