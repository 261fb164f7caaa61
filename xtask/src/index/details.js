// A code or a method in, the elements that tell all about it out.

/** An element. Text goes in as text: nothing of the catalogue is ever read as HTML. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return element;
}

const number = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
const plural = (count, one, many = one + "s") => `${number(count)} ${count === 1 ? one : many}`;

/** A sentence of the catalogue, where backticks stand around code. */
function sentence(text) {
  return text.split("`").map((part, at) => (at % 2 ? el("code", {}, part) : part));
}

/** A name that may break where its parts meet. */
function breakable(text) {
  return text.split(/(?<=[_.])/).flatMap((part, at) => (at ? [el("wbr"), part] : part));
}

/** A link to a page elsewhere; an address of another kind stays text. */
function link(address, ...label) {
  if (!/^https?:\/\//i.test(address)) return el("span", {}, address);
  return el("a", { href: address, rel: "noreferrer noopener", class: "outside" }, ...label);
}

function chip(category) {
  return el("span", { class: `chip ${category.written}` }, category.spoken);
}

/** `HTTP 400, 403` */
const http = (statuses) => (statuses.length ? "HTTP " + statuses.join(", ") : "");

/** When an entry is meant, of several that share a code. */
function condition(meaning) {
  if (!meaning.conditions.length) return null;
  const one = ({ message, statuses }) => {
    const parts = [];
    if (statuses.length) parts.push(["with ", http(statuses)]);
    if (message) parts.push(["where the description is ", el("q", {}, message)]);
    return parts.flatMap((part, at) => (at ? [" and ", part] : part));
  };
  const all = meaning.conditions.flatMap((condition, at) => (at ? [", or ", one(condition)] : one(condition)));
  return el("p", { class: "when" }, "Only ", all);
}

function fact(term, ...value) {
  return [el("dt", {}, term), el("dd", {}, ...value)];
}

function explained(choice) {
  return [
    el("code", {}, `${choice.kind}::${choice.name}`),
    el("span", { class: "explained" }, choice.explained),
  ];
}

/** Category, recovery, retry and what else is known of a meaning. */
function facts(meaning, rust) {
  return el(
    "dl",
    {},
    fact("Category", explained(meaning.category)),
    fact("Recovery", explained(meaning.recovery)),
    fact("Retry", explained(meaning.retry)),
    meaning.statuses.length > 0 && fact("HTTP status", meaning.statuses.join(", ")),
    meaning.aliases.length > 0 &&
      fact("Also sent as", ...meaning.aliases.flatMap((alias, at) => [at ? ", " : "", el("code", {}, breakable(alias))])),
    meaning.wait && fact("Wait", el("code", {}, meaning.wait)),
    meaning.message && fact("Description sent", el("q", {}, meaning.message)),
    fact("In Rust", rust),
    meaning.docs && fact("Documentation", link(meaning.docs, meaning.docs.replace(/^https?:\/\//i, ""))),
  );
}

/** Links to methods, folded where there are many. */
function methodList(uses, most) {
  const items = uses.map(({ method, entry }) =>
    el(
      "li",
      {},
      el("a", { href: method.hash }, el("code", {}, breakable(method.name))),
      entry.rust !== uses[0].entry.rust && [" as ", el("code", {}, entry.rust)],
    ),
  );
  const title = plural(uses.length, "method");
  return el(
    "details",
    { class: "methods", open: uses.length <= most },
    el("summary", {}, title),
    el("ul", {}, items),
  );
}

/** The same in a line, where a code has so many meanings that one looks for the right one. */
function shortFacts(meaning, rust) {
  const { recovery, retry, statuses, docs } = meaning;
  return el(
    "p",
    { class: "small" },
    [http(statuses), `recovery: ${recovery.spoken}`, `retry: ${retry.spoken}`].filter(Boolean).join(" · "),
    rust.length > 0 && [" · ", rust],
    docs && [" · ", link(docs, "documentation")],
  );
}

function meaningSection(meaning, isAsked, isShort) {
  const variants = [...new Set(meaning.uses.map((use) => use.entry.rust))];
  const rust = meaning.system ? [`SystemError::${meaning.system}`] : variants;
  return el(
    "section",
    { class: "meaning" },
    el("h3", {}, sentence(meaning.text)),
    el(
      "p",
      { class: "tags" },
      chip(meaning.category),
      meaning.system && el("span", { class: "chip any" }, "any method"),
      isAsked && el("span", { class: "chip asked" }, "fits your search"),
    ),
    meaning.title !== meaning.code.title &&
      el("p", { class: "when" }, "Written ", el("code", {}, meaning.title)),
    condition(meaning),
    meaning.help && el("p", { class: "help" }, sentence(meaning.help)),
    (isShort ? shortFacts : facts)(
      meaning,
      rust.map((path, at) => [at > 0 && ", ", el("code", {}, path)]),
    ),
    meaning.uses.length > 0 && methodList(meaning.uses, isShort ? 3 : 12),
  );
}

/** Everything about a code; the meanings that were searched for come first, but after the system's. */
function codeDetails(code, asked) {
  const hits = code.meanings.filter((meaning) => matches(meaning, asked));
  const isAsked = (meaning) => hits.length < code.meanings.length && hits.includes(meaning);
  const order = (meaning) => (meaning.system ? 0 : isAsked(meaning) ? 1 : 2);
  const meanings = [...code.meanings].sort((a, b) => order(a) - order(b));
  const notes = [];
  if (isSystem(code)) notes.push("Any method can return it.");
  if (code.methods.size) notes.push(`Documented for ${plural(code.methods.size, "method")}.`);
  if (code.meanings.length > 1) notes.push(`It has ${plural(code.meanings.length, "meaning")}.`);
  if (code.prefix) notes.push("Only the beginning is fixed: the portal sends more behind it.");
  if (code.name === "")
    notes.push("The portal sends an empty code, so that often the description alone tells what is meant.");
  return [
    el("h2", { tabindex: "-1" }, code.name === "" ? "The empty code" : el("code", {}, breakable(code.title))),
    el("p", { class: "lead" }, notes.join(" ")),
    meanings.map((meaning) =>
      meaningSection(meaning, isAsked(meaning), meanings.length > 5 && !meaning.system),
    ),
  ];
}

/** A Rust name for the enum of a method: `crm.item.add` gives `ItemAddError`. */
function enumName(method) {
  const parts = method.plain.split(".");
  const words = (parts.length > 2 ? parts.slice(1) : parts).flatMap((part) => part.split(/[^0-9A-Za-z]+/));
  const version = method.plain !== method.name && METHODS_BY_KEY.has(method.plain.toLowerCase()) ? "V3" : "";
  const made = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("") + version + "Error";
  return /^[A-Z]/.test(made) ? made : "Method" + made;
}

function enumText(method) {
  const quoted = method.name.replace(/["\\]/g, "\\$&");
  return `use bitrix_errors::bitrix_errors;

/// What \`${method.plain}\` can answer.
#[bitrix_errors(method = "${quoted}")]
pub enum ${enumName(method)} {}
`;
}

/** A `match` over exactly the variants that the macro makes. */
function matchText(method) {
  const ident = enumName(method);
  const comment = (text) => `    // ${text.replace(/\s+/g, " ")}\n`;
  const arms = method.entries
    .filter((entry) => !entry.isSystem)
    .map(({ meaning, variant }) => `${comment(meaning.text)}    ${ident}::${variant} => todo!(),\n`);
  return `match error.kind() {
${arms.join("")}${comment("a code that any method can return")}    ${ident}::System(_) => todo!(),
${comment("a code that no catalogue knows: `error.code()` is what was sent")}    ${ident}::Unknown => todo!(),
}
`;
}

function snippet(id, text) {
  return el(
    "div",
    { class: "snippet" },
    el("button", { type: "button", class: "copy", "data-copies": id }, "Copy"),
    el("pre", { id, tabindex: "0", "aria-label": "Rust" }, el("code", {}, text)),
  );
}

function entryItem(entry) {
  const { meaning } = entry;
  const { code } = meaning;
  return el(
    "li",
    { class: "entry" },
    el(
      "p",
      { class: "top" },
      el("a", { href: code.hash }, el("code", {}, breakable(meaning.title))),
      chip(meaning.category),
      el("span", { class: "status" }, http(meaning.statuses)),
    ),
    el("p", { class: "text" }, sentence(meaning.text)),
    condition(meaning),
    meaning.help && el("p", { class: "help" }, sentence(meaning.help)),
    el(
      "p",
      { class: "small" },
      el("code", {}, entry.rust),
      ` · recovery: ${meaning.recovery.spoken} · retry: ${meaning.retry.spoken}`,
    ),
  );
}

/** Everything about a method. */
function methodDetails(method) {
  const version = method.plain === method.name ? null : el("span", { class: "chip any" }, "REST 3.0");
  const count = method.entries.length;
  return [
    el("h2", { tabindex: "-1" }, el("code", {}, breakable(method.name))),
    el(
      "p",
      { class: "lead" },
      version,
      method.deprecated && el("span", { class: "chip deprecated" }, "deprecated"),
      count
        ? `${plural(count, "documented error")}, beside `
        : "No error of its own is documented; it can return ",
      "those that ",
      el("a", { href: "#", "data-filter": "kind", "data-value": "system" }, "any method can return"),
      ".",
      method.docs && [" ", link(method.docs, "Documentation")],
    ),
    (method.effect || method.scopes || method.caller) &&
      el(
        "dl",
        {},
        method.effect && fact("Effect", explained(method.effect)),
        method.scopes && fact("Scope", el("code", {}, method.scopes)),
        method.caller && fact("Caller", explained(method.caller)),
      ),
    el("h3", {}, "Rust"),
    snippet("enum", enumText(method)),
    el(
      "details",
      { class: "more" },
      el("summary", {}, "A match over its kinds"),
      snippet("match", matchText(method)),
    ),
    count > 0 && el("h3", {}, "Errors"),
    count > 0 && el("ul", { class: "entries" }, method.entries.map(entryItem)),
  ];
}

/** What stands there before anything is opened. */
function welcome() {
  const count = (choice) =>
    CODES.filter((code) => code.meanings.some((meaning) => meaning[choice.kind.toLowerCase()] === choice))
      .length;
  const filter = (choice) => [
    el(
      "dt",
      {},
      el(
        "button",
        {
          type: "button",
          class: "filter",
          "data-filter": choice.kind.toLowerCase(),
          "data-value": choice.written,
        },
        choice.spoken,
      ),
      el("span", { class: "status" }, plural(count(choice), "code")),
    ),
    el("dd", {}, choice.explained),
  ];
  const examples = ["QUERY_LIMIT_EXCEEDED", "expired_token", "crm.item.add"].map((example) => {
    const { found } = target("#" + example);
    return found && [el("a", { href: found.hash }, el("code", {}, found.title)), " "];
  });
  return [
    el("h2", { tabindex: "-1" }, "What a Bitrix24 portal can answer"),
    el(
      "p",
      { class: "lead" },
      "Open a code to see what it means and what to do about it, or a method to see its codes and the Rust enum to paste. ",
      examples,
    ),
    el(
      "p",
      { class: "lead keys" },
      el("kbd", {}, "/"),
      " search, ",
      el("kbd", {}, "↑"),
      " ",
      el("kbd", {}, "↓"),
      " move, ",
      el("kbd", {}, "Enter"),
      " open, ",
      el("kbd", {}, "Esc"),
      " back",
    ),
    el("h3", {}, "Categories: what went wrong"),
    el("dl", { class: "legend" }, CATEGORIES.map(filter)),
    el("h3", {}, "Recoveries: what to do about it"),
    el("dl", { class: "legend" }, RECOVERIES.map(filter)),
    el("h3", {}, "Retry: whether calling again is safe"),
    el(
      "dl",
      { class: "legend" },
      RETRIES.map((choice) => [el("dt", {}, choice.spoken), el("dd", {}, choice.explained)]),
    ),
  ];
}

/** What is said where an address names nothing. */
function notFound({ asked, kind }) {
  const items = kind === "method" ? METHODS : kind === "code" ? CODES : [...CODES, ...METHODS];
  const near = nearest(asked, items, 6);
  return [
    el("h2", { tabindex: "-1" }, "Not found"),
    el(
      "p",
      { class: "lead" },
      "The catalogue has no ",
      kind || "code or method",
      " ",
      el("code", {}, asked || "without a name"),
      near.length ? ". Is it one of these?" : ".",
    ),
    el(
      "ul",
      { class: "near" },
      near.map((item) => el("li", {}, el("a", { href: item.hash }, el("code", {}, breakable(item.title))))),
    ),
    el(
      "p",
      {},
      "A portal may send codes that nobody documented. In Rust they are ",
      el("code", {}, "Unknown"),
      ", and ",
      el("code", {}, "error.code()"),
      " says what was sent.",
    ),
  ];
}
