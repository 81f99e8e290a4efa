import * as v from 'valibot';
import { id, instant } from '../kernel/fields';
import { letterEventType, letterKind, letterState, namedOffice, publicationState, stepOffice } from './letter-events';

/** One step, as the writer and the offices see it. */
export const letterStep = v.object({
  at: instant,
  type: letterEventType,
  /** The office that took it; null: the writer. */
  office: v.nullable(stepOffice),
  /** Who held it; null where only the office is named. */
  byName: v.nullable(v.string()),
  words: v.nullable(v.string()),
  /** Where it went. */
  to: v.nullable(namedOffice),
});
export type LetterStepView = v.InferOutput<typeof letterStep>;

export const letterDue = v.object({
  what: v.picklist(['receipt', 'answer', 'end']),
  office: namedOffice,
  dueAt: instant,
  /** null while it is owed. */
  metAt: v.nullable(instant),
  isOverdue: v.boolean(),
});

/** What a list shows of a letter. */
export const letterFacts = v.object({
  letterId: id,
  /** As people call it: `20261130-3F9A2`. */
  number: v.string(),
  kind: letterKind,
  /** The office that has it now. */
  office: namedOffice,
  at: instant,
  state: letterState,
  /** By when the next thing is owed; null when nothing is. */
  dueAt: v.nullable(instant),
  isOverdue: v.boolean(),
  isSoon: v.boolean(),
  isPaused: v.boolean(),
});
export type LetterFacts = v.InferOutput<typeof letterFacts>;

/** `url` works for two hours. */
const picture = v.object({ fileId: v.string(), url: v.string() });

/** The answer as everybody may read it, and how far that is. */
const publication = v.object({
  title: v.string(),
  question: v.string(),
  answer: v.string(),
  state: publicationState,
  /** The unit whose members will read it. */
  unitName: v.string(),
  /** The post that it became; null until it was drafted. */
  postId: v.nullable(id),
  /** Its readers have it. */
  isPublic: v.boolean(),
});
export type Publication = v.InferOutput<typeof publication>;

/** What its writer and its offices both see. */
export const letterBody = v.object({
  ...letterFacts.entries,
  text: v.string(),
  pictures: v.pipe(v.array(picture), v.maxLength(3)),
  isHidden: v.boolean(),
  /** People whom the writer says it is about: none of them sees it. */
  about: v.pipe(v.array(v.string()), v.maxLength(3)),
  steps: v.pipe(v.array(letterStep), v.maxLength(100)),
  /** Who of the offices has opened it, and when first. */
  opened: v.pipe(v.array(v.object({ at: instant, office: namedOffice, byName: v.string() })), v.maxLength(50)),
  dues: v.pipe(v.array(letterDue), v.maxLength(50)),
  /** When silence ends it; null unless it is answered. */
  silentUntil: v.nullable(instant),
  /** Overdue: the unit above where somebody knows of it, without the words; null in time, or where nobody is told. */
  toldUnitName: v.nullable(v.string()),
  /** null until an office has asked to make the answer public. */
  publication: v.nullable(publication),
  revision: v.number(),
});
export type LetterBody = v.InferOutput<typeof letterBody>;
