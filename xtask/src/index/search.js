// A query and the filters in, what fits out, the best first.

/** Of a name that is only begun, less than this may be wrong. */
const BEGUN = 3;
const LONGEST = 200;
const FAR = 1000;
/** Two rows of a table of distances, for all to use. */
const EDITS = [new Uint16Array(LONGEST + 8), new Uint16Array(LONGEST + 8)];

/** A meaning's words, in lower case: what a search looks at. */
for (const meaning of MEANINGS) {
  const variants = new Set(meaning.uses.map((use) => use.entry.variant));
  const { category, recovery, statuses } = meaning;
  meaning.words = [
    meaning.wire || "empty code",
    meaning.system && `System(SystemError::${meaning.system})`,
    ...variants,
    meaning.text,
    meaning.help,
    meaning.message,
    ...meaning.aliases,
    ...meaning.conditions.map((condition) => condition.message),
    ...statuses,
    category.written,
    category.spoken,
    recovery.written,
    recovery.spoken,
  ]
    .join("\n")
    .toLowerCase();
}
for (const code of CODES) code.lower = (code.name || code.title).toLowerCase();
for (const method of METHODS) {
  method.lower = method.name.toLowerCase();
  const codes = method.entries.map((entry) => `${entry.meaning.wire}\n${entry.variant}`);
  method.words = [method.name, enumName(method), ...codes].join("\n").toLowerCase();
}

/** The words of a query. Of a pasted answer, its code; of a pasted path such as `System(X::Y)`, its names. */
function wordsOf(query) {
  let text = query.trim().replace(/^#?(code:|method:)?/i, "");
  if (text.startsWith("{")) {
    try {
      const { error } = JSON.parse(text);
      text = String(error?.code ?? error ?? text) || '""';
    } catch {
      // Still being typed, or no JSON at all: its words then.
    }
  }
  if (text === '""') text = "empty code";
  const whole = text.toLowerCase();
  const words = [...new Set(whole.split(/[\s:()"'`,;{}]+/).filter(Boolean))];
  return { whole, words, pattern: patternOf(words) };
}

/** What finds the words in a text, the longest first. Single letters are everywhere and tell nothing. */
function patternOf(words) {
  const longest = words.filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  if (!longest.length) return null;
  return new RegExp(
    `(${longest.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|")})`,
    "i",
  );
}

const hasAll = (words, text) => words.every((word) => text.includes(word));

function fits(meaning, { category, recovery }) {
  return (
    (!category || meaning.category.written === category) &&
    (!recovery || meaning.recovery.written === recovery)
  );
}

/** Whether a meaning is among what is asked for. */
function matches(meaning, asked) {
  return fits(meaning, asked) && hasAll(asked.words, meaning.words);
}

/** How near a name is to the query: 0 is the query itself, 4 not at all. */
function distanceOf(name, { whole, words }) {
  if (name === whole || words.length === 0) return 0;
  if (name.startsWith(whole)) return 1;
  if (name.includes(whole)) return 2;
  return hasAll(words, name) ? 3 : 4;
}

/** All that fits: `{ item, meaning }`, where a code comes with the meaning that fits best. */
function search(asked) {
  const ranks = Array.from({ length: 10 }, () => []);
  const isFiltered = Boolean(asked.category || asked.recovery);
  if (asked.kind !== "method") {
    for (const code of CODES) {
      if (asked.kind === "system" && !isSystem(code)) continue;
      const isBeginning = code.prefix && asked.whole.startsWith(code.lower);
      const meaning = code.meanings.find((meaning) =>
        isBeginning ? fits(meaning, asked) : matches(meaning, asked),
      );
      const distance = isBeginning ? 0 : distanceOf(code.lower, asked);
      if (meaning) ranks[2 * distance].push({ item: code, meaning });
    }
  }
  if (!asked.kind || asked.kind === "method") {
    for (const method of METHODS) {
      if (!hasAll(asked.words, method.words)) continue;
      if (isFiltered && !method.entries.some((entry) => fits(entry.meaning, asked))) continue;
      ranks[2 * distanceOf(method.lower, asked) + 1].push({ item: method, meaning: null });
    }
  }
  return ranks.flat();
}

/** The names that a wrong one most likely stands for, whole or only begun. */
function nearest(name, items, most) {
  const wrong = name.toLowerCase();
  if (wrong.length > LONGEST) return [];
  return items
    .map((item) => ({ item, distance: edits(wrong, item.lower) }))
    .filter(({ distance }) => distance < FAR)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ item }) => item);
}

/** How many characters to insert, remove or replace; half a one more where the name goes on behind that. */
function edits(wrong, name) {
  const limit = Math.min(4, Math.ceil(wrong.length / 3));
  const width = Math.min(name.length, wrong.length + limit);
  if (width < wrong.length - limit) return FAR;
  let [last, row] = EDITS;
  let [from, to] = [0, width];
  for (let j = 0; j <= width; j++) last[j] = j;
  // Only so far from the diagonal can a cell be within the limit.
  for (let i = 1; i <= wrong.length; i++) {
    const before = to;
    from = Math.max(1, i - limit);
    to = Math.min(width, i + limit);
    row[from - 1] = from === 1 ? i : FAR;
    let least = row[from - 1];
    for (let j = from; j <= to; j++) {
      const replaced = last[j - 1] + (wrong.charCodeAt(i - 1) === name.charCodeAt(j - 1) ? 0 : 1);
      const inserted = j <= before ? last[j] + 1 : FAR;
      row[j] = Math.min(replaced, inserted, row[j - 1] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > limit) return FAR;
    [last, row] = [row, last];
  }
  const whole = width === name.length ? last[width] : FAR;
  const begun = Math.min(...last.subarray(from, to + 1)) + 0.5;
  const isBegun = wrong.length > 3 && begun < BEGUN;
  return Math.min(whole <= limit ? whole : FAR, isBegun ? begun : FAR);
}
