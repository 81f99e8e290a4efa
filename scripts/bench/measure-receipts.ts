import { assignmentDoc, completionDoc } from '../../cloudfunctions/_kit/assignments';
import { Assignments, Completions } from '../../cloudfunctions/_kit/collections';
import { Readings } from '../../cloudfunctions/feed/collections';
import { completionId } from '../../core/kernel/assignment';
import { listReceipts, openReceipts } from '../../core/statistics/receipts-contract';
import type { Subject } from './actions';
import { MS_PER_DAY, WEDNESDAY_MORNING } from './clock';
import { median } from './median';
import { at } from './organisation';

const TURNS = 20;
/** Units whose names a page shows at first. */
const UNITS = 10;

/**
 * The first page of 回执 for everybody: the figures, then the names of the first units. Half have confirmed, a quarter has
 * only read. The median of its calls one after the other, in ms.
 */
export async function measureReceipts({ cloud, organisation: { root, members } }: Subject): Promise<number> {
  const assignment = assignmentDoc({
    kind: 'requiredReading',
    subjectId: 'bench-receipts',
    title: '全员必读',
    scope: [root],
    opensAt: WEDNESDAY_MORNING - MS_PER_DAY,
    dueAt: WEDNESDAY_MORNING + 7 * MS_PER_DAY,
  });
  const assignmentId = assignment._id;
  const confirmed = members.filter((_member, index) => index % 2 === 0);
  const read = members.filter((_member, index) => index % 4 < 3);
  await cloud.add(Assignments, [assignment]);
  await cloud.add(
    Completions,
    confirmed.map(({ _id: memberId }) => completionDoc({ assignmentId, memberId, at: WEDNESDAY_MORNING, score: null })),
  );
  await cloud.add(
    Readings,
    read.map(({ _id: memberId }) => ({
      _id: completionId(assignmentId, memberId),
      v: 1,
      assignmentId,
      memberId,
      at: WEDNESDAY_MORNING,
    })),
  );
  const administrator = at(members, 0)._id;
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const from = performance.now();
    const { data } = await cloud.ask(administrator, openReceipts, { assignmentId });
    const first = data.units.filter(({ figures }) => figures.unread > 0).slice(0, UNITS);
    await Promise.all(
      first.map(({ unitId }) => cloud.ask(administrator, listReceipts, { assignmentId, unitId, group: 'unread' })),
    );
    times.push(performance.now() - from);
  }
  return median(times);
}
