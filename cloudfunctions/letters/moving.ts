import * as desk from '../../core/desk/workflow';
import type { Result } from '../../core/kernel/result';
import { ok, refuse } from '../../core/kernel/result';
import type { LetterEvent, StepOffice } from '../../core/letters/letter-events';
import { standingAt } from '../../core/letters/rules/clock';
import { type LetterStep, letterWorkflow } from '../../core/letters/rules/procedure';
import { auditEntry } from '../_kit/audit';
import type { Caller } from '../_kit/caller';
import { AuditLog, Notices } from '../_kit/collections';
import type { Transaction } from '../_kit/database';
import { type NoticeDoc, noticeDoc } from '../_kit/notices';
import type { MemberContext } from '../_kit/serve';
import { Letters } from './collections';
import { after, clocked, itemIn, type KeptEvent, type LetterDoc, type PlacedOffice } from './documents';
import { type LetterRelation, officeHeld } from './standing';

interface Move {
  command: LetterStep;
  who: LetterRelation;
  /** Who wrote it, to be told; null where the writer takes the step. */
  toldId: string | null;
  seenRevision: number;
  to: PlacedOffice | null;
  /** By which the caller takes the step; by default the office of the letter that they hold. */
  by?: StepOffice | null;
  /** What else is written with the step, in its transaction; a refusal of it refuses the step. */
  beside?: (transaction: Transaction) => Promise<Result<null, 'ALREADY_PUBLIC'>>;
}

type Moved = Result<
  LetterDoc,
  'FORBIDDEN' | 'WRONG_STATE' | 'TOO_MANY_STEPS' | 'CONFLICT' | 'NOT_FOUND' | 'ALREADY_PUBLIC'
>;

export const decideOn = (letter: LetterDoc, command: LetterStep, who: LetterRelation, now: number) =>
  desk.decide(letterWorkflow, command, {
    item: { ...itemIn(letter), state: standingAt(clocked(letter), now).state },
    who,
    facts: {},
  });

/** The decision about a step that only offices are stopped from: of the writer's, and about a name, there are few. */
export function unstopped<Value, Code extends string>(
  result: Result<Value, Code>,
): Result<Value, Exclude<Code, 'TOO_MANY_STEPS' | 'ALREADY_PUBLIC'>> {
  if (result.ok) return result;
  const { code } = result;
  if (!isUnstopped(code)) throw new Error(`a step that is never stopped: ${code}`);
  return refuse(code);
}

const isUnstopped = <Code extends string>(code: Code): code is Exclude<Code, 'TOO_MANY_STEPS' | 'ALREADY_PUBLIC'> =>
  code !== 'TOO_MANY_STEPS' && code !== 'ALREADY_PUBLIC';

/**
 * Takes a step of a letter, with what the audit log and the writer are told of it, in one transaction. The same step again
 * is answered as the first time; somebody else's in between is `CONFLICT`. What the writer does is in no audit: it would
 * name them.
 */
export async function moveIn(context: MemberContext, seen: LetterDoc, move: Move): Promise<Moved> {
  const { db, now } = context;
  const { command, who, toldId, seenRevision, to, by, beside } = move;
  const audit = auditEntry(context, {
    action: command.name === 'openName' ? 'letter.nameOpened' : 'letter.moved',
    subject: seen._id,
    path: seen.path,
    detail: { step: command.name, number: seen.number },
  });
  return db.transaction(async (transaction): Promise<Moved> => {
    const fresh = await transaction.in(Letters).find(seen._id);
    if (!fresh) return refuse('NOT_FOUND');
    const decision = decideOn(fresh, command, who, now);
    if (!decision.ok) return decision;
    const [event] = decision.value;
    if (!event) return ok(fresh);
    if (fresh.revision !== seenRevision) return refuse('CONFLICT');
    const moved = withReaders(
      after(fresh, keptStep(event, by ?? officeOf(fresh, context.caller), who, context), to),
      event,
    );
    if (beside) {
      const written = await beside(transaction);
      if (!written.ok) return written;
    }
    await transaction.in(Letters).put(moved);
    if (who.isWriter) {
      const notice = consentNotice(moved, event, now);
      if (notice) await transaction.in(Notices).put(notice);
      return ok(moved);
    }
    await transaction.in(AuditLog).put(audit);
    if (toldId !== null) {
      const key = `letter:${moved._id}:${moved.revision}`;
      const link = { kind: 'letter' as const, id: moved._id };
      const text = `${noticeWords(event)}（编号 ${moved.number}）`;
      await transaction.in(Notices).put(noticeDoc({ memberId: toldId, key, text, link, at: now }));
    }
    return ok(moved);
  });
}

/** Of the writer it keeps neither id nor name. */
const keptStep = (
  event: LetterEvent,
  office: StepOffice | null,
  { isWriter }: LetterRelation,
  { now, caller }: MemberContext,
): KeptEvent =>
  isWriter
    ? { at: now, event, byId: null, byName: null, office: null }
    : { at: now, event, byId: caller.memberId, byName: caller.name, office };

const officeOf = (letter: LetterDoc, caller: Caller): PlacedOffice | null =>
  officeHeld(letter, caller) ?? letter.offices.at(-1) ?? null;

/** With both people for whom the name was opened. */
function withReaders(letter: LetterDoc, event: LetterEvent): LetterDoc {
  if (event.type !== 'nameOpened') return letter;
  const two = letter.events.filter(({ event: { type } }) => type === 'nameAsked' || type === 'nameOpened').slice(-2);
  return { ...letter, nameReaders: two.flatMap(({ byId }) => byId ?? []) };
}

/** Whoever asked for consent is told what became of it; who has said so they are not. */
function consentNotice(letter: LetterDoc, { type }: LetterEvent, now: number): NoticeDoc | null {
  const words = type === 'agreed' || type === 'declined' || type === 'revoked' ? consentWords[type] : null;
  const askedBy = [...letter.events].reverse().find(({ event }) => event.type === 'offered')?.byId;
  if (words === null || !askedBy) return null;
  const text = `${words}（编号 ${letter.number}）`;
  const link = { kind: 'handledLetter' as const, id: letter._id };
  return noticeDoc({ memberId: askedBy, key: `letter:${letter._id}:${letter.revision}`, text, link, at: now });
}

const consentWords = {
  agreed: '写信的人同意公开您重新写的答复，可以起草了。',
  declined: '写信的人没有同意公开答复，理由写在信里。',
  revoked: '写信的人收回了公开的同意，稿件随之撤回。',
};

function noticeWords({ type }: LetterEvent): string {
  switch (type) {
    case 'accepted':
      return '您的信已经签收。';
    case 'replied':
      return '您的信有了进展。';
    case 'asked':
      return '您的信需要您补充。';
    case 'answered':
      return '您的信有了答复。';
    case 'extended':
      return '您的信延期办理，理由写在信里。';
    case 'handedOn':
      return '您的信转给了另一个职务办理。';
    case 'nameAsked':
      return '有人申请查看您的姓名，理由写在信里。';
    case 'nameOpened':
      return '经第二个人同意，提出申请的人和同意的人看到了您的姓名。';
    case 'nameKept':
      return '查看您姓名的申请没有同意。';
    case 'offered':
      return '您的信的答复，想重新写过公开出来，请您看过要公开的文字再定。';
    case 'drafted':
      return '您同意公开的答复正在送审，发布以前、以后都可以收回同意。';
    default:
      return '您的信有了变化。';
  }
}
