import path from 'node:path';
import { Members, SearchEntries } from '../../cloudfunctions/_kit/collections';
import { entriesOf } from '../../cloudfunctions/_kit/search-entries';
import type { InputOf } from '../../core/kernel/endpoint';
import { randomFrom } from '../../core/kernel/random';
import { search } from '../../core/search/contract';
import { type BenchCloud, openBenchCloud } from './bench-cloud';
import { clockAt, WEDNESDAY_MORNING } from './clock';
import { at, LARGE, type Organisation, organisationOf } from './organisation';
import type { SampleContent } from './sample-content';
import { Samples } from './samples';
import { type Corpus, corpusFor } from './search-corpus';

/** Things added per request: one lesson alone has some hundred index entries. */
const BATCH = 100;
export const SEARCH_WARM_UP = 40;
export const SEARCHES = 400;

type Sought = InputOf<typeof search>;

/** Adds the things in bulk, each in the form in which the functions store it. */
async function addCorpus(cloud: BenchCloud, { sets }: Corpus): Promise<void> {
  for (let start = 0; start < sets.length; start += BATCH) {
    await cloud.add(SearchEntries, sets.slice(start, start + BATCH).flatMap(entriesOf));
  }
}

/** Search texts of different kinds in turn: words in many texts, and words in few or none. */
function soughtIn({ clauses, names }: Corpus): Sought[] {
  const random = randomFrom('sought');
  const often = <Item>(items: readonly Item[]): Item => at(items, Math.floor(items.length * random() ** 3));
  const any = <Item>(items: readonly Item[]): Item => at(items, Math.floor(items.length * random()));
  const part = (text: string, length: number): string => {
    const start = Math.floor(random() * Math.max(1, text.length - length));
    return text.slice(start, start + length);
  };
  const kinds: (() => Sought)[] = [
    () => ({ words: any(['党员', '支部', '学习', '监察', '保密', '公交']) }),
    () => ({ words: part(often(clauses), 2) }),
    () => ({ words: part(often(clauses), 4) }),
    () => ({ words: any(clauses) }),
    () => ({ words: any(names) }),
    () => ({ words: `${part(often(clauses), 2)} ${part(often(clauses), 2)}` }),
    () => ({ words: `${any(names)} ${part(often(clauses), 3)}` }),
    () => ({ words: `${part(any(clauses), 2)}${part(any(names), 2)}` }),
    () => ({ words: part(often(clauses), 1) }),
    () => ({ words: part(often(clauses), 3), kind: any(['lesson', 'article', 'post'] as const) }),
  ];
  return Array.from({ length: SEARCH_WARM_UP + SEARCHES }, (_, index) => at(kinds, index)()).filter(
    ({ words }) => words.trim() !== '',
  );
}

/** The large organisation with 50,000 things to find, on a cloud that is restarted after they were added. */
export async function measureSearch(
  place: { dist: string; root: string; scratch: string },
  content: SampleContent,
): Promise<Samples> {
  const organisation = organisationOf(LARGE);
  const corpus = corpusFor(organisation, content, WEDNESDAY_MORNING);
  const open = () =>
    openBenchCloud({ ...place, dataDir: path.join(place.scratch, 'search'), clock: clockAt(WEDNESDAY_MORNING) });
  const seeding = await open();
  await seeding.add(Members, organisation.members);
  await addCorpus(seeding, corpus);
  await seeding.close();

  const cloud = await open();
  try {
    return await searchAll(cloud, organisation, corpus);
  } finally {
    await cloud.close();
  }
}

/** Measures first pages of searches. Every second search is an administrator's, who sees the bank too. */
async function searchAll(cloud: BenchCloud, { members }: Organisation, corpus: Corpus): Promise<Samples> {
  const samples = new Samples();
  for (const [turn, sought] of soughtIn(corpus).entries()) {
    const { _id } = at(members, turn % 2 === 0 ? 0 : turn * 37);
    const { cost } = await cloud.ask(_id, search, sought);
    if (turn >= SEARCH_WARM_UP) samples.add(cost);
  }
  return samples;
}
