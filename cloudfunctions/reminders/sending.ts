import { dayKey } from '../../core/kernel/calendar';
import type { NoticeLink } from '../../core/kernel/notice-link';
import { reaches } from '../../core/kernel/scope';
import { nextMarked } from '../../core/reminders/rules/marked';
import { MOST_TRIES, outcomeOf } from '../../core/reminders/rules/outcome';
import { messageData, noticeText, type ReminderTemplate } from '../../core/reminders/rules/template';
import { standOf } from '../../core/statistics/rules/stand';
import type { AssignmentDoc } from '../_kit/assignments';
import { Members, Notices } from '../_kit/collections';
import { command, type Database } from '../_kit/database';
import { type NoticeDoc, noticeDoc } from '../_kit/notices';
import { askedMember, findAskedAssignment, findFinishTimes } from '../statistics/public';
import { ReminderMessages, Reminders } from './collections';
import type { MessageDoc, ReminderDoc } from './documents';
import { missingOf } from './missing';
import { reminderTemplate, sendMessage } from './send-message';
import { isRunning } from './subject';
import { empty, findSubscribed, giveBack, isOnWeChat, takeOne } from './subscriptions';

/** Members looked at in one step. */
const STEP = 200;
/** Messages on their way at the same time. */
const AT_ONCE = 10;

interface Missing {
  memberId: string;
  identities: readonly string[];
}

export interface Stepped {
  /** Members looked at; less than a whole step: the reminder is done. */
  seen: number;
  told: number;
  messaged: number;
}

const NOTHING: Stepped = { seen: 0, told: 0, messaged: 0 };

/**
 * Tells the next members of a reminder who are missing at `now`. Everything about a member is written by an id that
 * names the day, so a step that was broken off is done again without telling anybody twice.
 */
export async function remindNext(db: Database, reminder: ReminderDoc, now: number): Promise<Stepped> {
  const assignment = await findAskedAssignment(db, reminder.assignmentId);
  if (!assignment || assignment.isWithdrawn || !isRunning(assignment, now)) {
    await advance(db, reminder, { ...NOTHING, after: reminder.after });
    return NOTHING;
  }
  const marked = reminder.memberIds && nextMarked(reminder.memberIds, reminder.after, STEP);
  const members = await db.in(Members).query(
    {
      path: reminder.unitId,
      status: 'active',
      _id: marked ? command().in([...marked]) : command().gt(reminder.after),
    },
    { orderBy: [['_id', 'asc']], limit: STEP },
  );
  const turns = marked ?? members.map(({ _id }) => _id);
  const missing = (await missingOf(db, assignment, members)).map(
    ({ _id, identities }): Missing => ({ memberId: _id, identities: identities.filter(isOnWeChat) }),
  );

  await notify(db, missing, { assignment, reminder, now });
  const messaged = await message(db, missing, { assignment, reminder, now });
  const stepped = { seen: turns.length, told: missing.length, messaged };
  await advance(db, reminder, { ...stepped, after: turns.at(-1) ?? reminder.after });
  return stepped;
}

/** Only whoever finds the reminder as it was counts the step, so two timers at once count it once. */
const advance = (db: Database, reminder: ReminderDoc, { seen, told, messaged, after }: Stepped & { after: string }) =>
  db.in(Reminders).updateWhere(
    // More may have been marked meanwhile, which begins anew.
    { _id: reminder._id, at: reminder.at, after: reminder.after, isDone: false },
    { after, isDone: seen < STEP, told: command().inc(told), messaged: command().inc(messaged) },
  );

interface Occasion {
  assignment: AssignmentDoc;
  reminder: Pick<ReminderDoc, 'assignmentId' | 'unitName'>;
  now: number;
}

/** What a reminder opens: what is to be done. */
const LINKS = {
  requiredReading: 'post',
  weeklyTest: 'paper',
  fixedPaper: 'paper',
  contest: 'paper',
  course: 'course',
} as const satisfies Record<AssignmentDoc['kind'], NoticeLink['kind']>;

async function notify(db: Database, missing: readonly Missing[], { assignment, reminder, now }: Occasion) {
  const text = noticeText({ ...assignment, unitName: reminder.unitName });
  const key = `reminder:${assignment._id}:${dayKey(now)}`;
  const link = { kind: LINKS[assignment.kind], id: assignment.subjectId };
  const notices = missing.map(({ memberId }) => noticeDoc({ memberId, key, text, link, at: now }));
  if (notices.length === 0) return;
  const present = await db
    .in(Notices)
    .query({ _id: command().in(notices.map(({ _id }) => _id)) }, { fields: ['at'], limit: STEP });
  const known = new Set(present.map(({ _id }) => _id));
  const fresh: NoticeDoc[] = notices.filter(({ _id }) => !known.has(_id));
  if (fresh.length === 0 || (await db.in(Notices).addMany(fresh))) return;
  // Another timer has told some of them meanwhile.
  for (const notice of fresh) await db.in(Notices).add(notice);
}

