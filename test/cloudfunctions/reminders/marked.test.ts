import { AuditLog, Members, Notices } from '../../../cloudfunctions/_kit/collections';
import { Reminders } from '../../../cloudfunctions/reminders/collections';
import * as routes from '../../../cloudfunctions/reminders/routes';
import { openReminders, remind, sendReminders } from '../../../core/reminders/workbench-contract';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenFinished, givenReading } from '../statistics/support';

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

const remindAs = (who: string, unitId: string) => cloud.expectOk(who, remind, { assignmentId: everybody, unitId });
const remindMarked = (who: string, unitId: string, memberIds: string[]) =>
  cloud.expectOk(who, remind, { assignmentId: everybody, unitId, memberIds });
const runTimer = () => cloud.expectOk(null, sendReminders, {});
const notified = async () => (await cloud.db.in(Notices).query({})).map(({ memberId }) => memberId).sort();

const IN_B1 = ['admin', 'editor1', 'member1', 'member2', 'secretary1'];

describe('those who are marked', () => {
  test('are told, and nobody else; who has finished, or belongs elsewhere, is not', async () => {
    await givenFinished(cloud.db, everybody, ['member2']);
    const elsewhere = memberDoc('elsewhere', '别处的人', 'b2');
    await cloud.db.in(Members).put(elsewhere);
    const view = await remindMarked('secretary1', 'b1', ['member1', 'member2', 'elsewhere']);
    expect(view).toMatchObject({ today: [{ unitId: 'b1', marked: 1, isDone: false }], mayRemind: true });
    expect(await runTimer()).toEqual({ told: 1, messaged: 0 });
    expect(await notified()).toEqual(['member1']);
    expect(await cloud.expectOk('secretary1', openReminders, { assignmentId: everybody, unitId: 'b1' })).toMatchObject({
      today: [{ marked: 1, isDone: true, told: 1 }],
    });
  });

  test('are kept only if they are missing there: what was made up takes nobody’s place', async () => {
    for (let time = 0; time < 6; time += 1) {
      const made = Array.from({ length: 198 }, (_, at) => `made${time}x${at}`);
      await remindMarked('secretary1', 'b1', [...made, 'nobody', '__proto__']);
    }
    expect(await cloud.db.in(Reminders).query({})).toHaveLength(0);
    expect(await cloud.db.in(AuditLog).query({ action: 'members.reminded' })).toHaveLength(0);
    expect((await remindMarked('secretary1', 'b1', ['member1', '__proto__'])).today).toMatchObject([{ marked: 1 }]);
    expect((await cloud.db.in(Reminders).query({}))[0]?.memberIds).toEqual(['member1']);
  });

  test('stand in their own unit, whatever unit was asked about', async () => {
    await cloud.db.in(Members).put(memberDoc('elsewhere', '别处的人', 'b2'));
    const { today } = await cloud.expectOk('admin', remind, {
      assignmentId: everybody,
      unitId: 'b1',
      memberIds: ['member1', 'elsewhere'],
    });
    expect(today).toMatchObject([{ unitId: 'b1', marked: 1 }]);
  });

  test('are told once a day, however often they are marked, and once more are marked those too', async () => {
    await remindMarked('secretary1', 'b1', ['member1']);
    await remindMarked('secretary1', 'b1', ['member1']);
    await runTimer();
    await remindMarked('secretary1', 'b1', ['member1', 'editor1']);
    expect((await runTimer()).told).toBe(2);
    expect(await notified()).toEqual(['editor1', 'member1']);
    expect(await cloud.db.in(Reminders).query({})).toHaveLength(1);
    expect(await cloud.db.in(AuditLog).query({ action: 'members.reminded' })).toHaveLength(2);
    await remindAs('secretary1', 'b1');
    await runTimer();
    expect(await notified()).toEqual(IN_B1);
  });

  test('need no reminder of their own after all were reminded', async () => {
    await remindAs('secretary1', 'b1');
    expect((await remindMarked('secretary1', 'b1', ['member1'])).today).toMatchObject([{ marked: null }]);
    expect(await cloud.db.in(Reminders).query({})).toHaveLength(1);
  });

  test('may belong to a unit of mine only', async () => {
    const asked = { assignmentId: everybody, unitId: 'b2', memberIds: ['member1'] };
    expect(await cloud.call('secretary1', remind, asked)).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    expect(await cloud.db.in(Reminders).query({})).toHaveLength(0);
  });
});
