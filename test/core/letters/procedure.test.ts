import * as desk from '../../../core/desk/workflow';
import type { LetterEvent, NamedOffice } from '../../../core/letters/letter-events';
import { itemOf, type LetterStanding, type LetterStep, letterWorkflow } from '../../../core/letters/rules/procedure';

const LEADER: NamedOffice = { unitId: 'zz', role: 'reviewer', unitName: '党总支' };
const NOBODY: LetterStanding = { isWriter: false, isHandler: false, isSecond: false };
const WRITER = { ...NOBODY, isWriter: true };
const HANDLER = { ...NOBODY, isHandler: true };
const SECOND = { ...NOBODY, isSecond: true };

const accepted: LetterEvent = { type: 'accepted' };
const asked: LetterEvent = { type: 'asked', words: '哪一天' };
const answered: LetterEvent = { type: 'answered', words: '办好了' };
const reopened: LetterEvent = { type: 'reopened', words: '没有办', to: LEADER };
const nameAsked: LetterEvent = { type: 'nameAsked', words: '要上门看望' };

const decide = (events: LetterEvent[], command: LetterStep, who: LetterStanding, isHidden = true) =>
  desk.decide(letterWorkflow, command, { item: itemOf(events, isHidden), who, facts: {} });

const offered = (events: LetterEvent[], who: LetterStanding, isHidden = true) =>
  desk.available(letterWorkflow, { item: itemOf(events, isHidden), who, facts: {} });

describe('what is offered', () => {
  test.each<[string, LetterEvent[], string[], string[], string[]]>([
    ['just come', [], ['takeBack'], ['accept', 'handOn', 'askName'], []],
    ['in hand', [accepted], [], ['reply', 'ask', 'answer', 'extend', 'handOn', 'askName'], []],
    [
      'handed on after it was accepted',
      [accepted, { type: 'handedOn', words: '归总支', to: LEADER }],
      [],
      ['accept', 'handOn', 'askName'],
      [],
    ],
    [
      'extended once',
      [accepted, { type: 'extended', words: '等批复' }],
      [],
      ['reply', 'ask', 'answer', 'handOn', 'askName'],
      [],
    ],
    ['the writer is asked', [accepted, asked], ['add'], ['answer', 'extend', 'askName'], []],
    ['answered', [accepted, answered], ['resolve', 'reopen'], ['askName'], []],
    ['answered again', [accepted, answered, reopened, accepted, answered], ['resolve'], ['askName'], []],
    [
      'a name is asked for',
      [accepted, nameAsked],
      [],
      ['reply', 'ask', 'answer', 'extend', 'handOn'],
      ['openName', 'keepName'],
    ],
    [
      'the name is kept',
      [accepted, nameAsked, { type: 'nameKept', words: '不必' }],
      [],
      ['reply', 'ask', 'answer', 'extend', 'handOn', 'askName'],
      [],
    ],
    [
      'the name is open',
      [accepted, nameAsked, { type: 'nameOpened' }],
      [],
      ['reply', 'ask', 'answer', 'extend', 'handOn'],
      [],
    ],
    ['ended', [accepted, answered, { type: 'resolved' }], [], [], []],
    ['taken back', [{ type: 'takenBack' }], [], [], []],
  ])('%s', (_title, events, writer, handler, second) => {
    expect(offered(events, WRITER)).toEqual(writer);
    expect(offered(events, HANDLER)).toEqual(handler);
    expect(offered(events, SECOND)).toEqual(second);
    expect(offered(events, NOBODY)).toEqual([]);
  });

  test('a letter with its name on it has none to open', () => {
    expect(offered([accepted], HANDLER, false)).not.toContain('askName');
  });
});

test.each<[string, LetterEvent[]]>([
  ['settled', [accepted, answered, nameAsked, { type: 'resolved' }]],
  ['taken back', [nameAsked, { type: 'takenBack' }]],
])('nobody waits for the name of a letter that is %s', (_title, events) => {
  expect(itemOf(events, true).isNameAsked).toBe(false);
});

describe('a step', () => {
  test('given again is nothing new', () => {
    expect(decide([accepted], { name: 'accept' }, HANDLER)).toEqual({ ok: true, value: [] });
    expect(decide([accepted, answered], { name: 'answer', words: '办好了' }, HANDLER)).toEqual({ ok: true, value: [] });
    expect(decide([accepted, answered, reopened], { name: 'reopen', reason: '没有办', to: LEADER }, WRITER)).toEqual({
      ok: true,
      value: [],
    });
  });

  test('an answer with other words is not the same step', () => {
    expect(decide([accepted, answered], { name: 'answer', words: '再说一句' }, HANDLER)).toEqual({
      ok: false,
      code: 'WRONG_STATE',
    });
  });

  test('is refused to whoever may not take it', () => {
    expect(decide([], { name: 'accept' }, WRITER)).toEqual({ ok: false, code: 'FORBIDDEN' });
    expect(decide([accepted], { name: 'takeBack' }, WRITER)).toEqual({ ok: false, code: 'WRONG_STATE' });
    expect(decide([accepted, nameAsked], { name: 'openName' }, HANDLER)).toEqual({ ok: false, code: 'FORBIDDEN' });
  });

  test('is refused after eighty, but for an answer', () => {
    const many = [
      accepted,
      ...Array.from({ length: 80 }, (_, at): LetterEvent => ({ type: 'replied', words: `${at}` })),
    ];
    expect(decide(many, { name: 'reply', words: '又' }, HANDLER)).toEqual({ ok: false, code: 'TOO_MANY_STEPS' });
    expect(decide(many, { name: 'answer', words: '好了' }, HANDLER).ok).toBe(true);
  });
});
