import { singles, sortedBy, type Trace } from './ballot-links';

/** What one member gave the others, in the order in which the papers came. */
export interface MarksGiven {
  memberId: string;
  /** What lies in the place of each other member, by that member's kind of places. */
  marks: ReadonlyMap<string, string>;
}

/** So far above what chance gives a random order comes once in a thousand million. */
const BEYOND_CHANCE = 6;

type Order = readonly string[];

const textOf = (trace: Trace, path: string): string => String(trace.measures.get(path) ?? '');

/** The voters by whatever is kept of them, and as they came: each forwards and backwards. */
function ordersOf(given: readonly MarksGiven[], traces: readonly Trace[]): Order[] {
  const voters = traces.filter(({ source }) => source === 'surveyVoters');
  const names = new Set(voters.flatMap(({ measures }) => [...measures.keys()]));
  const kept = [...names].map((name) => sortedBy(voters, name).map((trace) => textOf(trace, '.memberId')));
  const orders = [given.map(({ memberId }) => memberId), ...kept];
  return orders.flatMap((order) => [order, [...order].reverse()]);
}

/** The filled places of each member, by whatever is kept of them. */
function pilesOf(traces: readonly Trace[], measure: string): Map<string, string[]> {
  const piles = new Map<string, string[]>();
  const filled = traces.filter((trace) => textOf(trace, '.sealed').startsWith('#'));
  for (const trace of sortedBy(filled, measure)) {
    const kind = textOf(trace, '._id').split(':').at(-2) ?? '';
    piles.set(kind, [...(piles.get(kind) ?? []), textOf(trace, '.sealed')]);
  }
  return piles;
}

/** How many are right where each pile is read in this order of its givers, beyond what chance gives; 0 if that is possible. */
function rightBeyondChance(piles: ReadonlyMap<string, string[]>, order: Order, given: readonly MarksGiven[]): number {
  const marksOf = new Map(given.map(({ memberId, marks }) => [memberId, marks]));
  let right = 0;
  let expected = 0;
  let variance = 0;
  for (const [kind, pile] of piles) {
    const wanted = order.flatMap((memberId) => marksOf.get(memberId)?.get(kind) ?? []);
    if (wanted.length !== pile.length) return 0;
    right += wanted.filter((mark, at) => mark === pile[at]).length;
    const counts = new Map<string, number>();
    for (const mark of pile) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    const chance = [...counts.values()].reduce((sum, count) => sum + count * count, 0) / (pile.length * pile.length);
    expected += pile.length * chance;
    variance += pile.length * chance * (1 - chance);
  }
  return right - expected > BEYOND_CHANCE * Math.sqrt(variance) ? Math.ceil(right - expected) : 0;
}

/**
 * The pairs of a voter and a mark that a reader of everything can join, who also knows in which order the voters came. A
 * mark says little, so no single pair stands out: the reader puts voters and places in order by anything that is kept of
 * them, and looks whether more are right than chance gives; or finds a value that stands with one voter and one mark only.
 */
export function markLinksOf(given: readonly MarksGiven[], traces: readonly Trace[]): number {
  const ofVoters = traces.filter(({ source }) => source === 'surveyVoters');
  const ofMarks = traces.filter(
    (trace) => trace.source === 'surveyBallots' && textOf(trace, '.sealed').startsWith('#'),
  );
  const onlyOfMarks = singles(ofMarks);
  const byValue = [...singles(ofVoters).keys()].filter((word) => onlyOfMarks.has(word)).length;
  const names = new Set(ofMarks.flatMap(({ measures }) => [...measures.keys()]));
  const orders = ordersOf(given, traces);
  const byOrder = [...names].flatMap((name) => {
    const piles = pilesOf(ofMarks, name);
    return orders.map((order) => rightBeyondChance(piles, order, given));
  });
  return Math.max(byValue, ...byOrder, 0);
}
