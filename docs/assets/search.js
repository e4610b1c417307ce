// The search. The theme starts this script as its worker: it sends the index once (type 0, answered by 1), then queries (type 2,
// answered by 3). The theme's own worker ranks by single words, takes words of one letter, and shows whole sections.
//
// A query is read as a message if an exception is named in it, or if it is long. Of the words that say something, those of each
// section are weighed (BM25, by rarity, place and length of the section), and so is the passage that has most of them together. The
// build put the list of words and the weights of pages, assets/search-words.yml, into the index.
"use strict";

const PLACES = { title: 5, page: 1.5, text: 1, code: 0.5 };  // how much a word counts there
const NAMED = { page: 2, section: 1 };  // what it adds that a heading is what was asked for
const LONG = 8;  // words of a message
const LINES = 200;  // letters in three lines
const TOKEN = /[A-Za-z_][A-Za-z0-9_]*|\d+(?:\.\d+)+|\d+/g;
const PART = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
const EXCEPTION = /^(?:[A-Z]\w*)?(?:Error|Exception|Warning|Interrupt|Empty|Full)$|^BrokenProcessPool$/;
// Names that so many messages begin with that they may not decide.
const COMMON = /^(?:Assertion|Attribute|Import|Index|Key|Memory|Name|OS|Runtime|Type|Value)Error$|^(?:User)?Warning$|^Exception$/;

let sections = [];
let places = new Map();  // of a word: the sections that have it, with its weight there
let stop = new Set();
let weak = new Set();
let same = new Map();

// A word without the endings that differ between its forms, so that pickled, pickling and pickles are one.
function stem(word) {
  if (word.length < 4 || /\d/.test(word)) return word;
  let root = word
    .replace(/ies$/, "y")
    .replace(/(ss|sh|ch|x)es$/, "$1")
    .replace(/([^su])s$/, "$1");
  const verb = root.replace(/(?:ing|ed)$/, "");
  if (verb !== root && verb.length > 2 && /[aeiouy]/.test(verb)) root = verb.replace(/([bdfgmnprt])\1$/, "$1");
  return root.length > 4 ? root.replace(/e$/, "") : root;
}

// The words of a text, where they stand, and their parts: ProcessPool and process_pool are also process and pool.
function tokens(text) {
  const found = [];
  for (const { 0: raw, index } of text.matchAll(TOKEN)) {
    const parts = raw.match(PART) ?? [];
    const whole = parts.length > 1 ? parts.join("").toLowerCase() : stem((parts[0] ?? "").toLowerCase());
    if (!whole) continue;
    const small = parts.length > 1 && !/^\d/.test(raw) ? parts.map((part) => stem(part.toLowerCase())) : [];
    found.push({ raw, word: /^\d/.test(raw) ? raw : whole, parts: small, start: index, end: index + raw.length });
  }
  return found;
}

function setUp({ config, docs }) {
  const words = { stop: [], weak: [], same: {}, sections: {}, ...config.words };
  stop = new Set(words.stop);
  weak = new Set(words.weak.map(key));
  same = new Map(Object.entries(words.same).map(([typed, ours]) => [key(typed), ours]));
  const pages = new Map(docs.filter((doc) => !doc.location.includes("#")).map((doc) => [doc.location, doc]));
  places = new Map();
  sections = docs.map((given, number) => {
    const doc = config.words ? given : { ...given, title: plain(given.title), text: plain(given.text) };
    const page = given.location.includes("#") ? pages.get(given.location.split("#")[0]) ?? doc : doc;
    const counts = new Map();
    let length = 0;
    const fields = { title: doc.title, page: page === doc ? "" : page.title, text: doc.text, code: doc.code ?? "" };
    for (const [field, weight] of Object.entries(PLACES)) {
      for (const { word, parts } of tokens(fields[field])) {
        counts.set(word, (counts.get(word) ?? 0) + weight);
        for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + weight / 2);
        if (field !== "page") length += Math.min(weight, 1);
      }
    }
    for (const [word, count] of counts) {
      if (!places.has(word)) places.set(word, new Map());
      places.get(word).set(number, count);
    }
    const heading = tokens(doc.title).filter(({ raw, word }) => !stop.has(raw.toLowerCase()) && !stop.has(word));
    return { doc, page, length, heading, boost: (doc.boost ?? 1) * (words.sections[doc.title] ?? 1) };
  });
  const mean = sections.reduce((sum, { length }) => sum + length, 0) / sections.length;
  for (const section of sections) section.norm = 0.5 + 0.5 * section.length / mean;
}

// The text of an index that the build has not finished, which is HTML.
function plain(html) {
  const signs = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
  return html.replace(/<\/?(?:code|sub|sup)>/g, "").replace(/<[^>]*>/g, "\n").replace(/&\w+;/g, (sign) => signs[sign] ?? sign);
}