/** Resolves to how many of them have a message of today. */
async function message(db: Database, missing: readonly Missing[], occasion: Occasion): Promise<number> {
  const template = reminderTemplate();
  if (!template) return 0;
  const subscribed = await findSubscribed(
    db,
    missing.flatMap(({ identities }) => identities),
  );
  const addressed = missing.flatMap(({ memberId, identities }) => {
    const identity = identities.find((candidate) => subscribed.has(candidate));
    return identity === undefined ? [] : [{ memberId, identity }];
  });
  const sent = await inBatches(addressed, async (member) => {
    const noted = messageDoc(member, occasion);
    if (await db.in(ReminderMessages).add(noted)) return deliver(db, noted, template, occasion.assignment);
    return (await db.in(ReminderMessages).find(noted._id))?.state !== 'refused';
  });
  return sent.filter(Boolean).length;
}

/** Does `work` for every item, `AT_ONCE` at a time. */
async function inBatches<Item, Value>(items: readonly Item[], work: (item: Item) => Promise<Value>): Promise<Value[]> {
  const done: Value[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    done.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  }
  return done;
}

const messageDoc = (
  { memberId, identity }: { memberId: string; identity: string },
  { assignment, reminder, now }: Occasion,
): MessageDoc => ({
  _id: `${assignment._id}:${memberId}:${dayKey(now)}`,
  v: 1,
  assignmentId: assignment._id,
  memberId,
  unitName: reminder.unitName,
  identity,
  at: now,
  tries: 1,
  state: 'noted',
  errcode: null,
});

/** Sends what has been noted; resolves to whether it was sent, or will be. */
async function deliver(
  db: Database,
  noted: MessageDoc,
  template: ReminderTemplate,
  assignment: AssignmentDoc,
): Promise<boolean> {
  const { _id, identity, unitName, tries } = noted;
  const settle = (state: MessageDoc['state'], errcode: number | null) =>
    db.in(ReminderMessages).updateWhere({ _id, state: 'noted' }, { state, errcode });
  if (!(await takeOne(db, identity))) {
    await settle('refused', null);
    return false;
  }
  const errcode = await sendMessage(identity, template, messageData(template, { ...assignment, unitName }));
  const outcome = outcomeOf(errcode);
  switch (outcome) {
    case 'sent':
      await settle('sent', errcode);
      return true;
    case 'noSubscription':
      await settle('refused', errcode);
      await empty(db, identity);
      return false;
    case 'refused':
      await settle('refused', errcode);
      return false;
    case 'later': {
      const isLast = tries >= MOST_TRIES;
      await settle(isLast ? 'refused' : 'again', errcode);
      // Nothing was sent, so the subscription still stands.
      await giveBack(db, identity);
      return !isLast;
    }
    default:
      return outcome satisfies never;
  }
}

/** Tries once more what WeChat could not take, for those who are still missing. Resolves to how many were sent. */
export async function sendAgain(db: Database, now: number): Promise<number> {
  const template = reminderTemplate();
  if (!template) return 0;
  const waiting = await db.in(ReminderMessages).query({ state: 'again' }, { orderBy: [['at', 'asc']], limit: STEP });
  const sent = await inBatches(waiting, async (before) => {
    const again: MessageDoc = { ...before, state: 'noted', tries: before.tries + 1 };
    const isMine = await db
      .in(ReminderMessages)
      .updateWhere({ _id: before._id, state: 'again' }, { state: 'noted', tries: again.tries });
    if (isMine === 0) return false;
    const assignment = await findStillMissing(db, again, now);
    if (assignment) return deliver(db, again, template, assignment);
    await db.in(ReminderMessages).updateWhere({ _id: again._id }, { state: 'refused' });
    return false;
  });
  return sent.filter(Boolean).length;
}

/** The assignment, if the member is still missing in it today and may still be written to. */
async function findStillMissing(
  db: Database,
  { assignmentId, memberId, identity, at }: MessageDoc,
  now: number,
): Promise<AssignmentDoc | null> {
  const [assignment, member, finished] = await Promise.all([
    findAskedAssignment(db, assignmentId),
    db.in(Members).find(memberId),
    findFinishTimes(db, assignmentId, [memberId]),
  ]);
  if (!assignment || assignment.isWithdrawn || !isRunning(assignment, now) || dayKey(at) !== dayKey(now)) return null;
  if (member?.status !== 'active' || !member.identities.includes(identity)) return null;
  if (!reaches(assignment.scope, member.path)) return null;
  const stand = standOf(askedMember(member), assignment, finished.size > 0);
  return stand === 'missing' ? assignment : null;
}
