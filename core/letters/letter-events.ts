import * as v from 'valibot';
import { id, text } from '../kernel/fields';

/** 建议, 困难, 咨询, 思想; `report` is 检举控告, which is no letter and goes to the 纪检 office alone. */
export const letterKind = v.picklist(['suggestion', 'hardship', 'inquiry', 'thought', 'report']);
export type LetterKind = v.InferOutput<typeof letterKind>;

/** Roles that take letters. A letter is written to an office, and whoever holds it now has the letter. */
export const officeRole = v.picklist(['secretary', 'reviewer', 'discipline']);
export type OfficeRole = v.InferOutput<typeof officeRole>;

/** A role on a unit, to which a letter can be written. */
export const office = v.object({ unitId: id, role: officeRole });
export type Office = v.InferOutput<typeof office>;

/** Unit ids and roles have no colon. */
export const officeKey = ({ unitId, role }: Office): string => `${unitId}:${role}`;

export const namedOffice = v.object({ ...office.entries, unitName: v.string() });
export type NamedOffice = v.InferOutput<typeof namedOffice>;

/** By which somebody took a step: an office, or that of an administrator who decided about a hidden name. */
export const stepOffice = v.object({
  ...namedOffice.entries,
  role: v.picklist([...officeRole.options, 'admin']),
});
export type StepOffice = v.InferOutput<typeof stepOffice>;

/**
 * How far a public answer is: `offered` to the writer to read, `agreed` or `declined` by them, `drafted` as a post, or
 * `revoked`: the writer has taken their consent back.
 */
export const publicationState = v.picklist(['offered', 'agreed', 'declined', 'drafted', 'revoked']);
export type PublicationState = v.InferOutput<typeof publicationState>;

export const letterState = v.picklist(['received', 'inHand', 'asking', 'answered', 'ended', 'takenBack']);
export type LetterState = v.InferOutput<typeof letterState>;

/** Words in a step of a letter, in UTF-16 units. */
export const MOST_STEP_TEXT = 2000;
const words = text(MOST_STEP_TEXT);
const reason = text(300);

/** What its writer may ask for. */
export const writerCommand = v.variant('name', [
  v.object({ name: v.literal('takeBack') }),
  v.object({ name: v.literal('add'), words }),
  v.object({ name: v.literal('resolve') }),
  v.object({ name: v.literal('reopen'), reason }),
  v.object({ name: v.literal('agree') }),
  v.object({ name: v.literal('decline'), reason }),
  v.object({ name: v.literal('revoke') }),
]);
export type WriterCommand = v.InferOutput<typeof writerCommand>;

/** In UTF-16 units. */
export const MOST_PUBLIC_TITLE = 60;
export const MOST_PUBLIC_QUESTION = 1000;

/** Question and answer for everybody, written anew so that nobody is recognised. Plain text. */
export const publicAnswer = v.object({
  title: text(MOST_PUBLIC_TITLE),
  question: text(MOST_PUBLIC_QUESTION),
  answer: text(MOST_STEP_TEXT),
});
export type PublicAnswer = v.InferOutput<typeof publicAnswer>;

/** What an office may do with it. */
export const officeCommand = v.variant('name', [
  v.object({ name: v.literal('accept') }),
  v.object({ name: v.literal('reply'), words }),
  v.object({ name: v.literal('ask'), words }),
  v.object({ name: v.literal('answer'), words }),
  v.object({ name: v.literal('extend'), reason }),
  v.object({ name: v.literal('handOn'), to: office, reason }),
  v.object({ name: v.literal('askName'), reason }),
  v.object({ name: v.literal('offer'), ...publicAnswer.entries }),
  v.object({ name: v.literal('draft') }),
]);
export type OfficeCommand = v.InferOutput<typeof officeCommand>;

/** What the second person says about opening a hidden name. */
export const nameCommand = v.variant('name', [
  v.object({ name: v.literal('openName') }),
  v.object({ name: v.literal('keepName'), reason }),
]);
export type NameCommand = v.InferOutput<typeof nameCommand>;

export const WRITER_COMMANDS = [
  'takeBack',
  'add',
  'resolve',
  'reopen',
  'agree',
  'decline',
  'revoke',
] as const satisfies WriterCommand['name'][];
export const OFFICE_COMMANDS = [
  'accept',
  'reply',
  'ask',
  'answer',
  'extend',
  'handOn',
  'askName',
  'offer',
  'draft',
] as const satisfies OfficeCommand['name'][];

/** What has happened to a letter, in the order in which it did. */
export type LetterEvent =
  | { type: 'takenBack' }
  | { type: 'added'; words: string }
  | { type: 'resolved' }
  | { type: 'reopened'; words: string; to: NamedOffice }
  | { type: 'accepted' }
  | { type: 'replied'; words: string }
  | { type: 'asked'; words: string }
  | { type: 'answered'; words: string }
  | { type: 'extended'; words: string }
  | { type: 'handedOn'; words: string; to: NamedOffice }
  | { type: 'nameAsked'; words: string }
  | { type: 'nameOpened' }
  | { type: 'nameKept'; words: string }
  | ({ type: 'offered' } & PublicAnswer)
  | { type: 'agreed' }
  | { type: 'declined'; words: string }
  | { type: 'drafted'; postId: string }
  | { type: 'revoked' };

export const letterEventType = v.picklist([
  'takenBack',
  'added',
  'resolved',
  'reopened',
  'accepted',
  'replied',
  'asked',
  'answered',
  'extended',
  'handedOn',
  'nameAsked',
  'nameOpened',
  'nameKept',
  'offered',
  'agreed',
  'declined',
  'drafted',
  'revoked',
] satisfies LetterEvent['type'][]);
