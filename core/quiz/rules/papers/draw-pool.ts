import type { QuestionType } from '../../../bank/question';
import { randomFrom, shuffle } from '../../../kernel/random';
import type { Availability } from '../../papers/contract';
import type { BlueprintSection } from '../../papers/plan';

/** A question of the bank, reduced to what the draw needs. */
export interface BankEntry {
  id: string;
  type: QuestionType;
  topic: string;
  /** 1 (easy) … 5 (hard) */
  difficulty: number;
}

export interface Shortage {
  /** Index of the section, from 0. */
  section: number;
  wanted: number;
  available: number;
}

type Section = Pick<BlueprintSection, 'type' | 'topics' | 'difficulties' | 'count'>;

/** A paper holds this many candidates per question that a member gets, so that neighbours get different questions. */
const CANDIDATES_PER_QUESTION = 3;
/**
 * Beyond what it needs, a paper takes at most this share of the questions that suit it: its questions are withheld from
 * practice until it is over, and practice needs something to ask.
 */
const LARGEST_SHARE = 2 / 3;

const isAmong = <Value>(wanted: readonly Value[], value: Value): boolean =>
  wanted.length === 0 || wanted.includes(value);

const suits = (entry: BankEntry, section: Section): boolean =>
  entry.type === section.type &&
  isAmong(section.topics, entry.topic) &&
  isAmong(section.difficulties, entry.difficulty);

/**
 * Draws the candidates of a paper. Sections may compete for questions because their topics and difficulties overlap,
 * but no question is used twice. So each section first gets its `count` by maximum bipartite matching with augmenting
 * paths (H. W. Kuhn, The Hungarian method, 1955), which finds a solution if there is one. Some of the remaining
 * questions are then dealt out evenly. The same seed and bank give the same pool, in whatever order the bank comes.
 * @param elsewhere questions of other papers, which are taken only when there are too few others
 */
export function drawPool(
  { sections }: { sections: readonly Section[] },
  bank: readonly BankEntry[],
  seed: string,
  elsewhere: Pick<ReadonlySet<string>, 'has'> = new Set(),
): { sections: string[][]; shortages: Shortage[] } {
  const byId = [...bank].sort((left, right) => (left.id < right.id ? -1 : 1));
  const shuffled = shuffle(byId, randomFrom(seed));
  const free = shuffled.filter(({ id }) => !elsewhere.has(id));
  const entries = [...free, ...shuffled.filter(({ id }) => elsewhere.has(id))];
  const owners = matchSections(sections, entries);
  const idsOf = (section: number): string[] =>
    entries.filter((entry) => owners.get(entry) === section).map((entry) => entry.id);

  const shortages = sections
    .map(({ count }, section) => ({ section, wanted: count, available: idsOf(section).length }))
    .filter(({ wanted, available }) => available < wanted);
  dealSpares(sections, free, owners);
  return { sections: sections.map((_section, index) => idsOf(index)), shortages };
}

/** How well the bank serves each section, see `Availability`. It does not depend on a seed. */
export function availabilityOf(sections: readonly Section[], bank: readonly BankEntry[]): Availability[] {
  const owners = [...matchSections(sections, bank).values()];
  return sections.map((section, index) => ({
    wanted: section.count,
    matching: bank.filter((entry) => suits(entry, section)).length,
    given: owners.filter((owner) => owner === index).length,
  }));
}

export const isServed = (list: readonly Availability[]): boolean => list.every(({ wanted, given }) => given >= wanted);

/** Assigns questions to sections, so that as many wanted questions as possible are found. */
function matchSections(sections: readonly Section[], entries: readonly BankEntry[]): Map<BankEntry, number> {
  const owners = new Map<BankEntry, number>();

  /** Gives a section one more question. If only taken ones fit, the owner of one gets another question in exchange. */
  const give = (index: number, section: Section, tried: Set<number>): boolean => {
    tried.add(index);
    const suited = entries.filter((entry) => suits(entry, section) && owners.get(entry) !== index);
    const free = suited.find((entry) => !owners.has(entry));
    const taken = free ?? suited.find((entry) => replace(owners.get(entry), tried));
    if (!taken) return false;
    owners.set(taken, index);
    return true;
  };
  const replace = (owner: number | undefined, tried: Set<number>): boolean => {
    const section = owner === undefined ? undefined : sections[owner];
    return owner !== undefined && section !== undefined && !tried.has(owner) && give(owner, section, tried);
  };

  sections.forEach((section, index) => {
    for (let given = 0; given < section.count; given += 1) {
      if (!give(index, section, new Set())) break;
    }
  });
  return owners;
}

/**
 * Deals out spare questions, each to the section with the fewest candidates for its count, until all have enough or the
 * paper has its share.
 */
function dealSpares(sections: readonly Section[], entries: readonly BankEntry[], owners: Map<BankEntry, number>): void {
  const shareOf = (list: readonly BankEntry[]): number => Math.floor(list.length * LARGEST_SHARE);
  const most = sections.map((section) =>
    Math.min(section.count * CANDIDATES_PER_QUESTION, shareOf(entries.filter((entry) => suits(entry, section)))),
  );
  const mostOfAll = shareOf(entries.filter((entry) => sections.some((section) => suits(entry, section))));
  const sizes = sections.map((_section, index) => [...owners.values()].filter((owner) => owner === index).length);
  for (const entry of entries) {
    if (owners.size >= mostOfAll) return;
    if (owners.has(entry)) continue;
    const [neediest] = sections
      .map((section, index) => ({ section, index, size: sizes[index] ?? 0 }))
      .filter(({ section, index, size }) => suits(entry, section) && size < (most[index] ?? 0))
      .sort((left, right) => left.size / left.section.count - right.size / right.section.count);
    if (!neediest) continue;
    owners.set(entry, neediest.index);
    sizes[neediest.index] = neediest.size + 1;
  }
}
