// What a person does in, the page as it should be then out.

const $ = (id) => document.getElementById(id);
const [form, query, kind, category, recovery] = ["form", "query", "kind", "category", "recovery"].map($);
const [results, more, details] = ["results", "more", "details"].map($);
/** As many rows as fill a screen: their layout is most of what a keystroke costs, so the rest waits for a pause. */
const FIRST = 12;
const PAGE = 50;
const PAUSE = 150;
const NAME = document.title;
const narrow = matchMedia("(max-width: 60rem)");

let asked = wordsOf("");
let found = [];
let shown = 0;
let pause = 0;
/** The row that led to what is open, and how far the list was scrolled. */
let cameFrom = { hash: "", top: 0 };

function choices(select, words) {
  select.append(...words.map((choice) => el("option", { value: choice.written }, choice.spoken)));
}

/** Text with the searched words marked. */
function marked(text, plain = (part) => part) {
  if (!asked.pattern) return plain(text);
  return text.split(asked.pattern).map((part, at) => (at % 2 ? el("mark", {}, part) : plain(part)));
}

function codeRow({ item, meaning }) {
  const notes = [
    http(meaning.statuses),
    isSystem(item) && "any method",
    item.methods.size > 0 && plural(item.methods.size, "method"),
    item.meanings.length > 1 && plural(item.meanings.length, "meaning"),
  ];
  return [
    el(
      "span",
      { class: "top" },
      el("code", { class: item.name === "" ? "empty" : null }, marked(item.title, breakable)),
      chip(meaning.category),
    ),
    el("span", { class: "text" }, marked(meaning.text.replaceAll("`", ""))),
    el("span", { class: "small" }, notes.filter(Boolean).join(" · ")),
  ];
}

function methodRow({ item }) {
  const codes = [...new Set(item.entries.map((entry) => entry.meaning.title))];
  const isHit = (code) => asked.words.some((word) => code.toLowerCase().includes(word));
  const sorted = [...codes.filter(isHit), ...codes.filter((code) => !isHit(code))].slice(0, 6);
  return [
    el(
      "span",
      { class: "top" },
      el("code", {}, marked(item.name, breakable)),
      el("span", { class: "chip method" }, "method"),
      item.deprecated && el("span", { class: "chip deprecated" }, "deprecated"),
    ),
    el(
      "span",
      { class: "small codes" },
      item.entries.length ? plural(item.entries.length, "error") : "no documented error of its own",
      sorted.length > 0 && [": ", marked(sorted.join(", "))],
    ),
  ];
}

function row(result) {
  const isCurrent = result.item.hash === location.hash;
  const inner = result.item.kind === "code" ? codeRow(result) : methodRow(result);
  return el(
    "li",
    {},
    el("a", { href: result.item.hash, class: "row", "aria-current": isCurrent && "true" }, inner),
  );
}

function showMore(count = PAGE) {
  const next = found.slice(shown, shown + count).map(row);
  results.append(...next);
  shown += next.length;
  more.hidden = shown >= found.length;
  return next[0];
}

/** Searches anew: what a keystroke does. */
function update() {
  asked = { ...wordsOf(query.value), kind: kind.value, category: category.value, recovery: recovery.value };
  found = search(asked);
  shown = 0;
  results.replaceChildren();
  showMore(FIRST);
  clearTimeout(pause);
  pause = setTimeout(() => showMore(Math.max(0, PAGE - shown)), PAUSE);
  const codes = found.filter(({ item }) => item.kind === "code").length;
  const isFiltered = kind.value || category.value || recovery.value;
  $("count").textContent = found.length
    ? `${plural(codes, "code")} and ${plural(found.length - codes, "method")}`
    : "Nothing fits.";
  $("reset").hidden = !isFiltered && query.value === "";
  if (!found.length) results.append(suggestions(isFiltered));
  results.parentElement.scrollTop = 0;
}

/** What to try where nothing fits. */
function suggestions(isFiltered) {
  const near = nearest(asked.whole, [...CODES, ...METHODS], 5);
  const links = near.map((item) =>
    el("li", {}, el("a", { href: item.hash, class: "row" }, el("code", {}, item.title))),
  );
  return el(
    "li",
    { class: "nothing" },
    el(
      "p",
      {},
      isFiltered ? "Fewer filters may find more. " : "",
      near.length ? "Did you mean one of these?" : "Try fewer letters, or another word.",
    ),
    el("ul", {}, links),
  );
}

