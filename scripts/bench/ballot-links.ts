import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'libsql';

/** Who handed in what, in the order in which it came: what a reader would like to know. */
export interface Vote {
  memberId: string;
  /** What lies in the ballot, different for each vote. */
  content: string;
}

/** Something that a reader finds: a document, a line of a log, something in the outbox. */
export interface Trace {
  source: string;
  /** Its values, in pieces without blanks and colons too. */
  words: ReadonlySet<string>;
  /** What traces of a source can be put in order by. */
  measures: ReadonlyMap<string, number | string>;
}

/** Leaves of a value with their paths. */
function leavesOf(value: unknown, at = ''): [path: string, leaf: string | number][] {
  if (typeof value === 'string' || typeof value === 'number') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${at}.${key}`));
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

function traceOf(source: string, text: string, places: [string, number][]): Trace {
  const leaves = leavesOf(parsed(text));
  const words = leaves.flatMap(([, leaf]) => [String(leaf), ...String(leaf).split(/[\s:;|/]+/)]);
  return { source, words: new Set(words), measures: new Map([['length', text.length], ...places, ...leaves]) };
}

/** What is written down line by line, such as a log. */
export const tracesOfLines = (source: string, lines: readonly string[]): Trace[] =>
  lines.map((line, at) => traceOf(source, line, [['order', at]]));

/** How much of a document is looked for in the bytes of the file: its id, which comes first, is in it. */
const SOUGHT = 200;

/**
 * Everything in the files of a local CloudBase that was stopped: each document with the order of its insertion and where it
 * lies in the file, first and last.
 */
export function tracesIn(dataDir: string): Trace[] {
  const file = path.join(dataDir, 'documents.sqlite');
  const bytes = readFileSync(file);
  const database = new Sqlite(file, { readonly: true });
  try {
    const collections = database.prepare('SELECT id, name FROM collections').all() as { id: number; name: string }[];
    return [
      ...collections.flatMap(({ id, name }) => {
        const rows = database.prepare(`SELECT seq, body FROM documents_${id}`).all() as { seq: number; body: string }[];
        return rows.map(({ seq, body }) => {
          const sought = Buffer.from(body).subarray(0, SOUGHT);
          return traceOf(name, body, [
            ['inserted', seq],
            ['first place', bytes.indexOf(sought)],
            ['last place', bytes.lastIndexOf(sought)],
          ]);
        });
      }),
      ...otherFiles(dataDir),
    ];
  } finally {
    database.close();
  }
}

/** Lines of whatever else is kept as text, such as the outbox. */
const otherFiles = (dataDir: string): Trace[] =>
  readdirSync(dataDir, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.sqlite'))
    .flatMap(({ name }) => tracesOfLines(name, readFileSync(path.join(dataDir, name), 'utf8').split('\n')));

/** Of a random order of any length, so many pairs or more stand right once in nine million. */
const BEYOND_CHANCE = 10;

/** A fixed order of what an attribute does not tell apart, which has to do with nothing. */
const lot = (word: string): string => createHash('sha256').update(word).digest('hex');

/** The words in the order of each measure that all of their traces have. */
function ordersOf(traces: readonly Trace[], sought: ReadonlySet<string>): string[][] {
  const bySource = new Map<string, Map<string, [word: string, value: number | string][]>>();
  for (const { source, words, measures } of traces) {
    const [word, ...more] = [...words].filter((one) => sought.has(one));
    if (word === undefined || more.length > 0) continue;
    const found = bySource.get(source) ?? new Map();
    bySource.set(source, found);
    for (const [name, value] of measures) found.set(name, [...(found.get(name) ?? []), [word, value]]);
  }
  return [...bySource.values()]
    .flatMap((found) => [...found.values()])
    .filter((values) => values.length === sought.size && new Set(values.map(([word]) => word)).size === sought.size)
    .map((values) =>
      [...values]
        .sort(([left, one], [right, other]) => compare(one, other) || (lot(left) < lot(right) ? -1 : 1))
        .map(([word]) => word),
    );
}

function compare(left: number | string, right: number | string): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (String(left) === String(right)) return 0;
  return String(left) < String(right) ? -1 : 1;
}

/** Traces in the order of one of their measures; what it does not tell apart lies in an order of its own. */
export const sortedBy = (traces: readonly Trace[], measure: string): Trace[] =>
  [...traces].sort(
    (left, right) =>
      compare(left.measures.get(measure) ?? '', right.measures.get(measure) ?? '') ||
      (lot([...left.words].join()) < lot([...right.words].join()) ? -1 : 1),
  );

/** The words that stand in one trace only, with that trace. */
export function singles(traces: readonly Trace[]): Map<string, Trace> {
  const found = new Map<string, Trace | null>();
  for (const trace of traces) {
    for (const word of trace.words) found.set(word, found.has(word) ? null : trace);
  }
  return new Map([...found].flatMap(([word, trace]) => (trace ? [[word, trace] as const] : [])));
}

/**
 * The pairs of a voter and a ballot that a reader of everything can join, who also knows in which order the voters came:
 * - both stand in one trace;
 * - a trace of the voter and one of the ballot have a value that nothing else has: a time, the id of a request;
 * - voters and ballots in order, by anything that is kept of them (insertion, place in the file, size, a number, a time, an
 *   id), forwards or backwards, agree in more places than chance gives.
 */
export function linksOf(votes: readonly Vote[], traces: readonly Trace[]): number {
  const contentOf = new Map(votes.map(({ memberId, content }) => [memberId, content]));
  const voters = new Set(contentOf.keys());
  const contents = new Set(contentOf.values());
  const joined = new Set<string>();

  const ofVoters = traces.filter(({ words }) => [...words].some((word) => voters.has(word)));
  const ofBallots = traces.filter(({ words }) => [...words].some((word) => contents.has(word)));
  const inOneTrace = (one: Trace, other: Trace): void => {
    for (const word of one.words) {
      const content = contentOf.get(word);
      if (content !== undefined && other.words.has(content)) joined.add(word);
    }
  };
  for (const trace of ofVoters) inOneTrace(trace, trace);
  const onlyOfBallots = singles(ofBallots);
  for (const [word, trace] of singles(ofVoters)) {
    const other = onlyOfBallots.get(word);
    if (other) inOneTrace(trace, other);
  }

  const orders = [votes.map(({ memberId }) => memberId), ...ordersOf(ofVoters, voters)];
  for (const ballots of ordersOf(ofBallots, contents)) {
    for (const order of [...orders, ...orders.map((one) => [...one].reverse())]) {
      const right = order.filter((memberId, at) => contentOf.get(memberId) === ballots[at]);
      if (right.length >= BEYOND_CHANCE) for (const memberId of right) joined.add(memberId);
    }
  }
  return joined.size;
}
