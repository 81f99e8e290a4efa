import fc from 'fast-check';
import type { BlueprintSection } from '../../../core/quiz/papers/plan';
import { type BankEntry, drawPool } from '../../../core/quiz/rules/papers/draw-pool';

type Section = BlueprintSection;

const section = (type: BankEntry['type'], count: number, ...topics: string[]): Section => ({
  type,
  topics,
  difficulties: [],
  count,
  points: 1,
});
const entries = (type: BankEntry['type'], topic: string, count: number): BankEntry[] =>
  Array.from({ length: count }, (_unused, index) => ({
    id: `${type}-${topic}-${index}`,
    type,
    topic,
    difficulty: (index % 5) + 1,
  }));

describe('a pool', () => {
  it('holds up to three candidates for each question, of the type and topics wanted', () => {
    const bank = [
      ...entries('single', '监察法', 30),
      ...entries('single', '保密法', 9),
      ...entries('judge', '监察法', 3),
    ];
    const { sections, shortages } = drawPool(
      { sections: [section('single', 5, '监察法'), section('single', 2, '保密法'), section('judge', 2)] },
      bank,
      'seed',
    );
    expect(shortages).toEqual([]);
    expect(sections.map((ids) => ids.length)).toEqual([15, 6, 2]);
    expect(sections[1]?.every((id) => id.startsWith('single-保密法'))).toBe(true);
  });

  it('leaves a third of the bank to practice, unless the paper needs it', () => {
    const sizeOf = (count: number, sections: number, questions: number): number => {
      const each = { sections: Array.from({ length: sections }, () => section('single', count)) };
      return drawPool(each, entries('single', '监察法', questions), 'seed').sections.flat().length;
    };
    expect([sizeOf(4, 1, 12), sizeOf(2, 3, 12), sizeOf(10, 1, 12), sizeOf(1, 1, 2), sizeOf(1, 1, 1)]).toEqual([
      8, 8, 10, 1, 1,
    ]);
  });

  it('takes no question of another paper while there are others', () => {
    const bank = entries('judge', '监察法', 6);
    const others = (count: number) => new Set(bank.slice(0, count).map(({ id }) => id));
    const drawn = (taken: number) =>
      drawPool({ sections: [section('judge', 2)] }, bank, 'seed', others(taken)).sections.flat();
    expect(drawn(3).filter((id) => others(3).has(id))).toEqual([]);
    const short = drawn(5);
    expect(short).toHaveLength(2);
    expect(short.filter((id) => others(5).has(id))).toHaveLength(1);
  });

  it('tells how many each section lacks', () => {
    const { shortages } = drawPool(
      { sections: [section('single', 3), section('blank', 2), section('judge', 1, '没有的主题')] },
      [...entries('single', '监察法', 3), ...entries('blank', '监察法', 1)],
      'seed',
    );
    expect(shortages).toEqual([
      { section: 1, wanted: 2, available: 1 },
      { section: 2, wanted: 1, available: 0 },
    ]);
  });

  it('counts topic, type and difficulty together', () => {
    const hard = { ...section('single', 3, '监察法'), difficulties: [4, 5] };
    const { sections, shortages } = drawPool({ sections: [hard] }, entries('single', '监察法', 5), 'seed');
    expect(shortages).toEqual([{ section: 0, wanted: 3, available: 2 }]);
    expect([...(sections[0] ?? [])].sort()).toEqual(['single-监察法-3', 'single-监察法-4']);
  });

  it('fills all sections if it can be done when they want the same questions', () => {
    const bank = [...entries('single', '甲', 1), ...entries('single', '乙', 1), ...entries('single', '丙', 1)];
    const { sections, shortages } = drawPool(
      { sections: [section('single', 1), section('single', 1, '甲', '乙'), section('single', 1, '甲')] },
      bank,
      'seed',
    );
    expect(shortages).toEqual([]);
    expect(sections).toEqual([['single-丙-0'], ['single-乙-0'], ['single-甲-0']]);
  });

  it('is the same for the same seed, whatever the order of the bank', () => {
    const bank = entries('single', '监察法', 40);
    const blueprint = { sections: [section('single', 4)] };
    const first = drawPool(blueprint, bank, 'seed');
    expect(drawPool(blueprint, [...bank].reverse(), 'seed')).toEqual(first);
    expect(drawPool(blueprint, bank, 'another')).not.toEqual(first);
  });
});

const topic = fc.constantFrom('甲', '乙', '丙');
const difficulty = fc.constantFrom(1, 2, 3);
const type = fc.constantFrom<BankEntry['type']>('single', 'judge');

it('gives no question twice, and as many as possible for any bank and blueprint', () => {
  const anySection = fc
    .record({
      type,
      topics: fc.uniqueArray(topic, { maxLength: 2 }),
      difficulties: fc.uniqueArray(difficulty, { maxLength: 2 }),
      count: fc.integer({ min: 1, max: 3 }),
    })
    .map((fields): Section => ({ ...fields, points: 1 }));
  fc.assert(
    fc.property(
      fc.array(anySection, { minLength: 1, maxLength: 4 }),
      fc.array(fc.record({ type, topic, difficulty }), { maxLength: 10 }),
      fc.string(),
      (sections, kinds, seed) => {
        const bank = kinds.map((kind, index) => ({ ...kind, id: `q${index}` }));
        const pool = drawPool({ sections }, bank, seed);
        const drawn = pool.sections.flat();
        expect(new Set(drawn).size).toBe(drawn.length);

        // Hall's theorem: a set of sections lacks as many questions as it wants beyond those that suit one of its
        // sections.
        const suits = (wanted: Section, entry: BankEntry): boolean =>
          wanted.type === entry.type &&
          (wanted.topics.length === 0 || wanted.topics.includes(entry.topic)) &&
          (wanted.difficulties.length === 0 || wanted.difficulties.includes(entry.difficulty));
        const subsets = Array.from({ length: 2 ** sections.length }, (_unused, mask) =>
          sections.filter((_section, index) => (mask >> index) & 1),
        );
        const deficits = subsets.map(
          (set) =>
            set.reduce((sum, each) => sum + each.count, 0) -
            bank.filter((entry) => set.some((each) => suits(each, entry))).length,
        );
        const lacking = pool.shortages.reduce((sum, { wanted, available }) => sum + wanted - available, 0);
        expect(lacking).toBe(Math.max(...deficits));
      },
    ),
  );
});
