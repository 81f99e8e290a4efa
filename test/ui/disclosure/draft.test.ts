import { type Draft, draftOf, emptyDraft, fieldsOf, withUnit } from '../../../src/features/disclosure/draft';
import { isCovered, scopeChoices, toggleScope, unitsToSpeakFor } from '../../../src/features/disclosure/scope';
import { proposal, unit } from './sample';

const draft = (changes: Partial<Draft> = {}): Draft => ({ ...draftOf(proposal()), ...changes });

describe('a draft', () => {
  test.each<[Partial<Draft>, string]>([
    [{ title: '  ' }, 'title'],
    [{ category: null }, 'category'],
    [{ markdown: '' }, 'markdown'],
    [{ unitId: null }, 'unitId'],
    [{ scope: [] }, 'scope'],
    [{ hasNotice: true, noticeDays: '61' }, 'noticeDays'],
    [{ hasNotice: true, noticeDays: '' }, 'noticeDays'],
    [{ title: '', scope: [] }, 'title'],
  ])('with %j is not ready: %s is to be mended first', (changes, field) => {
    expect(fieldsOf(draft(changes))).toEqual({ ok: false, code: field });
  });

  test('an empty one starts with the title', () => {
    expect(fieldsOf(emptyDraft)).toEqual({ ok: false, code: 'title' });
  });

  test('carries the days of 公示 only where there is one', () => {
    expect(fieldsOf(draft({ noticeDays: '10' }))).toMatchObject({ value: { noticeDays: null } });
    expect(fieldsOf(draft({ noticeDays: '10', hasNotice: true }))).toMatchObject({ value: { noticeDays: 10 } });
  });

  test('takes the scope along with its unit until somebody chose another', () => {
    expect(withUnit(draft({ unitId: 'b1', scope: ['b1'] }), 'b2').scope).toEqual(['b2']);
    expect(withUnit(draft({ unitId: 'b1', scope: ['b1', 'b3'] }), 'b2').scope).toEqual(['b1', 'b3']);
  });
});

describe('the scope', () => {
  const units = [unit('root'), unit('b1', 'root'), unit('g1', 'root', 'b1'), unit('b2', 'root')];

  test('a chosen unit takes in everything below it', () => {
    const scope = toggleScope('b1', ['g1', 'b2'], units);
    expect(scope).toEqual(['b2', 'b1']);
    expect(isCovered('g1', scope, units)).toBe(true);
    expect(toggleScope('root', scope, units)).toEqual(['root']);
  });

  test('a chosen unit is taken out by choosing it again', () => {
    expect(toggleScope('b2', ['b1', 'b2'], units)).toEqual(['b1']);
  });

  test('a branch may propose to address all, whose name it does not know', () => {
    const own = unitsToSpeakFor(units, [{ role: 'editor', unitId: 'b1' }]);
    expect(own.map(({ unitId }) => unitId)).toEqual(['b1', 'g1']);
    expect(scopeChoices(own, 'b1')[0]).toEqual({ unitId: 'root', name: '全组织' });
    expect(scopeChoices(units, 'b1').filter(({ unitId }) => unitId === 'root')).toHaveLength(1);
  });

  test('who reviews only speaks for nobody', () => {
    expect(unitsToSpeakFor(units, [{ role: 'reviewer', unitId: 'root' }])).toEqual([]);
  });
});