/** Shows what the address names. */
function show() {
  const aim = target(location.hash);
  const parts = !aim
    ? welcome()
    : !aim.found
      ? notFound(aim)
      : aim.found.kind === "code"
        ? codeDetails(aim.found, asked)
        : methodDetails(aim.found);
  details.replaceChildren(
    el("a", { href: "#", class: "back" }, "← Results"),
    ...parts.flat(Infinity).filter(Boolean),
  );
  details.scrollTop = 0;
  const wasOpen = document.body.classList.contains("open");
  document.body.classList.toggle("open", Boolean(aim));
  document.title = aim ? `${aim.found ? aim.found.title : "Not found"} · ${NAME}` : NAME;
  for (const link of results.querySelectorAll("a[aria-current]")) link.removeAttribute("aria-current");
  if (aim) {
    if (narrow.matches) scrollTo(0, 0);
    details.querySelector("h2").focus({ preventScroll: true });
    rowOf(aim.found?.hash)?.setAttribute("aria-current", "true");
  } else if (wasOpen) {
    goBack();
  }
}

/** Back to where one was before something was opened. */
function goBack() {
  if (narrow.matches) scrollTo(0, cameFrom.top);
  if (document.activeElement !== query)
    (rowOf(cameFrom.hash) ?? query).focus({ preventScroll: narrow.matches });
}

const rows = () => [...results.querySelectorAll("a.row")];
const rowOf = (hash) => rows().find((link) => link.getAttribute("href") === hash);

/** Moves along the results; above the first is the search. */
function move(from, step) {
  const all = rows();
  const at = all.indexOf(from);
  let next = step === "first" ? all[0] : step === "last" ? all.at(-1) : all[at + step];
  if (!next && step === 1 && at >= 0 && !more.hidden) next = showMore().querySelector("a");
  if (next) next.focus();
  else if (step === -1) query.focus();
}

function reset() {
  for (const field of [query, kind, category, recovery]) field.value = "";
  update();
}

async function copy(button) {
  const source = $(button.dataset.copies);
  try {
    await navigator.clipboard.writeText(source.textContent);
  } catch {
    // Where the browser keeps the clipboard from files: the older way.
    getSelection().selectAllChildren(source);
    if (!document.execCommand("copy")) {
      $("said").textContent = "The text is selected; copy it by hand.";
      return;
    }
    getSelection().removeAllRanges();
  }
  button.textContent = $("said").textContent = "Copied";
  setTimeout(() => {
    button.textContent = "Copy";
    $("said").textContent = "";
  }, 2000);
}

const KEYS = { ArrowDown: 1, ArrowUp: -1, Home: "first", End: "last" };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const at = event.target;
  const isTyping = at.matches("input, select, textarea");
  const inResults = at.matches("a.row");
  if (event.key === "/" && !isTyping) {
    query.focus();
    query.select();
  } else if (inResults && event.key in KEYS) {
    move(at, KEYS[event.key]);
  } else if (at === query && event.key === "ArrowDown") {
    move(null, "first");
  } else if (event.key === "Escape") {
    if (at === query && query.value !== "") {
      query.value = "";
      update();
    } else if (inResults) {
      query.focus();
    } else if (document.body.classList.contains("open")) {
      location.hash = "";
    } else {
      query.focus();
    }
  } else {
    return;
  }
  event.preventDefault();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  rows()[0]?.click();
});
query.addEventListener("input", () => {
  update();
  // On a narrow page the results hide behind what is open.
  if (narrow.matches && document.body.classList.contains("open")) location.hash = "";
});
for (const select of [kind, category, recovery]) select.addEventListener("change", update);
$("reset").addEventListener("click", () => {
  reset();
  query.focus();
});
more.addEventListener("click", () => showMore()?.querySelector("a").focus());
results.addEventListener("click", (event) => {
  const link = event.target.closest("a.row");
  if (!link) return;
  cameFrom = { hash: link.getAttribute("href"), top: scrollY };
  if (cameFrom.hash === location.hash) show();
});
details.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copies], [data-filter]");
  if (!button) return;
  const { copies, filter, value } = button.dataset;
  if (copies) copy(button);
  else {
    reset();
    $(filter).value = value;
    update();
    results.parentElement.scrollIntoView({ block: "nearest" });
    $(filter).focus();
  }
});
addEventListener("hashchange", show);

choices(category, CATEGORIES);
choices(recovery, RECOVERIES);
$("about").textContent =
  `${number(CODES.length)} codes, ${number(METHODS.length)} methods · bitrix-errors ${DATA.version}`;
update();
show();
if (!document.body.classList.contains("open")) query.focus();
