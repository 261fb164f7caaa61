// The data in, codes and methods out, each with what the search and the details need of it.

const DATA = JSON.parse(document.getElementById("data").textContent);

function word([written, name, explained], kind) {
  return { written, name, explained, spoken: written.replaceAll("_", " "), kind };
}

const CATEGORIES = DATA.categories.map((row) => word(row, "Category"));
const RECOVERIES = DATA.recoveries.map((row) => word(row, "Recovery"));
const RETRIES = DATA.retries.map((row) => word(row, "Retry"));
const EFFECTS = DATA.effects.map((row) => word(row, "Effect"));
const CALLERS = DATA.callers.map((row) => word(row, "Caller"));

const string = (number) => (number ? DATA.strings[number - 1] : "");

/** What a code can mean. */
const MEANINGS = DATA.meanings.map((raw) => ({
  code: null,
  wire: string(raw.c),
  category: CATEGORIES[raw.k[0]],
  recovery: RECOVERIES[raw.k[1]],
  retry: RETRIES[raw.k[2]],
  statuses: raw.s ?? [],
  text: string(raw.t),
  help: string(raw.h),
  docs: string(raw.d),
  message: string(raw.m),
  /** One of these must hold; always where there is none. */
  conditions: (raw.w ?? []).map(([message, statuses]) => ({ message: string(message), statuses })),
  aliases: (raw.a ?? []).map(string),
  wait: string(raw.u),
  prefix: raw.p === true,
  /** The system's variant, where any method can answer this. */
  system: "",
  /** Where it is documented: `{ method, entry }`. */
  uses: [],
}));

/** What a set says about a code; several methods share one. `rust` is the pattern without the enum's name. */
const ENTRIES = DATA.entries.map(([meaning, variant]) => ({
  meaning: MEANINGS[meaning],
  variant: string(variant),
  rust: string(variant),
  isSystem: false,
}));
ENTRIES.forEach((entry, at) => {
  const twin = DATA.entries[at][2];
  if (at < DATA.system) {
    entry.meaning.system = entry.variant;
    entry.isSystem = true;
  } else if (twin) {
    entry.rust = `System(SystemError::${ENTRIES[twin - 1].variant})`;
    entry.isSystem = true;
  }
});

const METHODS = DATA.methods.map(([name, docs, deprecated, effect, scopes, caller, ...entries]) => {
  const method = {
    kind: "method",
    name,
    title: name,
    plain: name.replace(/@v3$/, ""),
    docs: string(docs),
    deprecated: deprecated === 1,
    effect: EFFECTS[effect - 1],
    scopes: string(scopes),
    caller: CALLERS[caller - 1],
    entries: entries.map((at) => ENTRIES[at]),
    hash: "#method:" + written(name),
  };
  for (const entry of method.entries) entry.meaning.uses.push({ method, entry });
  return method;
});

/** Codes by their lower case; a beginning of codes is another thing than the same code as a whole. */
const CODES_BY_KEY = new Map();
for (const meaning of MEANINGS) {
  const key = keyOf(meaning.wire, meaning.prefix);
  let code = CODES_BY_KEY.get(key);
  if (!code) {
    code = { kind: "code", name: meaning.wire, prefix: meaning.prefix, meanings: [], methods: new Set() };
    code.title = titleOf(code);
    code.hash = hashOf(code);
    CODES_BY_KEY.set(key, code);
  }
  meaning.code = code;
  /** The code as this entry spells it: letter case makes no difference to a code. */
  meaning.title = titleOf({ name: meaning.wire, prefix: meaning.prefix });
  code.meanings.push(meaning);
  for (const use of meaning.uses) code.methods.add(use.method);
}
for (const meaning of MEANINGS) {
  for (const alias of meaning.aliases) {
    const key = keyOf(alias, false);
    if (!CODES_BY_KEY.has(key)) CODES_BY_KEY.set(key, meaning.code);
  }
}
const isSystem = (code) => code.meanings.some((meaning) => meaning.system);
const CODES = [...new Set(CODES_BY_KEY.values())].sort(
  (a, b) =>
    isSystem(b) - isSystem(a) ||
    (isSystem(a) ? 0 : b.methods.size - a.methods.size) ||
    (a.title < b.title ? -1 : 1),
);
for (const code of CODES) {
  code.meanings.sort((a, b) => Boolean(b.system) - Boolean(a.system) || b.uses.length - a.uses.length);
}
const METHODS_BY_KEY = new Map(METHODS.map((method) => [method.name.toLowerCase(), method]));

function keyOf(code, prefix) {
  return code.trim().toLowerCase() + (prefix ? "…" : "");
}

function titleOf({ name, prefix }) {
  return name === "" ? "empty code" : name + (prefix ? "…" : "");
}

/** A name as it stands in an address, with the signs that may stay. */
function written(name) {
  return encodeURIComponent(name).replaceAll("%40", "@");
}

function hashOf(code) {
  const plain = /^[0-9A-Za-z_]+$/.test(code.name);
  return (plain ? "#" : "#code:") + written(code.name);
}

/** What an address names: `null` for the front page, else what is found and what was asked for. */
function target(hash) {
  let asked = hash.replace(/^#/, "");
  try {
    asked = decodeURIComponent(asked);
  } catch {
    // A stray `%` is no reason to find nothing.
  }
  if (asked === "") return null;
  const [, kind, rest] = /^(code|method):(.*)$/is.exec(asked) ?? [, "", asked];
  const name = rest.trim();
  const key = name.toLowerCase();
  const code = kind.toLowerCase() === "method" ? null : codeNamed(key);
  const method = kind.toLowerCase() === "code" || code ? null : METHODS_BY_KEY.get(key);
  return { found: code ?? method ?? null, asked: name, kind: kind.toLowerCase() };
}

/** A code, or the longest beginning of codes that it has. */
function codeNamed(key) {
  const exact = CODES_BY_KEY.get(key) ?? CODES_BY_KEY.get(key + "…");
  if (exact) return exact;
  const prefixes = CODES.filter((code) => code.prefix && key.startsWith(code.name.toLowerCase()));
  return prefixes.sort((a, b) => b.name.length - a.name.length)[0];
}
