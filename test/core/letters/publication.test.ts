import * as desk from '../../../core/desk/workflow';
import type { LetterEvent } from '../../../core/letters/letter-events';
import { itemOf, type LetterStanding, type LetterStep, letterWorkflow } from '../../../core/letters/rules/procedure';
import { isRewritten } from '../../../core/letters/rules/publication';

const TEXT = '夜班食堂的空调坏了三天，没有人来修，大家都热得吃不下饭。';
const WORDS = { title: '夜班就餐', question: '晚上吃饭的地方太热，怎么办？', answer: '已经检修，以后当天报修。' };
const told = { text: TEXT, about: ['郑立'], writerName: '冯岩' as string | null };

describe('a public answer', () => {
  test.each<[string, Partial<typeof WORDS>, Partial<typeof told>, string]>([
    ['in other words', {}, {}, 'OK'],
    ['that copies a sentence', { question: '有人说空调坏了三天，没有人来修，大家都热' }, {}, 'NOT_REWRITTEN'],
    [
      'that copies it with a sign here and there',
      { answer: '空调、坏了三天。没有人“来修”，大家都热' },
      {},
      'NOT_REWRITTEN',
    ],
    [
      'that is a short letter, whole',
      { question: '有人问：食堂早上几点开门呢？' },
      { text: '食堂早上几点开门？' },
      'NOT_REWRITTEN',
    ],
    ['that is about a letter of a few words', { question: '谢谢大家。' }, { text: '谢谢大家' }, 'OK'],
    ['that copies it with spaces between', { answer: '空 调坏了 三天,没有人来修,大家都热' }, {}, 'NOT_REWRITTEN'],
    ['with a few words in common', { question: '食堂的空调坏了' }, {}, 'OK'],
    ['that names the writer', { answer: '谢谢冯 岩同志' }, {}, 'NAMES_SOMEBODY'],
    ['that names whom it is about', { title: '郑立的答复' }, {}, 'NAMES_SOMEBODY'],
    // A refusal would tell the name to whoever tries.
    ['that happens to name a hidden writer', { answer: '谢谢冯岩同志' }, { writerName: null }, 'OK'],
    ['to a letter of a few words', { question: '几点开饭' }, { text: '几点开饭' }, 'OK'],
  ])('%s', (_title, words, given, code) => {
    const result = isRewritten({ ...WORDS, ...words }, { ...told, ...given });
    expect(result.ok ? 'OK' : result.code).toBe(code);
  });
});

const NOBODY: LetterStanding = { isWriter: false, isHandler: false, isSecond: false };
const WRITER = { ...NOBODY, isWriter: true };
const OFFICE = { ...NOBODY, isHandler: true, isPublisher: true };

const before: LetterEvent[] = [{ type: 'accepted' }, { type: 'answered', words: '修好了' }];
const offered: LetterEvent = { type: 'offered', ...WORDS };
const declined: LetterEvent = { type: 'declined', words: '像是说我' };
const agreed: LetterEvent = { type: 'agreed' };
const revoked: LetterEvent = { type: 'revoked' };
const drafted: LetterEvent = { type: 'drafted', postId: 'p1' };
const another: LetterEvent = { ...offered, title: '另一个' };
const third: LetterEvent = { ...offered, title: '第三个' };

const CONSENT = ['agree', 'decline', 'revoke', 'offer', 'draft'];
const may = (events: LetterEvent[], who: LetterStanding) =>
  desk
    .available(letterWorkflow, { item: itemOf(events, true), who, facts: {} })
    .filter((name) => CONSENT.includes(name));
const code = (events: LetterEvent[], command: LetterStep, who: LetterStanding) => {
  const decision = desk.decide(letterWorkflow, command, { item: itemOf(events, true), who, facts: {} });
  return decision.ok ? decision.value.map(({ type }) => type).join() : decision.code;
};

describe('consent to it', () => {
  test.each<[string, LetterEvent[], string[], string[]]>([
    ['not answered', [{ type: 'accepted' }], [], []],
    ['answered', before, [], ['offer']],
    ['offered', [...before, offered], ['agree', 'decline'], ['offer']],
    ['declined', [...before, offered, declined], [], ['offer']],
    ['agreed', [...before, offered, agreed], ['revoke'], ['offer', 'draft']],
    ['drafted', [...before, offered, agreed, drafted], ['revoke'], ['offer']],
    ['offered anew', [...before, offered, agreed, drafted, another], ['agree', 'decline'], ['offer']],
    ['offered three times', [...before, offered, declined, another, declined, third], ['agree', 'decline'], []],
    ['taken back', [...before, offered, agreed, drafted, revoked], [], []],
  ])('%s', (_title, events, writer, office) => {
    expect(may(events, WRITER)).toEqual(writer);
    expect(may(events, OFFICE)).toEqual(office);
    expect(may(events, { ...OFFICE, isPublisher: false })).toEqual([]);
  });

  test('is taken back also once the letter is reopened', () => {
    const to = { unitId: 'zz', role: 'reviewer' as const, unitName: '党总支' };
    const events: LetterEvent[] = [...before, offered, agreed, drafted, { type: 'reopened', words: '又坏了', to }];
    expect(may(events, WRITER)).toEqual(['revoke']);
  });

  test('given again is nothing new', () => {
    expect(code([...before, offered], { name: 'offer', ...WORDS }, OFFICE)).toBe('');
    expect(code([...before, offered, agreed], { name: 'agree' }, WRITER)).toBe('');
    expect(code([...before, offered, declined], { name: 'decline', reason: '像是说我' }, WRITER)).toBe('');
    expect(code([...before, offered, agreed, drafted], { name: 'draft', postId: 'p1' }, OFFICE)).toBe('');
    expect(code([...before, offered, agreed, revoked], { name: 'revoke' }, WRITER)).toBe('');
  });

  test('is nobody’s but the writer’s', () => {
    expect(code([...before, offered], { name: 'agree' }, OFFICE)).toBe('FORBIDDEN');
    expect(code(before, { name: 'draft', postId: 'p1' }, OFFICE)).toBe('WRONG_STATE');
    expect(code(before, { name: 'revoke' }, WRITER)).toBe('WRONG_STATE');
  });
});