const key = (typed) => tokens(typed).map(({ word }) => word).join(" ");
const rarity = (word) => Math.log(1 + (sections.length - places.get(word).size + 0.5) / (places.get(word).size + 0.5));

// The words of the index that a typed word may mean, each with its worth: itself, words that begin so, words with one slip.
function known(word, guess) {
  if (places.has(word)) return [[word, 1]];
  if (!guess || word.length < 4 || /\d/.test(word)) return [];
  const begun = [...places.keys()].filter((other) => other.startsWith(word)).sort((a, b) => a.length - b.length).slice(0, 4);
  if (begun.length) return begun.map((other) => [other, 0.8]);
  return [...places.keys()].filter((other) => oneSlip(word, other)).slice(0, 4).map((other) => [other, 0.7]);
}

// Whether a letter too many, too few, wrong or swapped is all that differs.
function oneSlip(one, other) {
  if (one.length < 5 || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  const [a, b] = [one.slice(from), other.slice(from)];
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1)
    || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

// The ideas of a query: for each, the words of the index that stand for it. What follows a line feed is context: where a pasted
// traceback comes from.
function ideas(query) {
  const [asked, context = ""] = query.split("\n");
  const read = tokens(asked.replace(/n['’]t\b/g, "n not").replace(/\b\d+ ?%/g, ""));  // at 97%, it says nothing
  let telling = read.filter(({ raw, word }) => !stop.has(raw.toLowerCase()) && !stop.has(word));
  if (!telling.length) telling = read;
  const message = (telling.some(({ raw }) => EXCEPTION.test(raw)) && read.length > 1) || read.length >= LONG;
  const named = new Set();  // words of names, which say less by themselves
  const made = [];
  const add = (typed, words, { exception = false, weight = 1, part = false } = {}) => {
    const best = new Map();
    for (const [word, worth] of words) if (worth > (best.get(word) ?? 0)) best.set(word, worth);
    if (!best.size) return;
    const worth = Math.max(...[...best].map(([word, value]) => value * rarity(word)));
    const factor = weight * (weak.has(key(typed)) ? 0.3 : 1) * (exception ? (COMMON.test(typed) ? 0.5 : 2) : 1);
    made.push({ typed, words: best, exception, part, factor, weight: factor * worth });
  };
  for (let at = 0; at < read.length; at++) {
    // A name for something else may be several words.
    let names = [];
    let taken = 1;
    for (let size = 3; size > 0 && !names.length; size--) {
      const phrase = read.slice(at, at + size);
      if (phrase.length < size) continue;
      names = same.get(phrase.map(({ word }) => word).join(" ")) ?? [];
      if (names.length) taken = size;
    }
    const meant = names.flatMap((name) => {
      const parts = tokens(name).map(({ word }) => word).filter((word) => places.has(word) && !stop.has(word));
      return parts.length ? [parts.reduce((a, b) => (rarity(a) > rarity(b) ? a : b))] : [];
    }).map((word) => [word, 0.8]);
    if (taken > 1 && meant.length) {
      const phrase = read.slice(at, at + taken);
      const joined = phrase.map(({ word }) => word).join("");
      add(phrase.map(({ raw }) => raw).join(" "), [...meant, ...(places.has(joined) ? [[joined, 1]] : [])], { part: true });
      for (const token of phrase) named.add(token);
    }
    const { raw, word, parts } = read[at];
    const weight = named.has(read[at]) ? 0.4 : 1;
    if (!telling.includes(read[at])) continue;
    if (/^\d+$/.test(raw) && (message || raw.length < 2)) continue;
    if (raw.length < 3 && !/^\d/.test(raw)) continue;
    const exception = EXCEPTION.test(raw);
    const itself = known(word, !message);
    if (itself.length || meant.length || !parts.length) {
      add(raw, [...itself, ...(taken === 1 ? meant : [])], { exception, weight, part: weight < 1 });
      if (!itself.length && !meant.length && !message) made.push({ typed: raw, words: new Map(), part: weight < 1, weight: 0 });
    } else {
      for (const part of parts) if (part.length > 2 && !stop.has(part)) add(part, known(part, false), { weight: 0.6, part: true });
    }
  }
  // Two words that the guide writes as one.
  for (let at = 0; at + 1 < read.length; at++) {
    const joined = read.slice(at, at + 3).map(({ word }) => word).join("");
    const pair = read[at].word + read[at + 1].word;
    for (const whole of new Set([joined, pair])) if (places.has(whole) && !stop.has(whole) && !made.some(({ words }) => words.has(whole))) add(whole, [[whole, 1]], { part: true });
  }
  for (const { raw, word } of tokens(context)) if (places.has(word)) add(raw, [[word, 1]], { weight: 1.5, part: true });
  const once = new Map();
  for (const idea of made) {
    const id = [...idea.words.keys()].sort().join(" ") || idea.typed;
    if (!once.has(id)) once.set(id, idea);
  }
  return { ideas: [...once.values()], message, order: read.map(({ word }) => word) };
}

// The passages of a section: its heading, its blocks of text, and the lines of its code.
function passages({ title, text, code = "" }) {
  const of = (lines, worth) => lines.filter((line) => line.trim()).map((line) => ({ text: line, worth }));
  const codeLines = of(code.split("\n"), 0.75).map((passage) => ({ ...passage, code: true }));
  return [...of([title], 1.15), ...of(text.split("\n"), 1), ...codeLines];
}

// The best passage for some ideas: how much of their weight it holds, and how much of that in the order of the query.
function bestPassage(section, wanted, order, total) {
  section.read ??= passages(section.doc).map((passage) => ({ ...passage, tokens: tokens(passage.text) }));
  const follows = new Set(order.slice(1).map((word, at) => `${order[at]} ${word}`));
  let best = { share: 0, text: "" };
  for (const [number, passage] of section.read.entries()) {
    const has = new Set(passage.tokens.flatMap(({ word, parts }) => [word, ...parts]));
    let share = 0;
    for (const { words, weight } of wanted) {
      share += weight * Math.max(0, ...[...words].map(([word, worth]) => (has.has(word) ? worth : 0)));
    }
    const words = passage.tokens.map(({ word }) => word);
    const pairs = words.slice(1).filter((word, at) => follows.has(`${words[at]} ${word}`));
    share = share / total + 0.6 * Math.min(1, new Set(pairs).size / Math.max(2, Math.min(8, follows.size)));
    share *= passage.worth;
    if (share > best.share) best = { share, text: passage.text, number };
    const shown = passage.code ? "line" : "body";
    if (number > 0 && share > (best[shown]?.share ?? 0)) best[shown] = { share, text: passage.text };
  }
  return best;
}

// How far a heading is what was asked for, no more and no less: 1 for "Shared state" and "shared state".
function named({ heading }, wanted, total) {
  if (!heading.length) return 0;
  const hits = ({ words }) => heading.filter(({ word, parts }) => [word, ...parts].some((part) => words.has(part)));
  const asked = wanted.reduce((sum, idea) => sum + (hits(idea).length ? idea.weight : 0), 0);
  return asked / total * new Set(wanted.flatMap(hits)).size / heading.length;
}

// The sections that have some of the words, the best first. Those with the name of the query's exception go before others.
function rank({ ideas: all, order }) {
  const wanted = all.filter(({ words }) => words.size);
  if (!wanted.length) return [];
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const scored = new Map();
  for (const idea of wanted) {
    const of = new Map();
    for (const [word, worth] of idea.words) {
      const weight = idea.factor * worth * rarity(word);
      for (const [number, count] of places.get(word)) {
        const value = weight * count * 2.2 / (count + 1.2 * sections[number].norm);
        if (value > (of.get(number) ?? 0)) of.set(number, value);
      }
    }
    for (const [number, value] of of) {
      const entry = scored.get(number) ?? { number, value: 0, held: 0, ideas: new Set() };
      entry.value += value;
      entry.held += idea.weight;
      entry.ideas.add(idea);
      scored.set(number, entry);
    }
  }
  let entries = [...scored.values()];
  const exceptions = wanted.filter(({ typed, exception }) => exception && !COMMON.test(typed));
  for (const entry of entries) {
    entry.share = entry.held / total;
    const section = sections[entry.number];
    const bonus = NAMED[section.page === section.doc ? "page" : "section"] * named(section, wanted, total);
    entry.score = (entry.value / total * (0.3 + entry.share) + bonus) * section.boost;
    if (exceptions.length && !exceptions.some((idea) => entry.ideas.has(idea))) entry.score /= 1.5;
  }
  entries.sort((a, b) => b.score - a.score);
  entries = entries.slice(0, 60);
  for (const entry of entries) {
    const section = sections[entry.number];
    entry.best = bestPassage(section, wanted, order, total);
    const lacks = exceptions.length > 0 && !exceptions.some((idea) => entry.ideas.has(idea));
    entry.score += 1.6 * entry.best.share * section.boost / (lacks ? 1.5 : 1);
  }
  return entries.sort((a, b) => b.score - a.score);
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

// A text with the words of the query marked.
function marked(text, wanted) {
  const words = new Set(wanted.flatMap(({ words: of }) => [...of.keys()]));
  let shown = "";
  let at = 0;
  for (const { word, parts, start, end } of tokens(text)) {
    if (!words.has(word) && !parts.some((part) => words.has(part))) continue;
    shown += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return shown + escaped(text.slice(at));
}

// Three lines of a section, from where most of the wanted words are: prose, or code if only code has them.
function lines({ doc }, best, wanted) {
  const words = new Set(wanted.flatMap(({ words: of }) => [...of.keys()]));
  const titled = tokens(doc.title).some(({ word, parts }) => words.has(word) || parts.some((part) => words.has(part)));
  const prose = doc.text.split("\n")[0];
  const passage = best.body?.text ?? ((titled && prose) || (best.line?.text ?? prose).replaceAll('"""', ""));
  const hits = tokens(passage).filter(({ word, parts }) => words.has(word) || parts.some((part) => words.has(part)));
  let from = 0;
  let most = -1;
  for (const { start } of passage.length > LINES ? hits : []) {
    const sentence = Math.max(0, ...[". ", ": ", "? "].map((end) => passage.lastIndexOf(end, start - 1) + 1));
    const begin = start - sentence < LINES / 2 ? sentence : Math.max(0, passage.lastIndexOf(" ", Math.max(0, start - 60)));
    const held = new Set(hits.filter((hit) => hit.start >= begin && hit.end <= begin + LINES).map(({ word }) => word)).size;
    if (held > most) [most, from] = [held, begin];
  }
  if (passage.length - from < LINES) from = Math.max(0, passage.length - LINES);
  if (from && passage[from - 1] !== " ") from = passage.indexOf(" ", from) + 1 || from;
  let text = passage.slice(from, from + LINES);
  if (from + LINES < passage.length) text = `${text.slice(0, text.lastIndexOf(" "))} …`;
  return `${from ? "… " : ""}${marked(text, wanted)}`;
}

// The pages found, the best first: of each its best sections, and the page itself, which the theme shows above them.
function search(query) {
  const read = ideas(query);
  const entries = rank(read);
  const wanted = read.ideas.filter(({ words }) => words.size);
  const groups = new Map();
  const least = (entries[0]?.score ?? 0) * 0.2;
  for (const entry of entries.filter(({ score }) => score >= least)) {
    const section = sections[entry.number];
    const found = groups.get(section.page.location) ?? groups.set(section.page.location, new Map()).get(section.page.location);
    if (!found.has(section.doc.location) && found.size < 5) found.set(section.doc.location, { ...entry, section });
  }
  const address = (location, words) => {
    const [place, anchor] = location.split("#");
    return `${place}${words.length ? `?h=${words.map(encodeURIComponent).join("+")}` : ""}${anchor ? `#${anchor}` : ""}`;
  };
  const items = [...groups].slice(0, 12).map(([location, found]) => {
    const made = [...found.values()].map(({ section: { doc }, best, score, ideas: has }) => {
      // What is missing is said of short queries only: a message has names of the reader's own.
      const missing = read.message ? [] : read.ideas.filter((idea) => !idea.part && !has.has(idea)).map(({ typed }) => [typed, false]);
      return {
        location: address(doc.location, forms(doc, wanted)),
        title: marked(doc.title, wanted),
        text: `<span class="measured-found">${lines({ doc }, best, wanted)}</span>`,
        score,
        terms: Object.fromEntries(missing),
      };
    });
    if (!found.has(location)) made.push({ location, title: escaped(pageOf(location).title), text: "", score: 0, terms: {} });
    return made;
  });
  return { items, suggest: suggestion(query) };
}

const pageOf = (location) => sections.find(({ doc }) => doc.location === location).doc;

// The words of a query as a section writes them, to be marked there: six, the rare ones first.
function forms({ title, text, code = "" }, wanted) {
  const found = new Set();
  const written = tokens(`${title} ${text} ${code}`);
  for (const { words } of [...wanted].sort((a, b) => b.weight - a.weight)) {
    for (const { raw, word } of written) if (words.has(word)) found.add(raw);
  }
  return [...found].slice(0, 6);
}

// How the last word might go on, as titles have it.
function suggestion(query) {
  const [last] = query.match(/[a-z]{3,}$/i) ?? [];
  if (!last) return [];
  const count = new Map();
  for (const { doc } of sections) {
    for (const { raw } of tokens(doc.title)) if (raw.startsWith(last)) count.set(raw, (count.get(raw) ?? 0) + 1);
  }
  const [best] = [...count].sort(([, a], [, b]) => b - a)[0] ?? [];
  return best ? [best] : [];
}

addEventListener("message", ({ data: { type, data } }) => {
  if (type === 0) {
    setUp(data);
    postMessage({ type: 1 });
  } else if (type === 2) {
    postMessage({ type: 3, data: search(data) });
  }
});
