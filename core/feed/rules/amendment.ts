import { assignmentId } from '../../kernel/assignment';
import type { DraftFields } from '../workbench-contract';

/** What an amendment may change. In whose name a post appears, and for whom, stays as it was signed. */
export type AmendedText = Pick<DraftFields, 'title' | 'column' | 'markdown' | 'requiredReading' | 'officialAnswer'>;

export const amendedText = ({ officialAnswer = null, ...text }: AmendedText): AmendedText => ({
  title: text.title,
  column: text.column,
  markdown: text.markdown,
  requiredReading: text.requiredReading,
  officialAnswer: officialAnswer && { markdown: officialAnswer.markdown, at: officialAnswer.at },
});

interface Amending {
  text: AmendedText;
  /** As readers have it; null: it is a new post. */
  before: AmendedText | null;
  confirmAgain: boolean;
}

/**
 * The date of a required reading that has to lie ahead; null when there is none. A date that stood already never blocks a
 * correction, unless everybody is to confirm again by then.
 */
export function dateToCome({ text, before, confirmAgain }: Amending): number | null {
  if (!text.requiredReading) return null;
  const { dueAt } = text.requiredReading;
  return before?.requiredReading?.dueAt === dueAt && !confirmAgain ? null : dueAt;
}

/** Whether an amendment says what readers have before them already. */
export const isNothingNew = ({ text, before }: Amending): boolean =>
  before !== null && JSON.stringify(amendedText(text)) === JSON.stringify(amendedText(before));

interface Asked {
  /** Versions from which on a confirmation was asked, in their order. */
  askedFrom: readonly number[];
  isRequired: boolean;
}

/**
 * From which versions on confirmations are asked once this version has come: one more where the reading became required,
 * or is to be confirmed again.
 */
export const askedFromAfter = (
  { askedFrom, isRequired }: Asked,
  next: { version: number; isRequired: boolean; confirmAgain: boolean },
) => (next.isRequired && (next.confirmAgain || !isRequired) ? [...askedFrom, next.version] : [...askedFrom]);

/** The assignment under which a post is confirmed from this version on. The first one is that of the post itself. */
export const readingId = (postId: string, fromVersion: number): string =>
  fromVersion <= 1
    ? assignmentId('requiredReading', postId)
    : `${assignmentId('requiredReading', postId)}:v${fromVersion}`;
