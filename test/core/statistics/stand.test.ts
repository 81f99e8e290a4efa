import * as fc from 'fast-check';
import { type AskedMember, addFigures, figuresOf, NO_FIGURES, standOf } from '../../../core/statistics/rules/stand';

const DUE = 1000;
const member = (facts: Partial<AskedMember> = {}): AskedMember => ({
  memberId: 'm001',
  joinedAt: 0,
  exemptions: [],
  ...facts,
});

describe('the state of an assignment for a member', () => {
  test.each<[string, Partial<AskedMember>, boolean, ReturnType<typeof standOf>]>([
    ['finished, when they finished', {}, true, 'finished'],
    ['missing, when they did not', {}, false, 'missing'],
    ['asked, when they joined at the last moment', { joinedAt: DUE }, false, 'missing'],
    ['not asked, when they joined after it was due', { joinedAt: DUE + 1 }, false, 'notAsked'],
    ['not asked here, even if they finished it elsewhere', { joinedAt: DUE + 1 }, true, 'notAsked'],
    ['exempt, when they are exempt', { exemptions: [{ since: 10, until: null }] }, false, 'exempt'],
    ['exempt, though they finished', { exemptions: [{ since: 10, until: null }] }, true, 'exempt'],
    ['exempt, from the instant it fell due', { exemptions: [{ since: DUE, until: null }] }, false, 'exempt'],
    ['missing, when the exemption came later', { exemptions: [{ since: DUE + 1, until: null }] }, false, 'missing'],
    ['exempt, when the exemption was lifted later', { exemptions: [{ since: 10, until: DUE + 1 }] }, false, 'exempt'],
    ['missing, when the exemption had been lifted', { exemptions: [{ since: 10, until: DUE }] }, false, 'missing'],
    [
      'exempt, in the second of two exemptions',
      {
        exemptions: [
          { since: 10, until: 20 },
          { since: 900, until: null },
        ],
      },
      false,
      'exempt',
    ],
    [
      'not asked, when exempt but not yet there',
      { joinedAt: DUE + 1, exemptions: [{ since: 1, until: null }] },
      false,
      'notAsked',
    ],
  ])('is %s', (_title, facts, hasFinished, expected) => {
    expect(standOf(member(facts), { dueAt: DUE }, hasFinished)).toBe(expected);
  });
});

describe('figures', () => {
  test('count the finished, the due and the exempt, and nobody who was not asked', () => {
    expect(figuresOf(['finished', 'missing', 'missing', 'exempt', 'notAsked'])).toEqual({
      finished: 1,
      due: 3,
      exempt: 1,
    });
    expect(figuresOf([])).toEqual(NO_FIGURES);
  });

  test('never have more finished than due, and add up over any split into units', () => {
    const states = fc.array(fc.constantFrom('finished', 'missing', 'exempt', 'notAsked'));
    fc.assert(
      fc.property(states, states, (left, right) => {
        const whole = figuresOf([...left, ...right]);
        expect(whole.finished).toBeLessThanOrEqual(whole.due);
        expect(addFigures(figuresOf(left), figuresOf(right))).toEqual(whole);
      }),
    );
  });
});
