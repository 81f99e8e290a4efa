import {
  type Draft,
  draftOf,
  emptyDraft,
  fieldsOf,
  forDue,
  withCategory,
  withItem,
  withUnit,
} from '../../../src/features/disclosure/desk/draft-form';
import { proposal } from './sample';

const draft = (changes: Partial<Draft> = {}): Draft => ({ ...draftOf(proposal()), ...changes });

describe('a draft', () => {
  test.each<[Partial<Draft>, ...string[]]>([
    [{ title: '  ' }, 'title'],
    [{ category: null }, 'category'],
    [{ catalogueKey: null }, 'catalogueKey'],
    [{ markdown: '' }, 'markdown'],
    [{ unitId: null }, 'unitId'],
    [{ scope: [] }, 'scope'],
    [{ hasNotice: true, noticeDays: '61' }, 'noticeDays'],
    [{ hasNotice: true, noticeDays: '' }, 'noticeDays'],
    [{ title: '', scope: [] }, 'title', 'scope'],
  ])('with %j is not ready: %s is to be mended', (changes, ...problems) => {
    expect(fieldsOf(draft(changes))).toEqual({ ok: false, problems });
  });

  test('an empty one names everything that is missing, in the order of the form', () => {
    const problems = ['title', 'category', 'catalogueKey', 'markdown', 'unitId', 'scope'];
    expect(fieldsOf(emptyDraft)).toEqual({ ok: false, problems });
  });

  test('carries the days of 公示 only where there is one', () => {
    expect(fieldsOf(draft({ noticeDays: '10' }))).toMatchObject({ value: { noticeDays: null } });
    expect(fieldsOf(draft({ noticeDays: '10', hasNotice: true }))).toMatchObject({ value: { noticeDays: 10 } });
  });

  test('for an item that is due begins with its category, its title and its 公示', () => {
    const timing = { kind: 'yearly' as const, days: ['06-30', '12-31'] };
    const item = { key: 'dues', category: 'organisation' as const, title: '党费收缴', noticeDays: 5, timing };
    expect(forDue(withUnit(emptyDraft, 'b1'), item, '2026-12-31')).toEqual({
      ...emptyDraft,
      unitId: 'b1',
      scope: ['b1'],
      category: 'organisation',
      catalogueKey: 'dues',
      title: '2026年下半年党费收缴',
      hasNotice: true,
      noticeDays: '5',
    });
  });

  test('takes the 公示 that its item of the catalogue asks for, and another item with another category', () => {
    expect(withItem({ key: 'admission', noticeDays: 5 })).toEqual({
      catalogueKey: 'admission',
      hasNotice: true,
      noticeDays: '5',
    });
    expect(withItem({ key: 'dues', noticeDays: null })).toMatchObject({ hasNotice: false });
    expect(withCategory(draft(), 'masses')).toEqual({});
    expect(withCategory(draft(), 'conduct')).toEqual({ category: 'conduct', catalogueKey: null });
  });

  test('changes the scope with its unit until another scope is chosen', () => {
    expect(withUnit(draft({ unitId: 'b1', scope: ['b1'] }), 'b2').scope).toEqual(['b2']);
    expect(withUnit(draft({ unitId: 'b1', scope: ['b1', 'b3'] }), 'b2').scope).toEqual(['b1', 'b3']);
  });
});
