/*
 * Search in the browser. The index is a folder of classic scripts (see docs/search-format.md), so it works the same from a server and from a
 * folder; nothing is evaluated or fetched. Analysis and ranking repeat, step by step, what dev.stagebill.search does in Java.
 */
(() => {
  "use strict";

  const script = document.currentScript;
  const root = script.dataset.root ? new URL(script.dataset.root, document.baseURI) : new URL("..", script.src);

  // ---------------------------------------------------------------- files

  const received = new Map();
  let requested = new Map();
  let stamp = "";

  window.stagebillSearch = (letter, key, value, mark) => {
    received.set(value === undefined ? letter : letter + "-" + key, {
      value: value === undefined ? key : value,
      mark,
    });
  };

  class Outdated extends Error {}

  function load(name) {
    if (!requested.has(name)) {
      requested.set(name, new Promise((done, failed) => {
        const element = document.createElement("script");
        element.src = new URL("search/" + name + ".js" + (stamp ? "?v=" + stamp : ""), root).href;
        element.onload = () => {
          const file = received.get(name);
          element.remove();
          if (!file) failed(new Error("nothing in " + name));
          else if (file.mark && file.mark !== stamp) failed(new Outdated(file.mark));
          else done(file.value);
        };
        element.onerror = () => {
          requested.delete(name);
          failed(new Error("cannot load " + element.src));
        };
        document.head.append(element);
      }));
    }
    return requested.get(name);
  }

  let index;

  async function start() {
    if (!index) {
      const value = await load("start");
      if (value.format !== 4) throw new Error("search index of another version");
      stamp = value.stamp;
      let first = 0;
      const kinds = value.kinds.map(([kind, count, names]) => ({ kind, names, first, end: (first += count) }));
      for (const [kind, [plural, picture]] of Object.entries(value.own ?? {})) {
        TITLES[kind] = plural;
        ICONS[kind] = picture;
        COLOURS[kind] = "custom";
      }
      index = { documents: value.documents, perFile: value.perFile, pairs: value.pairs, languages: value.languages.map(languageOf), borders: bordersOf(value.borders), kinds, standings: standingsOf(value.standing), apart: value.apart };
    }
    return index;
  }

  /** Forgets all files when the portal was published anew while this page was open. */
  function restart(mark) {
    requested = new Map();
    terms.clear();
    index = undefined;
    stamp = mark;
  }

  /** Where the files of terms begin: a hash of three letters and the letters behind them, and the name of the file. */
  function bordersOf(text) {
    const borders = [];
    let hash = 0;
    let number = -1;
    for (const entry of text.split("|").slice(0, -1)) {
      const next = reader(entry);
      const distance = next();
      number = distance ? 0 : number + 1;
      hash += distance;
      borders.push({ hash, rest: entry.slice(next.at()), file: hash.toString(16).padStart(5, "0") + (number ? "-" + number : "") });
    }
    return borders;
  }

  // ---------------------------------------------------------------- analysis

  const MAX_TERM = 40;
  const MAX_PIECES = 12;
  const LETTERS = { "ß": "ss", "ẞ": "Ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D" };
  const WORD = /^[\p{L}\p{Nd}]$/u;
  const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Hangul}\p{sc=Myanmar}]$/u;
  const SYLLABLE = /^[\uac00-\ud7a3]$/;
  const OPENS = " \t\r\n([{\"'`,/*";

  /** The folded text, and for each of its positions the position in the text it comes from. */
  function fold(text) {
    if (/^[\x00-\x7f]*$/.test(text)) return { text, origin: (at) => at };
    const origins = [];
    let folded = "";
    let at = 0;
    for (const c of text) {
      for (const part of SYLLABLE.test(c) ? c : c.normalize("NFKD")) {
        const plain = LETTERS[part] || (part >= "\x80" && /^\p{M}$/u.test(part) ? "" : part);
        folded += plain;
        for (let i = 0; i < plain.length; i++) origins.push(at);
      }
      at += c.length;
    }
    origins.push(at);
    return { text: folded, origin: (position) => origins[position] };
  }

  /** Takes a text apart: tokens of parts, wholes and specials, each with its place in the text. */
  function tokens(original) {
    const { text, origin } = fold(original);
    const found = [];
    const at = (i) => (i < text.length ? String.fromCodePoint(text.codePointAt(i)) : "");
    const isWord = (i) => WORD.test(at(i));
    const isUnspaced = (i) => UNSPACED.test(at(i));
    const isPiece = (i) => isWord(i) && !isUnspaced(i);
    const emit = (from, to, parts, wholes, specials) =>
      found.push({ from: origin(from), to: origin(to), parts, wholes, specials });

    function wordEnd(i) {
      while (isPiece(i)) i += at(i).length;
      return i;
    }

    function afterConnector(i) {
      let next = i;
      const c = text[i];
      if (c === "_") while (text[next] === "_") next++;
      else if (c === "." || c === "-" || c === "'" || c === "\u2019") next++;
      else if (c === ":" && text[i + 1] === ":") next += 2;
      return next > i && isPiece(next) ? next : -1;
    }

    function unspaced(from) {
      let end = from;
      let previous = -1;
      while (isWord(end) && isUnspaced(end)) {
        const next = end + at(end).length;
        if (previous >= 0) emit(previous, next, [term(text.slice(previous, next))], [], []);
        previous = end;
        end = next;
      }
      if (previous === from) emit(from, end, [term(text.slice(from, end))], [], []);
      return end;
    }

    function compound(from) {
      let end = wordEnd(from);
      const pieces = [text.slice(from, end)];
      let whole = pieces[0];
      for (let next = afterConnector(end); next > 0 && pieces.length < MAX_PIECES; next = afterConnector(end)) {
        if (text[end] === "." && isDigit(text[end - 1]) && isDigit(text[end + 1])) whole += ".";
        end = wordEnd(next);
        pieces.push(text.slice(next, end));
        whole += text.slice(next, end);
      }
      split(from, end, pieces, whole);
      return end;
    }

    function specials(from, end, whole) {
      if (text.startsWith("++", end)) return [term(whole) + "++"];
      if (text[end] === "#" && !isWord(end + 1)) return [term(whole) + "#"];
      const dot = text[from - 1] === "." && !isDigit(text[from]);
      return dot && (from === 1 || OPENS.includes(text[from - 2])) ? ["." + term(whole)] : [];
    }

    function split(from, end, pieces, whole) {
      const single = pieces.length === 1;
      const numeric = !single && pieces.every((piece) => /^[0-9]+$/.test(piece));
      let parts = [];
      const wholes = [];
      for (const piece of pieces) {
        const camel = camelParts(piece);
        parts.push(...camel);
        if (camel.length > 1 && !single) add(wholes, term(piece));
      }
      if (parts.length > 1) {
        add(wholes, term(whole));
        parts = parts.map((part) => (part.length < (numeric ? 3 : 2) ? "" : part));
        if (numeric && pieces.length > 2 && whole.startsWith(pieces[0] + "." + pieces[1] + ".")) {
          add(wholes, term(pieces[0] + "." + pieces[1]));
        }
      }
      emit(from, end, parts, wholes, specials(from, end, whole));
    }

    let i = 0;
    while (i < text.length) {
      if (!isWord(i)) i += at(i).length;
      else if (isUnspaced(i)) i = unspaced(i);
      else i = compound(i);
    }
    return found;
  }

  const isDigit = (c) => c >= "0" && c <= "9";
  const isUpper = (c) => c !== undefined && /^\p{Lu}$/u.test(c);
  const isLower = (c) => c !== undefined && /^\p{Ll}$/u.test(c);
  const add = (list, value) => list.includes(value) || list.push(value);

  function camelParts(piece) {
    const parts = [];
    let from = 0;
    for (let i = 1; i < piece.length; i++) {
      const before = piece[i - 1];
      const begins = (isUpper(before) || isDigit(before)) && isLower(piece[i + 1]) && isLower(piece[i + 2]);
      if (isUpper(piece[i]) && (isLower(before) || begins)) {
        parts.push(term(piece.slice(from, i)));
        from = i;
      }
    }
    parts.push(term(piece.slice(from)));
    return parts;
  }

  const term = (word) => word.toLowerCase();

  /** A language as the index describes it: what its words become, and which carry no meaning of their own. */
  function languageOf([, letters, stopWords, endings]) {
    const list = (text) => text.split(" ").filter((each) => each);
    const passedOver = new Set(list(stopWords));
    const isOfLetters = new RegExp("^[" + letters[0] + "-" + letters[1] + "]{4,}$");
    const steps = endings.split(";").map((step) => list(step).map((rule) => {
      const [form, least] = rule.split(":");
      const [ending, instead = ""] = form.split("=");
      return { ending, instead, least: Number(least) };
    }));
    const stem = (word) => {
      if (!isOfLetters.test(word)) return word;
      for (const rules of steps) {
        const rule = rules.find((each) => word.length >= each.least && word.endsWith(each.ending));
        if (rule) word = word.slice(0, word.length - rule.ending.length) + rule.instead;
      }
      return word;
    };
    const cut = (word) => {
      if (word.length <= MAX_TERM) return word;
      return word.slice(0, /[\ud800-\udbff]/.test(word[MAX_TERM - 1]) ? MAX_TERM - 1 : MAX_TERM);
    };
    return { term: (word) => cut(stem(word)), passesOver: (word) => passedOver.has(word) };
  }

  /** What a word of a query becomes in the languages of the portal. */
  const variants = (word) => [...new Set(index.languages.map((language) => language.term(word)))];

  const passesOver = (word) => index.languages.some((language) => language.passesOver(word));

  // ---------------------------------------------------------------- postings

  const SYMBOLS = {};
  for (let code = 33, value = 0; code < 127; code++) {
    if (!'"\\<|'.includes(String.fromCharCode(code))) SYMBOLS[String.fromCharCode(code)] = value++;
  }

  function reader(text) {
    let at = 0;
    const next = () => {
      let value = 0;
      let scale = 1;
      let symbol = SYMBOLS[text[at++]];
      while (symbol >= 64) {
        value += scale * symbol;
        scale *= 26;
        symbol = SYMBOLS[text[at++]];
      }
      return value + scale * symbol;
    };
    next.at = () => at;
    next.done = () => at >= text.length;
    return next;
  }

  function postings(name, text) {
    const next = reader(text);
    const flags = next();
    const size = next();
    const total = flags & 4 ? next() : size;
    const documents = new Array(size);
    for (let i = 0, previous = -1; i < size; i++) documents[i] = previous += next() + 1;
    const row = (there) => (there ? documents.map(next) : undefined);
    const impacts = row(flags & 1);
    const sections = row(flags & 2);
    return { term: name, documents, impacts, sections, total, partial: total > size };
  }

  const terms = new Map();

  /** The terms of a file, each with its postings as text. */
  async function termsOf(name) {
    if (!terms.has(name)) {
      const text = await load(name);
      const list = new Map();
      let previous = "";
      for (const entry of text.split("|")) {
        if (entry) {
          const blank = entry.indexOf(" ");
          previous = previous.slice(0, SYMBOLS[entry[0]]) + entry.slice(1, blank);
          list.set(previous, entry.slice(blank + 1));
        }
      }
      terms.set(name, list);
    }
    return terms.get(name);
  }

  /** The place of the last file that begins before a term. */
  function fileBefore(name) {
    const hash = hashOf(name.slice(0, 3)) >>> 12;
    const rest = name.slice(3);
    let at = -1;
    while (at + 1 < index.borders.length && (index.borders[at + 1].hash < hash || (index.borders[at + 1].hash === hash && index.borders[at + 1].rest <= rest))) at++;
    return at;
  }

  /** The first files that may hold terms that begin like this. */
  const filesOf = (prefix) =>
    index.borders.slice(Math.max(0, fileBefore(prefix)), fileBefore(prefix + "\uffff") + 1).slice(0, 2).map((border) => "t-" + border.file);

  async function find(file, name) {
    const text = file && (await termsOf(file)).get(name);
    return text === undefined ? undefined : postings(name, text);
  }

  async function exact(name) {
    const border = index.borders[fileBefore(name)];
    return border && find("t-" + border.file, name);
  }

  async function complete(name) {
    const best = await exact(name);
    return best && best.partial ? (await find(frequentFile(name), name)) || best : best;
  }

  /** The pairs of neighbouring words of a text, words without meaning of their own passed over. */
  function pairsOf(text, language) {
    const words = tokens(text).flatMap((token) => {
      const parts = token.parts.filter((part) => part);
      return (parts.length ? parts : required(token)).filter((word) => !language.passesOver(word)).map(language.term);
    });
    return words.slice(1).map((word, i) => words[i] + " " + word);
  }

  /** The documents that have a pair, and a few others. */
  async function together(pair) {
    let hash = 0;
    for (let i = 0; i < pair.length; i++) hash = (Math.imul(hash, 31) + pair.charCodeAt(i)) | 0;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
    const [rangeBits, fileBits] = index.pairs;
    const range = ((hash ^ (hash >>> 15)) >>> 8) >>> (24 - rangeBits);
    const file = range >>> (rangeBits - fileBits);
    const next = reader((await load("p-" + file)).split("|")[range - (file << (rangeBits - fileBits))]);
    const documents = new Set();
    for (let document = -1; !next.done(); ) documents.add((document += next() + 1));
    return documents;
  }

  async function longer(prefix) {
    if (prefix.length < 3) return [];
    const filter = prefix.includes(":");
    const found = [];
    for (const file of filesOf(prefix)) {
      for (const [name, text] of await termsOf(file)) {
        if (name.length > prefix.length && name.startsWith(prefix) && name.includes(":") === filter) {
          found.push(postings(name, text));
        }
      }
    }
    return found.sort((a, b) => b.total - a.total || compare(a.term, b.term)).slice(0, 24);
  }

  /** The names and titles of all entities, folded and in lower case; of very many they are a file of their own. */
  async function entityNames() {
    if (!index.entities) {
      const apart = index.apart ? await load("names") : undefined;
      index.entities = index.kinds.filter((each) => isEntity(each.kind)).flatMap((each) =>
        (apart ? apart[each.kind] : each.names).split("\n").map((line, i) => {
          const [reference, title = ""] = fold(line).text.toLowerCase().split("\t");
          return { document: each.first + i, name: reference.slice(reference.indexOf("/") + 1), title };
        }));
    }
    return index.entities;
  }

  /** The entities with a word inside of their names or titles, or at the beginning if it is short. */
  async function entitiesHaving(word, rare) {
    if (word.length < 2 || (index.apart && !rare)) return [];
    const has = word.length >= 4 ? (text) => text.includes(word) : (text) => text.startsWith(word);
    return (await entityNames()).filter((each) => has(each.name) || has(each.title)).map((each) => each.document);
  }

  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

  async function corrections(name) {
    const near = name.length >= 3 ? await wordsOff(name, 1) : [];
    return near.length || name.length < 8 ? near : wordsOff(name, 2);
  }

  const isWord = (name) => name.length >= 3 && name.length <= 24 && /^\p{L}[\p{L}\p{Nd}]*$/u.test(name);

  /** A number made of a text, to spread texts evenly. */
  function hashOf(text) {
    let hash = 0;
    for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    return Math.imul(hash, 0x9e3779b1) >>> 0;
  }

  /** The file of the long words that end like this one. */
  const endingFile = (name) => "w-e" + ((hashOf(name.slice(-3)) >>> 16) % ENDINGS);

  /** The file of all postings of a frequent term. */
  const frequentFile = (name) => "f-" + ((hashOf(name) >>> 16) % FREQUENT_FILES);

  /** Words so many letters off. The beginning or the ending of a long word is right; short words are compared with all of a length. */
  async function wordsOff(name, off) {
    const near = new Map();
    const files = new Set();
    for (let length = name.length - off; length <= Math.min(SHORT_WORD, name.length + off); length++) files.add("w-" + Math.max(4, length));
    if (name.length + off > SHORT_WORD) files.add(endingFile(name));
    for (const list of await Promise.all([...files].map(termsOf))) {
      for (const [word, size] of list) near.set(word, SYMBOLS[size]);
    }
    if (name.length + off > SHORT_WORD) {
      const beginning = name.slice(0, Math.max(3, name.length - 3 - off));
      for (const list of await Promise.all(filesOf(beginning).map(termsOf))) {
        for (const [word, text] of list) {
          if (word.startsWith(beginning) && isWord(word)) near.set(word, 31 - Math.clz32(postings(word, text).total));
        }
      }
    }
    const found = [];
    for (const [word, size] of near) if (distance(name, word, off) === off) found.push({ term: word, off, size });
    return found.sort((a, b) => b.size - a.size || compare(a.term, b.term)).slice(0, 3);
  }

  /** Optimal string alignment; a number over the limit when it is more than that. */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let before = [];
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const current = [i];
      let best = i;
      for (let j = 1; j <= b.length; j++) {
        const change = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
        current[j] = Math.min(change, previous[j] + 1, current[j - 1] + 1);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          current[j] = Math.min(current[j], before[j - 2] + 1);
        }
        best = Math.min(best, current[j]);
      }
      if (best > limit) return limit + 1;
      before = previous;
      previous = current;
    }
    return previous[b.length];
  }

  // ---------------------------------------------------------------- ranking

  const LEVELS = 32;
  const LOOKED_AT = 8;
  const FEW = 3;
  const FEW_COMPOUNDS = 20;
  const SECTIONS = 64;
  const PREFIX = 0.5;
  const TYPO = 0.4;
  const PART = 0.5;
  const WHOLE = 0.4;
  const INSIDE = 0.2;
  const PROBLEM = 0.6;
  const FIRST_SECTION = 0.5;
  const FURTHER_SHARE = 0.5;
  const MAX_FURTHER = 3;
  const SHORT = 2;
  const SHORT_WORD = 6;
  const ENDINGS = 16;
  const FREQUENT_FILES = 12;
  const MAX_WORDS = 6;
  const MAX_PLACED = 100;
  const ENTITY = 1.15;
  const POPULARITY = 0.02;
  const YEARS = 64;
  const KEYS = ["kind", "owner", "tag", "type", "system", "namespace", "lifecycle", "in"];

  /** For each document how many depend on it, by powers of two, and the year of its last change, as one number. */
  function standingsOf(text) {
    const next = reader(text);
    const standings = [];
    while (!next.done()) {
      const value = next();
      for (let left = next(); left > 0; left--) standings.push(value);
    }
    return standings;
  }

  const isEntity = (kind) => !["docs", "operation", "message", "schema", "change", "problem"].includes(kind);

  const year = (document) => index.standings[document] % YEARS;

  /** What the score of a document is multiplied with. */
  function standing(document, isShort) {
    const kind = kindOf(document);
    if (kind === "problem") return PROBLEM;
    const first = isShort && isEntity(kind);
    return (first ? ENTITY : 1) * (1 + POPULARITY * Math.floor(index.standings[document] / YEARS));
  }

  const byScore = (a, b) => b.score - a.score || year(b.document) - year(a.document) || a.document - b.document;

  const idf = (count) => Math.log(1 + (index.documents - count + 0.5) / (count + 0.5));
  const isBlank = (c) => c <= " " || c === "\u00a0";

  /** Reads a query: words, "phrases", key:value, each with a minus in front when it is not wanted. */
  function parse(text) {
    const clauses = [];
    let at = 0;
    while (at < text.length) {
      if (isBlank(text[at])) {
        at++;
        continue;
      }
      const from = at;
      const excluded = text[at] === "-" && at + 1 < text.length && !isBlank(text[at + 1]);
      if (excluded) at++;
      const key = KEYS.find((each) => text.startsWith(each + ":", at) && !text.startsWith(each + "::", at)) || "";
      if (key) at += key.length + 1;
      const quoted = text[at] === '"';
      if (quoted) at++;
      let end = at;
      while (end < text.length && (quoted ? text[end] !== '"' : !isBlank(text[end]))) end++;
      const open = end === text.length && !quoted && !excluded;
      const to = Math.min(quoted ? end + 1 : end, text.length);
      if (end > at) clauses.push({ key, text: text.slice(at, end), quoted, excluded, open, from, to });
      at = to;
    }
    return clauses;
  }

  /** The documents that have a term, or one that is taken for it: document -> [score, section]. */
  class TermMatches {
    constructor(name) {
      this.term = name;
      this.found = new Map();
      this.partial = false;
      this.shown = new Set();
    }

    static async of(name, open) {
      const matches = new TermMatches(name);
      for (const each of variants(name)) await matches.addWord(each, open);
      await matches.addNamed();
      return matches;
    }

    /** Entities that have the word inside of their names. */
    async addNamed() {
      const rare = this.found.size <= FEW;
      for (const word of variants(this.term)) {
        const named = await entitiesHaving(word, rare);
        for (const document of named) if (!this.found.has(document)) this.found.set(document, [INSIDE * idf(named.length), -1]);
        if (named.length) this.shown.add(word);
      }
    }

    async addWord(word, open) {
      const list = await exact(word);
      if (list) this.add(list, idf(list.total));
      if (open) {
        const more = await longer(word);
        const all = more.reduce((sum, each) => sum + each.total, list ? list.total : 0);
        for (const each of more) this.add(each, PREFIX * idf(Math.min(index.documents, all)));
      }
    }

    async corrected() {
      const matches = new TermMatches(this.term);
      await matches.addCorrections();
      return matches;
    }

    async widened() {
      if (this.found.size > FEW || this.partial) return this;
      const matches = new TermMatches(this.term);
      matches.found = new Map(this.found);
      matches.shown = new Set(this.shown);
      await matches.addCorrections();
      return matches;
    }

    async addCorrections() {
      for (const word of variants(this.term)) {
        for (const correction of await corrections(word)) {
          const found = await exact(correction.term);
          if (found) this.add(found, (TYPO / correction.off) * idf(found.total));
        }
      }
    }

    isEmpty() {
      return !this.found.size && !this.partial;
    }

    isAmong(names) {
      return [...this.shown].some((name) => names.has(name));
    }

    add(list, weight) {
      this.shown.add(list.term);
      this.partial ||= list.partial;
      list.documents.forEach((document, i) => {
        const score = (weight * ((list.impacts ? list.impacts[i] : 0) + 0.5)) / LEVELS;
        const before = this.found.get(document);
        if (!before || before[0] < score) this.found.set(document, [score, list.sections ? list.sections[i] : list.total <= MAX_PLACED ? 0 : -1]);
      });
    }

    has(document) {
      return this.partial || this.found.has(document);
    }

    score(document) {
      return this.found.has(document) ? this.found.get(document)[0] : 0;
    }
  }

  function required(token) {
    if (token.specials.length) return token.specials;
    const parts = token.parts.filter((part) => part);
    return parts.length ? parts : token.wholes.slice(0, 1);
  }

  /** The documents that have one word of the query: its compound as a whole, or all of its parts. */
  class WordMatches {
    static async of(token, open) {
      const word = new WordMatches();
      const names = required(token);
      const wholes = token.specials.length ? [] : token.wholes.filter((whole) => !names.includes(whole));
      word.parts = await Promise.all(names.map((name, i) => TermMatches.of(name, open && i === names.length - 1)));
      word.wholes = await Promise.all(wholes.map((whole) => TermMatches.of(whole, open)));
      const isMissing = (each) => each.isEmpty();
      if (word.isEmpty() && token.specials.length) return WordMatches.of({ ...token, specials: [] }, open);
      if (word.wholes.every(isMissing)) {
        word.parts = await Promise.all(word.parts.map((part) => (isMissing(part) ? part.corrected() : part)));
        if (word.isInFew()) word.wholes = await Promise.all(word.wholes.map((whole) => whole.corrected()));
      }
      return word;
    }

    /** A word that is not looked up: every document is taken to have it. */
    static unread(token) {
      const word = new WordMatches();
      word.wholes = [];
      word.parts = required(token).map((name) => {
        const part = new TermMatches(name);
        part.shown = new Set(variants(name));
        part.partial = true;
        return part;
      });
      return word;
    }

    isInFew() {
      if (this.parts.every((part) => part.partial)) return false;
      const documents = new Set(this.all().flatMap((each) => [...each.found.keys()]));
      return [...documents].filter((document) => this.has(document)).length <= FEW_COMPOUNDS;
    }

    async widened() {
      const word = new WordMatches();
      word.parts = await Promise.all(this.parts.map((part) => part.widened()));
      word.wholes = this.wholes;
      return word;
    }

    isAmong(names) {
      return this.wholes.some((whole) => whole.isAmong(names)) || this.parts.every((part) => part.isAmong(names));
    }

    all() {
      return this.parts.concat(this.wholes);
    }

    isEmpty() {
      return this.all().every((each) => each.isEmpty());
    }

    has(document) {
      return this.wholes.some((whole) => whole.found.has(document)) || this.parts.every((part) => part.has(document));
    }

    score(document) {
      const whole = this.wholes.reduce((best, each) => Math.max(best, each.score(document)), 0);
      const sum = this.parts.reduce((total, part) => total + part.score(document), 0);
      return this.parts.every((part) => part.has(document)) ? sum + WHOLE * whole : Math.max(whole, PART * sum);
    }
  }

  /** All documents that answer a query, the best first. */
  async function rank(text) {
    await start();
    const clauses = parse(text);
    const typed = [];
    const asked = clauses.filter((clause) => !clause.key && !clause.excluded);
    const query = asked.map((clause) => clause.text).join(" ");
    const isPassedOver = (token) => required(token).every(passesOver);
    const mayBeLeftOut = !tokens(query).every(isPassedOver);
    for (const clause of asked) {
      const parts = tokens(clause.text);
      parts.forEach((token, i) => {
        const open = clause.open && i === parts.length - 1;
        if (open || !mayBeLeftOut || !isPassedOver(token)) {
          typed.push({ text: clause.text.slice(token.from, token.to), names: [...required(token), ...token.wholes, ...token.parts].filter((each) => each).flatMap(variants), open, token });
        }
      });
    }
    const length = (word) => required(word.token).reduce((sum, each) => sum + each.length, 0);
    const longest = new Set([...typed].sort((a, b) => length(b) - length(a)).slice(0, MAX_WORDS));
    const all = await Promise.all(typed.map((word) => (longest.has(word) ? WordMatches.of(word.token, word.open) : WordMatches.unread(word.token))));
    const words = all.filter((word) => !word.isEmpty());
    const filters = new Map();
    const excluded = new Set();
    for (const clause of clauses) {
      if (clause.key && !clause.excluded) {
        const set = filters.get(clause.key) || new Set();
        for (const document of await filtered(clause)) set.add(document);
        filters.set(clause.key, set);
      } else if (clause.excluded) {
        for (const document of await (clause.key ? filtered(clause) : having(clause))) excluded.add(document);
      } else if (clause.quoted && index.languages.some((language) => pairsOf(clause.text, language).length)) {
        filters.set('"' + clause.text, new Set(await having(clause)));
      }
    }
    const passes = (document) => !excluded.has(document) && [...filters.values()].every((set) => set.has(document));
    if (!all.length) {
      const [first = []] = filters.values();
      const matches = [...first].filter(passes).map((document) => ({ document, score: standing(document, false), sections: [0] }));
      return { matches: matches.sort(byScore), complete: true, shown: new Set(), changed: [] };
    }
    let known = words;
    let found = combine(known, passes, all.length === words.length);
    if (!found.complete && all.length === words.length && words.length > 1) {
      known = await Promise.all(words.map((word) => word.widened()));
      found = combine(known, passes, true);
    }
    const shown = new Set(known.flatMap((word) => word.all().flatMap((each) => [...each.shown])));
    const changed = typed.map((word, i) => ({ ...word, terms: [...new Set(all[i].all().flatMap((each) => [...each.shown]))] }))
      .filter((word) => !word.terms.some((each) => word.names.some((name) => (word.open ? each.startsWith(name) : each === name))));
    return { ...found, matches: await named(found.matches, query, known, shown), shown, changed };
  }

  /** Those of the best answers first that are called what was asked for, in their titles, then in the headings of their sections. */
  async function named(matches, query, words, shown) {
    if (!words.length) return matches;
    const plain = (text) => fold(text).text.toLowerCase().trim().replace(/\s+/g, " ");
    const joined = (text) => plain(text).replace(/[^\p{L}\p{N}]+/gu, "");
    const called = (name) => {
      if (!name) return 0;
      if (plain(name) === plain(query)) return 2;
      if (joined(query) && joined(name) === joined(query)) return 1;
      const parts = tokens(name);
      const terms = new Set(parts.flatMap((token) => [...token.parts, ...token.wholes, ...token.specials]).flatMap(variants));
      const has = (each) => variants(each).some((variant) => shown.has(variant));
      const isShown = (token) => token.wholes.some(has) || token.parts.every((each) => !each || has(each) || passesOver(each));
      return parts.every(isShown) && words.every((word) => word.isAmong(terms)) ? 1 : 0;
    };
    const level = async (match) => {
      const { kind, title, heading } = await hit(match);
      const byTitle = called(title);
      return { match, level: byTitle ? 2 + 2 * byTitle + (isEntity(kind) ? 1 : 0) : called(heading) };
    };
    const best = await Promise.all(matches.slice(0, LOOKED_AT).map(level));
    best.sort((a, b) => b.level - a.level);
    return [...best.map((each) => each.match), ...matches.slice(LOOKED_AT)];
  }

  function combine(words, passes, known) {
    const candidates = new Set();
    for (const word of words) {
      for (const each of word.all()) for (const document of each.found.keys()) candidates.add(document);
    }
    const full = [];
    const part = [];
    for (const document of candidates) {
      if (passes(document)) {
        const matched = words.filter((word) => word.has(document)).length;
        const covered = matched / words.length;
        (matched === words.length ? full : part).push(match(words, document, covered * covered));
      }
    }
    const matches = full.length ? full : part;
    matches.sort(byScore);
    return { matches, complete: known && full.length > 0 };
  }

  function match(words, document, factor) {
    const votes = new Array(SECTIONS).fill(0);
    let score = 0;
    for (const word of words) {
      score += word.score(document);
      for (const each of word.all()) {
        const found = each.found.get(document);
        if (found && found[1] >= 0) votes[found[1]] += found[0] * (found[1] ? 1 : FIRST_SECTION);
      }
    }
    const most = Math.max(...votes);
    const near = votes.map((_, section) => section).filter((section) => most && votes[section] >= most * FURTHER_SHARE);
    const best = near.find((section) => votes[section] >= most) ?? 0;
    const sections = [best, ...near.filter((section) => section !== best)].slice(0, 1 + MAX_FURTHER);
    return { document, score: score * factor * standing(document, words.length <= SHORT), sections };
  }

  async function filtered(clause) {
    const value = clause.text.trim().toLowerCase().replace(/[\s|]+/g, "-");
    if (clause.key === "kind") {
      const same = index.kinds.filter((each) => each.kind === value);
      const some = same.length || !clause.open ? same : index.kinds.filter((each) => each.kind.startsWith(value));
      return some.flatMap((each) => Array.from({ length: each.end - each.first }, (_, i) => each.first + i));
    }
    const list = await complete(clause.key + ":" + value);
    if (list && list.documents.length) return list.documents;
    return clause.open ? (await longer(clause.key + ":" + value)).flatMap((each) => each.documents) : [];
  }

  /** The documents that have all words of a text; one after the other when it is a phrase, which cannot be told of words passed over. */
  async function having(clause) {
    const found = await Promise.all(index.languages.map((language) => havingIn(language, clause)));
    return [...new Set(found.flat())];
  }

  async function havingIn(language, clause) {
    const words = tokens(clause.text);
    const conditions = clause.quoted ? await Promise.all(pairsOf(clause.text, language).map(together)) : [];
    if (clause.quoted && !conditions.length && words.length > 1) return [];
    for (const name of words.flatMap(required)) {
      const list = await complete(language.term(name));
      conditions.push(new Set(list ? list.documents : []));
    }
    const [first = []] = conditions;
    return [...first].filter((document) => conditions.every((set) => set.has(document)));
  }

  // ---------------------------------------------------------------- results

  function kindOf(document) {
    return index.kinds.find((each) => document < each.end).kind;
  }

  /** A fragment; a number says that it is made of its heading, and 1 and more that this number stands behind. */
  function fragmentOf(written, heading) {
    if (typeof written !== "number") return written;
    const slug = heading.replace(/[^A-Za-z0-9_\s-]/g, "").trim().toLowerCase().replace(/[\s-]+/g, "-");
    return slug + (written ? "_" + written : "");
  }

  /** What is shown of a match. */
  async function hit({ document, sections }) {
    const records = await load("r-" + Math.floor(document / index.perFile));
    const [title, context, path, passages, ups = ""] = records[document % index.perFile];
    const [section, ...others] = [...new Set(sections.map((each) => (each * 3 < passages.length ? each : 0)))];
    const headingOf = (each) => passages[each * 3 + 1] || "";
    const targetOf = (each) => {
      const fragment = passages.length ? fragmentOf(passages[each * 3], headingOf(each)) : "";
      return path + (fragment ? "#" + fragment : "");
    };
    const above = [];
    for (let i = section; ups && SYMBOLS[ups[i]]; ) {
      i -= SYMBOLS[ups[i]];
      above.unshift(headingOf(i));
    }
    return {
      kind: kindOf(document),
      title,
      context,
      target: targetOf(section),
      above,
      heading: headingOf(section),
      excerpt: passages[section * 3 + 2] || "",
      lead: passages[2] || "",
      further: others.map((each) => ({ heading: headingOf(each), target: targetOf(each) })).filter((each) => each.heading),
    };
  }

  /** The hits of matches. Long pages are several documents; of each page there is one hit. */
  async function hitsOf(matches) {
    const pages = new Map();
    for (const each of await Promise.all(matches.map(hit))) {
      const page = each.kind === "docs" ? each.target.split("#")[0] : pages.size;
      const first = pages.get(page);
      if (!first) {
        pages.set(page, each);
        continue;
      }
      const known = new Set([first.target]);
      first.further = [...first.further, each, ...each.further].filter(({ heading, target }) => heading && !known.has(target) && known.add(target)).slice(0, MAX_FURTHER);
    }
    return [...pages.values()];
  }

  /** The values of each key with their documents; loaded only when the filters are looked at. */
  async function facets() {
    if (!index.facets) {
      const list = Object.entries(await load("facets"));
      index.facets = list.map(([key, text]) => [key, text.split("|").map((entry) => {
        const [value, distances] = entry.split(" ");
        const next = reader(distances);
        const documents = [];
        for (let document = -1; !next.done(); ) documents.push((document += next() + 1));
        return { value, documents };
      })]);
    }
    return index.facets;
  }

  /** Ranks, and starts again once when the portal was published anew meanwhile. */
  async function ask(text) {
    try {
      return await rank(text);
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
      restart(error.message);
      return rank(text);
    }
  }

  /** The answer to a query, as SearchReader gives it in Java. */
  async function answer(text, limit) {
    const { matches, complete } = await ask(text);
    return { hits: await hitsOf(matches.slice(0, limit)), total: matches.length, complete };
  }

  /** Entities and pages whose names answer at once, before any postings are loaded. */
  function instant(text, limit) {
    const words = fold(text).text.toLowerCase().split(/\s+/).filter((word) => word && !word.startsWith("-") && !/^[a-z]+:/.test(word));
    const found = [];
    if (!words.length) return found;
    for (const { document, kind, line, plain } of folded()) {
      if (words.every((word) => plain.includes(word))) {
        found.push({ document, kind, line, rank: words.filter((word) => !new RegExp("(^|[^\\p{L}\\p{N}])" + escape(word), "u").test(plain)).length });
      }
    }
    return found.sort((a, b) => a.rank - b.rank || a.line.length - b.line.length).slice(0, limit).map(fromName);
  }

  /** All names of the first file, folded and in lower case. */
  function folded() {
    index.folded ??= index.kinds.flatMap(({ kind, names, first }) =>
      names ? names.split("\n").map((line, i) => ({ document: first + i, kind, line, plain: fold(line).text.toLowerCase() })).filter((each) => each.line) : []);
    return index.folded;
  }

  const escape = (word) => word.replace(/[\^$\\.*+?()[\]{}|/]/g, "\\$&");

  /** What is known from a name alone. Where a page is, is known only when it is opened; until then its link leads to the search for its title. */
  function fromName({ document, kind, line }) {
    const [reference, title] = line.split("\t");
    const slash = reference.indexOf("/");
    const nothing = { above: [], heading: "", excerpt: "", lead: "", further: [] };
    if (!isEntity(kind)) return { ...nothing, document, kind, title: reference, context: "", target: "search/index.html?q=" + encodeURIComponent(reference) };
    const path = [reference.slice(0, slash), kind, reference.slice(slash + 1)].map(encodeURIComponent).join("/");
    return { ...nothing, kind, title: title || reference.slice(slash + 1), context: reference, target: "catalog/" + path + "/index.html" };
  }

  Object.assign(window.stagebillSearch, { tokens, languageOf, answer, instant });

  // ---------------------------------------------------------------- interface

  const TITLES = {
    component: "Components", api: "APIs", resource: "Resources", system: "Systems", domain: "Domains", template: "Templates",
    airesource: "AI resources", group: "Teams", user: "People", location: "Locations", docs: "Documentation", operation: "API operations", message: "API messages", schema: "API schemas", change: "API changes", problem: "Problems",
  };
  const ICONS = { docs: "docs", operation: "apis", message: "apis", schema: "apis", change: "commit", problem: "warning" };
  const COLOURS = { docs: "api", operation: "api", message: "api", schema: "api", change: "api", problem: "location" };
  const KEY_TITLES = { owner: "Owner", type: "Type", system: "System", lifecycle: "Lifecycle", tag: "Tag", in: "Where" };
  const RECENT = "stagebill.search.recent";
  const MARK = "mark";
  const VALUES = 6;
  const PAUSE = 120;

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  const termsOfToken = (token) => [...token.parts, ...token.wholes, ...token.specials].filter((each) => each).flatMap(variants);

  /** Where a text has one of the shown terms. */
  const places = (text, shown) => tokens(text).filter((token) => termsOfToken(token).some((each) => shown.has(each)));

  /** The text with those words marked that are among the shown terms. */
  function marked(text, shown) {
    const parts = [];
    let at = 0;
    for (const { from, to } of places(text, shown)) {
      parts.push(text.slice(at, from), element("mark", {}, text.slice(from, to)));
      at = to;
    }
    return [...parts, text.slice(at)];
  }

  /** A word as people write it, for the terms of the index have lost their endings: as it stands in the first result that has one. */
  function spelled(terms, hits) {
    for (const text of hits.flatMap((hit) => [hit.title, hit.heading, hit.excerpt, hit.context])) {
      const [found] = places(text, new Set(terms));
      if (found) return text.slice(found.from, found.to);
    }
    return terms[0];
  }

  /** Of what is stored the text that has most of the words, from shortly before the first of them. */
  function excerpt(hit, shown) {
    const found = new Map();
    for (const text of new Set([hit.excerpt, hit.lead])) {
      found.set(text, new Set(places(text, shown).flatMap(termsOfToken).filter((each) => shown.has(each))).size);
    }
    const text = hit.excerpt && found.get(hit.excerpt) >= found.get(hit.lead) ? hit.excerpt : hit.lead || hit.excerpt || "";
    const first = places(text, shown)[0]?.from ?? 0;
    return first < 70 ? text : "…" + text.slice(text.lastIndexOf(" ", first - 30) + 1);
  }

  /** Forgets or remembers, and gives what is remembered. */
  function recent(change = (list) => list) {
    try {
      const list = JSON.parse(localStorage.getItem(RECENT) || "[]");
      const kept = Array.isArray(list) ? list.filter((each) => typeof each === "string") : [];
      const changed = change(kept).slice(0, 6);
      if (changed !== kept) localStorage.setItem(RECENT, JSON.stringify(changed));
      return changed;
    } catch {
      // A browser that keeps nothing is fine.
      return [];
    }
  }

  const forget = (text) => recent((list) => list.filter((each) => each !== text));
  const remember = (text) => text.trim() && recent((list) => [text.trim(), ...list.filter((each) => each !== text.trim())]);

  /** A button that is told from others by what it does, so that it keeps the focus when it is made again. */
  function button(action, attributes, children, act) {
    const made = element("button", { type: "button", "data-action": action, ...attributes }, ...children);
    made.addEventListener("click", act);
    return made;
  }

  /** Looks up where a page is of which only the name is known. */
  async function found(link) {
    if (link.dataset.document === undefined) return;
    const { target } = await hit({ document: Number(link.dataset.document), sections: [0] });
    link.href = new URL(target, root).href;
    delete link.dataset.document;
  }

  /** Puts other elements into an area; the focus stays on the button that does the same. */
  function replace(area, made) {
    if (!area) return true;
    const focused = area.contains(document.activeElement) ? document.activeElement.dataset.action : undefined;
    area.replaceChildren(...made);
    const again = focused === undefined || [...area.querySelectorAll("[data-action]")].find((each) => each.dataset.action === focused);
    if (again && again !== true) again.focus();
    return Boolean(again);
  }

  const without = (text, clauses) => {
    let rest = text;
    for (const { from, to } of [...clauses].reverse()) rest = rest.slice(0, from) + rest.slice(to).replace(/^\s+/, from ? " " : "");
    return clauses.length ? rest.trim() : text;
  };

  /** A filter stands in front, so that the last word may still go on. */
  const within = (text, filter) => (filter + " " + text.trimStart()).trim();

  const filterOf = (key, value) => key + ":" + value;
  const sameFilter = (clause, key, value) => clause.key === key && !clause.excluded && clause.text.trim().toLowerCase().replace(/[\s|]+/g, "-") === value;
  const count = (number) => element("span", { class: "search-count" }, String(number));

  /** One search field with its list: in the dialog and on the search page. */
  class Panel {
    constructor(area) {
      const part = (name) => area.querySelector("[data-search-" + name + "]");
      this.input = area.querySelector("input[type=search]");
      this.list = part("list");
      this.status = part("status");
      this.kinds = part("kinds");
      this.chips = part("chips");
      this.note = part("note");
      this.facets = part("facets");
      this.page = area.hasAttribute("data-search-page");
      this.scope = part("scope");
      this.scope?.addEventListener("change", () => {
        this.changed();
        this.input.focus();
      });
      this.limit = this.page ? 10 : 8;
      this.turn = 0;
      this.active = -1;
      this.shown = new Set();
      this.unfolded = new Set();
      this.input.addEventListener("input", () => this.changed());
      this.input.addEventListener("keydown", (event) => this.key(event));
      this.list.addEventListener("click", (event) => this.clicked(event));
      for (const kind of ["pointerdown", "focusin", "contextmenu"]) this.list.addEventListener(kind, (event) => this.handOver(event.target.closest("[data-search-result] a")));
      if (this.facets && this.page) this.facets.open = matchMedia("(width >= 1000px)").matches;
      this.facets?.addEventListener("toggle", () => this.latest && this.showFacets(...this.latest));
    }

    changed() {
      this.shownCount = this.limit;
      clearTimeout(this.timer);
      const text = this.input.value;
      if (this.page) this.address(text);
      if (!text.trim()) {
        this.turn++;
        this.empty();
        return;
      }
      this.list.setAttribute("aria-busy", "true");
      this.preview(text, ++this.turn);
      this.timer = setTimeout(() => this.run(text, ++this.turn), PAUSE);
    }

    /** The query with the filter that is switched on. */
    scoped(text) {
      return this.scope?.checked ? within(text, this.scope.dataset.searchScope) : text;
    }

    async preview(text, turn) {
      if (this.scope?.checked || parse(text).some((clause) => clause.key)) return;
      try {
        await start();
        if (turn !== this.turn) return;
        const hits = instant(text, this.limit);
        if (hits.length) this.render(hits, new Set(tokens(text).flatMap(termsOfToken)));
      } catch {
        // The full search says what is wrong.
      }
    }

    async run(text, turn) {
      this.list.setAttribute("aria-busy", "true");
      try {
        const answer = await ask(this.scoped(text));
        const hits = await hitsOf(answer.matches.slice(0, this.shownCount));
        if (turn !== this.turn) return;
        this.render(hits, answer.shown);
        this.showChips(text);
        this.showMore(answer.matches.length, text);
        this.say(answer, text);
        this.latest = [{ ...answer, hits }, text, turn];
        await Promise.all([this.showNote(...this.latest), this.showKinds(...this.latest), this.showFacets(...this.latest)]);
        if (turn !== this.turn) return;
      } catch (error) {
        if (turn !== this.turn) return;
        this.list.replaceChildren();
        this.status.textContent = "Search does not work: " + error.message;
      }
      this.list.setAttribute("aria-busy", "false");
    }

    say({ matches, complete }, text) {
      const number = matches.length;
      if (!number) this.status.textContent = "Nothing found for " + text + ". Try fewer or other words.";
      else this.status.textContent = number + (number === 1 ? " result" : " results") + (complete ? "" : ", none with all words as typed");
    }

    /** Hits by kind; the kinds in the order of their best hits. */
    render(hits, shown) {
      this.shown = shown;
      const groups = new Map();
      for (const each of hits) groups.set(each.kind, [...(groups.get(each.kind) || []), each]);
      const made = [...groups].map(([kind, members], g) => {
        const id = this.list.id + "-" + g;
        const head = element("div", { class: "search-kind", id, role: "presentation" }, TITLES[kind] || kind);
        return element("div", { role: "group", "aria-labelledby": id }, head, ...members.map((each) => this.result(each, shown)));
      });
      this.list.replaceChildren(...made);
      this.options().forEach((option, i) => (option.id = this.list.id + "-o" + i));
      this.activate(0, false);
      this.input.setAttribute("aria-expanded", String(hits.length > 0));
    }

    result(each, shown) {
      const known = TITLES[each.kind] ? each.kind : "custom";
      const where = [each.context, ...each.above, each.heading].filter((part) => part && part !== each.title).join(" › ");
      const body = element("span", { class: "search-body" }, element("span", { class: "search-title" }, ...marked(each.title, shown)));
      if (where) body.append(element("span", { class: "search-where" }, ...marked(where, shown)));
      const text = excerpt(each, shown);
      if (text) body.append(element("span", { class: "search-excerpt" }, ...marked(text, shown)));
      const icon = element("span", { class: "icon icon-" + (ICONS[each.kind] || known), "aria-hidden": "true" });
      const link = element("a", { role: "option", href: new URL(each.target, root).href, "aria-selected": "false" }, icon, body);
      if (each.document !== undefined) link.dataset.document = each.document;
      return element("div", { class: "search-hit k-" + (COLOURS[each.kind] || known), "data-search-result": "", role: "presentation" }, link, ...each.further.map((section) => this.further(section, each.title, shown)));
    }

    /** Another section of the page of a hit. */
    further({ heading, target }, title, shown) {
      const name = element("span", { class: "visually-hidden" }, title + " › ");
      return element("a", { class: "search-further", role: "option", href: new URL(target, root).href, "aria-selected": "false" }, element("span", { class: "search-body" }, name, ...marked(heading, shown)));
    }

    options() {
      return [...this.list.querySelectorAll("[role=option]")];
    }

    activate(position, scroll) {
      const options = this.options();
      this.active = options.length ? (position + options.length) % options.length : -1;
      options.forEach((option, i) => option.setAttribute("aria-selected", String(i === this.active)));
      if (this.active < 0) {
        this.input.removeAttribute("aria-activedescendant");
        return;
      }
      this.input.setAttribute("aria-activedescendant", options[this.active].id);
      if (scroll) options[this.active].scrollIntoView({ block: "nearest" });
    }

    key(event) {
      const option = this.options()[this.active];
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        this.activate(this.active + (event.key === "ArrowDown" ? 1 : -1), true);
      } else if (event.key === "Enter" && !event.isComposing) {
        event.preventDefault();
        if (option) this.open(option, event.ctrlKey || event.metaKey);
      } else if (event.key === "Delete" && option?.dataset.query !== undefined) {
        event.preventDefault();
        this.forgotten(option.dataset.query);
      }
    }

    clicked(event) {
      const option = event.target.closest("[role=option]");
      if (!option) return;
      if (event.target.closest("[data-forget]")) {
        event.preventDefault();
        this.forgotten(option.dataset.query);
      } else if (option.dataset.query !== undefined) {
        event.preventDefault();
        this.ask(option.dataset.query);
        this.input.focus();
      } else if (option.dataset.document !== undefined) {
        event.preventDefault();
        this.open(option, event.ctrlKey || event.metaKey || event.shiftKey);
      } else {
        remember(this.input.value);
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.close();
      }
    }

    forgotten(text) {
      forget(text);
      const at = this.active;
      this.empty();
      if (at >= 0 && this.options().length) this.activate(Math.min(at, this.options().length - 1), true);
      this.status.textContent = "Forgot " + text;
      this.input.focus();
    }

    /** Lets the page that a link leads to know which words to mark; it takes them out of its address again. */
    handOver(link) {
      if (!link || !this.shown.size) return;
      const url = new URL(link.href);
      url.searchParams.set(MARK, [...this.shown].slice(0, 40).join(" "));
      link.href = url.href;
    }

    async open(option, elsewhere) {
      if (option.dataset.query !== undefined) {
        this.ask(option.dataset.query);
        return;
      }
      remember(this.input.value);
      await found(option);
      this.handOver(option);
      if (elsewhere) {
        window.open(option.href, "_blank", "noopener");
      } else {
        this.close();
        location.href = option.href;
      }
    }

    close() {
      const dialog = this.input.closest("dialog");
      if (dialog) dialog.close();
    }

    ask(text) {
      this.input.value = text;
      this.changed();
    }

    /** What was searched before, while the field is empty. */
    empty() {
      const list = recent();
      this.latest = undefined;
      this.list.setAttribute("aria-busy", "false");
      this.status.textContent = "";
      for (const area of [this.kinds, this.chips, this.note, this.facets?.lastElementChild]) replace(area, []);
      if (this.facets) this.facets.hidden = true;
      if (this.more) this.more.remove();
      const id = this.list.id + "-recent";
      const head = element("div", { class: "search-kind", id, role: "presentation" }, "Recent searches");
      const options = list.map((text, i) => {
        const href = new URL("search/index.html?q=" + encodeURIComponent(text), root).href;
        const cross = element("span", { class: "search-forget", "data-forget": "", title: "Forget it (Delete)", "aria-hidden": "true" }, "×");
        return element("a", { class: "search-recent", role: "option", id: id + i, href, "data-query": text, "aria-selected": "false" }, element("span", {}, text), cross);
      });
      this.list.replaceChildren(...(list.length ? [element("div", { role: "group", "aria-labelledby": id }, head, ...options)] : []));
      if (list.length) {
        const clear = button("clear", {}, ["Forget all"], () => {
          recent(() => []);
          this.empty();
          this.status.textContent = "Forgot all searches";
          this.input.focus();
        });
        this.note?.append(clear);
      }
      this.input.setAttribute("aria-expanded", String(list.length > 0));
      this.active = -1;
      this.input.removeAttribute("aria-activedescendant");
    }

    /** Another query from a button: the focus stays there if it can. */
    refine(text) {
      this.input.value = text;
      if (this.page) this.address(text);
      if (!text) {
        this.changed();
        this.input.focus();
        return;
      }
      this.shownCount = this.limit;
      clearTimeout(this.timer);
      this.run(text, ++this.turn);
    }

    /** The filters of the query, each to be taken away. */
    showChips(text) {
      const clauses = parse(text).filter((clause) => clause.key);
      const made = clauses.map((clause) => {
        const filter = text.slice(clause.from, clause.to);
        return button(filter, { "aria-label": "Remove the filter " + filter }, [filter, element("span", { "aria-hidden": "true" }, "×")], () => this.refine(without(text, [clause])));
      });
      if (!replace(this.chips, made)) this.input.focus();
    }

    /** The answer to the query without the filters of a key: values of one key are alternatives, so they are counted without each other. */
    async others(answer, text, key) {
      const clauses = parse(text).filter((clause) => clause.key === key && !clause.excluded);
      const rest = without(text, clauses);
      return clauses.length ? (rest ? (await ask(this.scoped(rest))).matches : undefined) : answer.matches;
    }

    /** A button for each kind that was found, with its number. */
    async showKinds(answer, text, turn) {
      const clauses = parse(text).filter((clause) => clause.key === "kind" && !clause.excluded);
      const matches = await this.others(answer, text, "kind");
      const counts = new Map();
      for (const each of matches ?? []) counts.set(kindOf(each.document), (counts.get(kindOf(each.document)) || 0) + 1);
      if (!matches) for (const each of index.kinds) counts.set(each.kind, each.end - each.first);
      if (turn !== this.turn) return;
      const all = matches ? matches.length : index.documents;
      const rest = without(text, clauses);
      const choices = counts.size > 1 || clauses.length ? [["", all], ...counts] : [];
      const made = choices.map(([kind, number]) => {
        const on = kind ? clauses.some((clause) => sameFilter(clause, "kind", kind)) : !clauses.length;
        return button(kind || "all", { "aria-pressed": String(on) }, [(kind ? TITLES[kind] || kind : "All") + " ", count(number)], () =>
          this.refine(kind && !on ? within(rest, filterOf("kind", kind)) : rest));
      });
      if (!replace(this.kinds, made)) this.input.focus();
    }

    /** Values to narrow the list down with. They are counted only while they are seen, so that nobody else waits for their file. */
    async showFacets(answer, text, turn) {
      if (!this.facets) return;
      this.facets.hidden = !answer.matches.length && !parse(text).some((clause) => clause.key);
      if (!this.facets.open || this.facets.hidden) return;
      const groups = [];
      for (const [key, values] of await facets()) {
        const inside = (clause) => clause.key === "in" && !values.some(({ value }) => sameFilter(clause, key, value));
        if (key !== "in" || (!this.scope?.checked && !parse(text).some(inside))) groups.push(this.facet(key, values, await this.others(answer, text, key), text));
      }
      if (turn === this.turn && !replace(this.facets.lastElementChild, groups.flat())) this.input.focus();
    }

    facet(key, values, matches, text) {
      const clauses = parse(text);
      const found = matches && new Set(matches.map((each) => each.document));
      const counted = values
        .map(({ value, documents }) => ({
          value,
          number: found ? documents.filter((document) => found.has(document)).length : documents.length,
          clause: clauses.find((clause) => sameFilter(clause, key, value)),
        }))
        .filter((each) => each.number || each.clause)
        .sort((a, b) => Boolean(b.clause) - Boolean(a.clause) || b.number - a.number || compare(a.value, b.value));
      if (!counted.length || (counted.length === 1 && !counted[0].clause && counted[0].number === found?.size)) return [];
      const seen = this.unfolded.has(key) ? counted : counted.slice(0, VALUES);
      const id = this.list.id + "-by-" + key;
      const made = seen.map(({ value, number, clause }) =>
        button(filterOf(key, value), { "aria-pressed": String(Boolean(clause)) }, [element("span", {}, value), count(number)], () =>
          this.refine(clause ? without(text, [clause]) : within(text, filterOf(key, value)))));
      if (seen.length < counted.length) {
        made.push(button("more " + key, { class: "search-all" }, [counted.length - seen.length + " more"], () => {
          this.unfolded.add(key);
          this.showFacets(...this.latest);
        }));
      }
      return [element("div", { class: "search-facet", role: "group", "aria-labelledby": id }, element("span", { class: "search-kind", id }, KEY_TITLES[key]), ...made)];
    }

    /** What became of words that are nowhere, and what to do when nothing was found. */
    async showNote(answer, text, turn) {
      const made = [];
      const lost = answer.changed.filter((word) => !word.terms.length).map((word) => "“" + word.text + "”");
      for (const { text: word, terms } of answer.changed.filter((each) => each.terms.length)) {
        const best = spelled(terms, answer.hits);
        made.push(element("span", {}, "Nothing has “" + word + "”. Did you mean "), button("mean " + best, {}, [best], () => this.refine(text.replace(word, () => best))), "?");
      }
      if (lost.length && answer.matches.length) made.push(element("span", {}, "Left out: " + lost.join(", ") + (lost.length > 1 ? " are" : " is") + " nowhere in this portal."));
      if (!answer.matches.length) {
        for (const clause of parse(text)) {
          const rest = without(text, [clause]);
          const number = rest && (clause.key || clause.excluded || clause.quoted) ? (await ask(this.scoped(rest))).matches.length : 0;
          const part = text.slice(clause.from, clause.to);
          if (number) made.push(button("without " + part, {}, ["Without " + part + " ", count(number)], () => this.refine(rest)));
        }
        if (this.scope?.checked) {
          made.push(button("everywhere", {}, ["Search the whole portal"], () => {
            this.scope.checked = false;
            this.refine(text);
            this.input.focus();
          }));
        }
        made.push(element("a", { href: new URL("catalog/index.html", root).href }, "All entities"), element("a", { href: new URL("docs/index.html", root).href }, "All documentation"));
      }
      if (turn === this.turn && !replace(this.note, made)) this.input.focus();
    }

    showMore(number, text) {
      if (this.more) this.more.remove();
      if (number <= this.shownCount || !this.page) return;
      this.more = button("more", { class: "button search-more" }, ["More results"], () => {
        const before = this.options().length;
        this.shownCount += this.limit;
        this.run(text, ++this.turn).then(() => {
          this.activate(before, true);
          this.input.focus({ preventScroll: true });
        });
      });
      this.list.after(this.more);
    }

    /** Keeps the query in the address, so that it can be sent to somebody. */
    address(text) {
      changeAddress((parameters) => (text ? parameters.set("q", text) : parameters.delete("q")));
    }
  }

  function changeAddress(change) {
    try {
      const url = new URL(location.href);
      change(url.searchParams);
      history.replaceState(history.state, "", url);
    } catch {
      // Some browsers refuse this for files.
    }
  }

  // ---------------------------------------------------------------- marks on the page a result leads to

  const UNMARKED = "nav, aside, dialog, script, style, svg, math, textarea, button, select, template, .arithmatex, .mermaid, [data-search-page]";
  const HEADINGS = "h1, h2, h3, h4, h5, h6";
  const MAX_MARKS = 400;

  /** The texts of the section a fragment leads to: of the element, or after a heading up to the next of its rank. */
  function sectionOf(main) {
    let target = null;
    try {
      target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    } catch {
      // An address with a broken escape has no target.
    }
    if (!target || !main.contains(target)) return () => true;
    const heading = target.closest(HEADINGS);
    if (!heading) return (node) => target.contains(node);
    const next = [...main.querySelectorAll(HEADINGS)].find((each) =>
      heading.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING && each.tagName <= heading.tagName);
    const isBehind = (a, b) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
    return (node) => heading.contains(node) || (isBehind(heading, node) && !(next && (next.contains(node) || isBehind(next, node))));
  }

  /** Only texts are wrapped, so nothing that is handed over becomes markup. */
  function markTexts(main, shown, isWanted) {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
      node.data.trim() && !node.parentElement.closest(UNMARKED) && isWanted(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const marks = [];
    for (const node of nodes) {
      if (marks.length >= MAX_MARKS) break;
      const parts = marked(node.data, shown);
      if (parts.length > 1) {
        node.replaceWith(...parts.filter((part) => part !== ""));
        for (const part of parts) {
          if (part instanceof Element) {
            part.className = "search-mark";
            marks.push(part);
          }
        }
      }
    }
    return marks;
  }

  /** The rules by which words become terms lie in the index. */
  async function markPage() {
    const words = new URLSearchParams(location.search).get(MARK);
    const main = document.querySelector("main");
    if (!words || !main) return;
    changeAddress((parameters) => parameters.delete(MARK));
    await start();
    const shown = new Set(words.slice(0, 2000).toLowerCase().split(/\s+/).filter((each) => each));
    let marks = markTexts(main, shown, sectionOf(main));
    if (!marks.length) marks = markTexts(main, shown, () => true);
    if (!marks.length) return;
    let at = -1;
    const visible = () => marks.filter((each) => each.checkVisibility?.() ?? true);
    const show = (mark) => {
      for (let fold = mark.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
      mark.scrollIntoView({ block: "center" });
    };
    const number = element("span", { role: "status" });
    const remove = () => {
      bar.remove();
      document.removeEventListener("keydown", escaped);
      for (const mark of marks) {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent?.normalize();
      }
    };
    const escaped = (event) => event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open], :popover-open") && remove();
    const next = button("next", {}, ["Next"], () => {
      marks[at]?.classList.remove("current");
      at = (at + 1) % marks.length;
      marks[at].classList.add("current");
      number.textContent = at + 1 + " of " + marks.length;
      show(marks[at]);
    });
    const bar = element("div", { class: "search-marks", role: "region", "aria-label": "Words of the search" }, number, next, button("remove", {}, ["Remove marks"], remove));
    document.body.append(bar);
    number.textContent = marks.length + (marks.length === 1 ? " word" : " words") + " marked";
    document.addEventListener("keydown", escaped);
    const goThere = () => requestAnimationFrame(() => {
      const first = visible()[0] ?? marks[0];
      const { top, bottom, height } = first.getBoundingClientRect();
      if (!height || bottom > innerHeight || top < 0) show(first);
    });
    // Until everything is loaded, the browser itself goes back to the heading.
    if (document.readyState === "complete") goThere();
    else addEventListener("load", goThere);
  }

  function isTyping(target) {
    return target instanceof Element && !!target.closest("input, textarea, select, [contenteditable]");
  }

  function setUp() {
    const dialog = document.querySelector("dialog[data-search-dialog]");
    const area = document.querySelector("[data-search-page]");
    const inDialog = dialog && new Panel(dialog);
    const onPage = area && new Panel(area);
    const open = () => {
      if (onPage) {
        onPage.input.focus();
        onPage.input.select();
      } else if (inDialog && !dialog.open) {
        dialog.showModal();
        inDialog.input.select();
        start().catch(() => {});
        if (!inDialog.input.value) inDialog.empty();
      }
    };
    document.addEventListener("keydown", (event) => {
      const shortcut = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
      const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (shortcut || slash) {
        event.preventDefault();
        open();
      }
    });
    document.addEventListener("click", (event) => {
      const opener = event.target instanceof Element && event.target.closest("[data-search-open]");
      if (opener && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        open();
        if (inDialog?.scope) {
          inDialog.scope.checked = opener.hasAttribute("data-search-scoped");
          if (inDialog.input.value) inDialog.changed();
        }
        const text = opener.getAttribute("data-search-open");
        if (text && inDialog) inDialog.ask(text);
      } else if (event.target === dialog) {
        dialog.close();
      }
    });
    if (onPage) {
      const query = new URLSearchParams(location.search).get("q") || "";
      onPage.input.value = query;
      onPage.changed();
      onPage.input.focus();
      addEventListener("pageshow", (event) => event.persisted && onPage.input.value !== query && onPage.changed());
      area.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
    } else {
      // Other scripts look at the texts first. A page whose words cannot be marked is a page still.
      const mark = () => markPage().catch(() => {});
      if (document.readyState === "complete") mark();
      else addEventListener("DOMContentLoaded", mark);
    }
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", setUp);
  else setUp();
})();
