import { parseMarkdown } from '../../cloudfunctions/_kit/markdown';
import type { EntrySet, Searchable } from '../../cloudfunctions/_kit/search-entries';
import { type Random, randomFrom } from '../../core/kernel/random';
import { plainText } from '../../core/kernel/rich-text';
import { bankKeepersOf, everybody, membersOf } from '../../core/search/rules/readers';
import { MS_PER_DAY } from './clock';
import { at, type Organisation } from './organisation';
import type { SampleContent } from './sample-content';

/** 50,000 things: what an organisation of 20,000 members gathers in some years. */
const KINDS_OF_THINGS = { question: 26_000, article: 14_000, post: 8_000, lesson: 2_000 } as const;

export const THINGS = Object.values(KINDS_OF_THINGS).reduce((sum, count) => sum + count, 0);
export const KIND_COUNTS = `试题 ${KINDS_OF_THINGS.question}、条文 ${KINDS_OF_THINGS.article}、信息 ${KINDS_OF_THINGS.post}、课时 ${KINDS_OF_THINGS.lesson}`;

/** Number of clauses per thing. A clause has about ten characters. */
const CLAUSES: Record<keyof typeof KINDS_OF_THINGS, [least: number, most: number]> = {
  question: [3, 8],
  article: [4, 14],
  post: [6, 24],
  lesson: [20, 60],
};

/** Syllables of names. Two of them make a word that few texts contain. */
const SYLLABLES = [
  ...'东南西北新安和平兴盛青云江河湖海山林松柏梅兰竹菊金银铜铁光明星辰春秋冬夏龙凤鹤鹿桥港湾渡塔楼园亭泉石沙田禾麦茶棉丝绸瓷墨砚琴棋',
];
const SUFFIXES = ['站', '车队', '路口', '厂区', '仓库', '小区', '讲习所', '服务点', '项目部', '值班室', '系统', '工艺'];

export interface Corpus {
  sets: EntrySet[];
  /** Clauses and names as used in the texts, the frequent ones first. */
  clauses: string[];
  names: string[];
}

/** Picks items at the beginning far more often than those at the end, as with words of a language. */
const pickOften = <Item>(items: readonly Item[], random: Random): Item =>
  at(items, Math.floor(items.length * random() ** 3));

/**
 * Sentences from the sample's own texts in new combinations, with some thousand names among them. The same on every
 * machine.
 */
export function corpusFor(
  { root, generalBranches, branches }: Organisation,
  content: SampleContent,
  now: number,
): Corpus {
  const random = randomFrom('search');
  const clauses = clausesOf(content);
  const names = Array.from({ length: 4_000 }, () => {
    const syllables = Array.from({ length: 2 }, () => at(SYLLABLES, Math.floor(random() * SYLLABLES.length)));
    return `${syllables.join('')}${at(SUFFIXES, Math.floor(random() * SUFFIXES.length))}`;
  });
  const units = [root, ...generalBranches, ...branches];

  const sentences = (count: number): string =>
    Array.from({ length: count }, () => {
      const clause = pickOften(clauses, random);
      return random() < 0.3 ? `${pickOften(names, random)}${clause}` : clause;
    }).join('，');
  const thing = (kind: keyof typeof KINDS_OF_THINGS, index: number): Searchable => {
    const [least, most] = CLAUSES[kind];
    // Half of the things are published to everybody, the others to one unit each.
    const unit = random() < 0.5 ? root : at(units, Math.floor(random() * units.length));
    const readers = {
      question: bankKeepersOf(unit.path),
      article: everybody,
      post: membersOf([unit]),
      lesson: membersOf([unit]),
    };
    return {
      kind,
      subjectId: `${kind}-${index}`,
      parentId: `of-${kind}`,
      title: `${pickOften(names, random)}${pickOften(clauses, random)}`.slice(0, 40),
      text: sentences(least + Math.floor(random() * (most - least))),
      context: unit.name,
      at: now - Math.floor(random() * 1_000) * MS_PER_DAY - index,
      ...readers[kind],
    };
  };
  const kinds = ['question', 'article', 'post', 'lesson'] as const;
  const sets = kinds.flatMap((kind) =>
    Array.from({ length: KINDS_OF_THINGS[kind] }, (_, index) => ({
      owner: `${kind}:${index}`,
      things: [thing(kind, index)],
    })),
  );
  return { sets, clauses, names };
}

function clausesOf({ posts, course }: SampleContent): string[] {
  const texts = [...posts, ...course.lessons].map(({ markdown }) => plainText(parseMarkdown(markdown) ?? []));
  const clauses = texts.flatMap((text) => text.split(/[\s，。；：、？！“”（）]+/u)).filter(({ length }) => length >= 4);
  return [...new Set(clauses)];
}
