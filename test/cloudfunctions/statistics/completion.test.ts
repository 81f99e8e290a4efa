import { completionDoc } from '../../../cloudfunctions/_kit/assignments';
import type { MemberDoc } from '../../../cloudfunctions/_kit/caller';
import type { DeclaredCollection, Stored } from '../../../cloudfunctions/_kit/collection';
import { Assignments, AuditLog, Completions, Members } from '../../../cloudfunctions/_kit/collections';
import { Units } from '../../../cloudfunctions/org/collections';
import type { UnitDoc } from '../../../cloudfunctions/org/public';
import * as routes from '../../../cloudfunctions/statistics/routes';
import { completion, listPeople, type PersonState } from '../../../core/statistics/contract';
import { FRIDAY_MORNING, memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { DAY, DUE, givenFinished, givenReading } from './support';

let cloud: TestCloud;
let everybody: string;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
afterAll(() => cloud.close());
beforeEach(async () => {
  await cloud.reset();
  everybody = await givenReading(cloud.db, 'p1', ['zz']);
});

const members = () => cloud.db.in(Members);
const change = (id: string, changes: Partial<MemberDoc>) => members().updateWhere({ _id: id }, changes);
const auditLog = () => cloud.db.in(AuditLog).query({});
/** Inserts directly into the local database, because the SDK adds one document at a time. */
const insertAll = <Doc extends Stored>({ name: collectionName }: DeclaredCollection<Doc>, docs: readonly Doc[]) =>
  cloud.local.database.handle({
    action: 'database.insertDocument',
    collectionName,
    data: docs.map((doc) => JSON.stringify(doc)),
  });
const requestsOfLastCall = (): number => JSON.parse(cloud.log.at(-1) ?? '{}').databaseRequests;
const completionFor = (who: string, assignmentId = everybody) => cloud.expectOk(who, completion, { assignmentId });
const figuresFor = async (who: string, assignmentId = everybody) =>
  (await completionFor(who, assignmentId)).units.map(({ unitId, finished, due, exempt }) => [
    unitId,
    finished,
    due,
    exempt,
  ]);

const STATES: PersonState[] = ['finished', 'missing', 'exempt'];
async function peopleFor(who: string, unitId: string, assignmentId = everybody) {
  const lists = await Promise.all(
    STATES.map((state) => cloud.expectOk(who, listPeople, { assignmentId, unitId, state })),
  );
  const [finished = [], missing = [], exempt = []] = lists.map((list) => list.items.map((row) => row.memberId).sort());
  return { finished, missing, exempt };
}

describe('who has finished', () => {
  test('is counted by unit and in total', async () => {
    await givenFinished(cloud.db, everybody, ['member1', 'admin', 'member3']);
    const view = await completionFor('admin');
    expect(view.assignment).toMatchObject({ assignmentId: 'post:p1', kind: 'requiredReading', dueAt: DUE });
    expect(view.units).toEqual([
      { unitId: 'b1', unitName: '第一党支部', initials: 'dydzb', parentId: 'zz', finished: 2, due: 5, exempt: 0 },
      { unitId: 'b2', unitName: '第二党支部', initials: 'dedzb', parentId: 'zz', finished: 1, due: 3, exempt: 0 },
    ]);
    expect(view.groups).toEqual([{ unitId: 'zz', unitName: expect.any(String), initials: 'bjgjdzz', parentId: null }]);
    expect(view.total).toEqual({ finished: 3, due: 8, exempt: 0 });
  });

  test('leaves the exempt, the newcomers and who left out of the denominator', async () => {
    await change('member1', { exemption: { reason: 'aged', since: FRIDAY_MORNING } });
    await change('member2', { joinedAt: DUE + 1 });
    await change('editor1', { status: 'left' });
    await givenFinished(cloud.db, everybody, ['member1', 'member2', 'editor1', 'secretary1']);
    expect(await figuresFor('secretary1')).toEqual([['b1', 1, 2, 1]]);
    expect(await peopleFor('secretary1', 'b1')).toEqual({
      finished: ['secretary1'],
      missing: ['admin'],
      exempt: ['member1'],
    });
  });

  test('counts who finished late', async () => {
    await givenFinished(cloud.db, everybody, ['member1'], DUE + DAY);
    expect(await figuresFor('secretary1')).toEqual([['b1', 1, 5, 0]]);
  });

  test('stays as it was when an exemption is lifted after the due date', async () => {
    await change('member1', { exemption: null, formerExemptions: [{ since: FRIDAY_MORNING, until: DUE + DAY }] });
    expect(await figuresFor('secretary1')).toEqual([['b1', 0, 4, 1]]);
  });

  test('has no row for a unit where nobody is asked', async () => {
    await Promise.all(['secretary2', 'reviewer', 'member3'].map((id) => change(id, { joinedAt: DUE + 1 })));
    expect((await figuresFor('admin')).map(([unitId]) => unitId)).toEqual(['b1']);
  });

  test('agrees with the lists of people, whatever the roster looks like', async () => {
    await change('member1', { exemption: { reason: 'illness', since: DUE } });
    await change('member2', { exemption: { reason: 'illness', since: DUE + 1 } });
    await change('editor1', { joinedAt: DUE });
    await givenFinished(cloud.db, everybody, ['member1', 'editor1', 'member3']);
    for (const unit of (await completionFor('admin')).units) {
      const people = await peopleFor('admin', unit.unitId);
      expect({
        finished: people.finished.length,
        due: people.finished.length + people.missing.length,
        exempt: people.exempt.length,
      }).toEqual({ finished: unit.finished, due: unit.due, exempt: unit.exempt });
    }
  });

  test('is the same for more people than one query returns', async () => {
    const ids = Array.from({ length: 1001 }, (_, index) => `crowd${index}`);
    const finished = ids.filter((_, index) => index % 3 === 0);
    insertAll(
      Members,
      ids.map((id) => memberDoc(id, '韩雪', 'b2')),
    );
    insertAll(
      Completions,
      [...finished, 'member1'].map((memberId) =>
        completionDoc({ assignmentId: everybody, memberId, at: FRIDAY_MORNING, score: null }),
      ),
    );
    expect(await figuresFor('admin')).toEqual([
      ['b1', 1, 5, 0],
      ['b2', finished.length, ids.length + 3, 0],
    ]);
    expect(await figuresFor('secretary2')).toEqual([['b2', finished.length, ids.length + 3, 0]]);
  });

  test('asks the database at most six times', async () => {
    await completionFor('admin');
    expect(requestsOfLastCall()).toBeLessThanOrEqual(6);
    await cloud.expectOk('admin', listPeople, { assignmentId: everybody, unitId: 'b1', state: 'missing' });
    expect(requestsOfLastCall()).toBeLessThanOrEqual(6);
  });
});

describe('what a secretary sees', () => {
  beforeEach(async () => {
    const group: UnitDoc = { _id: 'g1', v: 1, name: '一组', kind: 'group', parentId: 'b1', path: ['zz', 'b1', 'g1'] };
    await cloud.db.in(Units).put(group);
    await members().put({ ...memberDoc('member4', '韩雪', 'g1'), path: group.path, unitName: '一组' });
  });

  test('is the own branch and the units below it, if everybody was asked', async () => {
    const own = await completionFor('secretary1');
    expect(own.units.map(({ unitId, parentId }) => [unitId, parentId])).toEqual([
      ['b1', null],
      ['g1', 'b1'],
    ]);
    expect(own.groups.map(({ unitId, parentId }) => [unitId, parentId])).toEqual([['b1', null]]);
    expect((await figuresFor('secretary2')).map(([unitId]) => unitId)).toEqual(['b2']);
  });

  test('is only the part of the branch that was asked', async () => {
    const ofGroup = await givenReading(cloud.db, 'p2', ['g1']);
    expect(await figuresFor('secretary1', ofGroup)).toEqual([['g1', 0, 1, 0]]);
    expect(await figuresFor('admin', ofGroup)).toEqual([['g1', 0, 1, 0]]);
  });

  test('is both parts for a secretary of two units, one above and one below the units asked', async () => {
    await change('member3', {
      roles: [
        { role: 'secretary', unitId: 'g1' },
        { role: 'secretary', unitId: 'b2' },
      ],
    });
    const both = await givenReading(cloud.db, 'p3', ['b1', 'b2']);
    expect((await figuresFor('member3', both)).map(([unitId]) => unitId)).toEqual(['g1', 'b2']);
  });

  test('is nothing if only another branch was asked', async () => {
    const ofB2 = await givenReading(cloud.db, 'p4', ['b2']);
    expect(await cloud.call('secretary1', completion, { assignmentId: ofB2 })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect(await cloud.call('secretary1', listPeople, { assignmentId: ofB2, unitId: 'b2', state: 'missing' })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
  });

  test('is nobody of another branch', async () => {
    expect(
      await cloud.call('secretary1', listPeople, { assignmentId: everybody, unitId: 'b2', state: 'missing' }),
    ).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await auditLog()).toEqual([]);
  });
});

describe('the people behind a figure', () => {
  test('come with the time they finished, and the look at them is audited', async () => {
    await givenFinished(cloud.db, everybody, ['member1']);
    expect(
      await cloud.expectOk('secretary1', listPeople, { assignmentId: everybody, unitId: 'b1', state: 'finished' }),
    ).toEqual({
      items: [
        {
          memberId: 'member1',
          name: '冯岩',
          unitId: 'b1',
          unitName: '第一党支部',
          state: 'finished',
          finishedAt: FRIDAY_MORNING,
        },
      ],
    });
    expect(await auditLog()).toEqual([
      expect.objectContaining({
        action: 'people.viewed',
        actorId: 'secretary1',
        subject: everybody,
        path: ['zz', 'b1'],
        detail: { unitId: 'b1', state: 'finished', people: 1 },
      }),
    ]);
  });

  test('are audited also when the list is empty', async () => {
    await cloud.expectOk('admin', listPeople, { assignmentId: everybody, unitId: 'b2', state: 'exempt' });
    expect(await auditLog()).toHaveLength(1);
  });
});

test.each([
  ['unknown', 'post:nn'],
  ['withdrawn', 'post:p9'],
])('an assignment that is %s is not found', async (_title, assignmentId) => {
  const withdrawn = await givenReading(cloud.db, 'p9', ['zz']);
  await cloud.db.in(Assignments).updateWhere({ _id: withdrawn }, { isWithdrawn: true });
  expect(await cloud.call('admin', completion, { assignmentId })).toEqual({ ok: false, code: 'NOT_FOUND' });
  expect(await cloud.call('admin', listPeople, { assignmentId, unitId: 'b1', state: 'missing' })).toEqual({
    ok: false,
    code: 'NOT_FOUND',
  });
});

test.each(['member1', 'editor1', 'reviewer'])('%s sees no statistics', async (who) => {
  expect(await cloud.call(who, completion, { assignmentId: everybody })).toEqual({ ok: false, code: 'FORBIDDEN' });
});
