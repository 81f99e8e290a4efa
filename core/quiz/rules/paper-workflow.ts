import { ok, type Result, refuse } from '../../kernel/result';
import type { Paper, PaperSection, PaperState } from '../paper';
import type { PaperCommand } from '../paper-contract';

/** What publishing depends on. */
export interface PaperContext {
  closesAt: number;
  /** Whether the bank has every question that is wanted. */
  isServed: boolean;
  now: number;
}

/**
 * draft → published → withdrawn. A draft that nobody wants is withdrawn as well.
 */
export function decidePaper(
  command: PaperCommand,
  state: PaperState,
  { closesAt, isServed, now }: PaperContext,
): Result<PaperState, 'WRONG_STATUS' | 'QUESTIONS_SHORT' | 'WINDOW_OVER'> {
  switch (command.name) {
    case 'publish':
      if (state !== 'draft') return refuse('WRONG_STATUS');
      if (closesAt <= now) return refuse('WINDOW_OVER');
      return isServed ? ok(goalOf(command)) : refuse('QUESTIONS_SHORT');
    case 'withdraw':
      return state === 'withdrawn' ? refuse('WRONG_STATUS') : ok(goalOf(command));
    default:
      return command satisfies never;
  }
}

/** A published paper is not changed any more: somebody may be taking it. */
export const isEditable = (state: PaperState): boolean => state === 'draft';

/** What a command makes of a paper, where it is allowed. */
export const goalOf = ({ name }: PaperCommand): PaperState => (name === 'publish' ? 'published' : 'withdrawn');

/** A draft as it is published: what it asks is fixed now, and later changes of the bank do not touch it. */
export const published = <Draft extends Paper>(
  draft: Draft,
  { sections, seed }: { sections: PaperSection[]; seed: string },
): Draft => ({ ...draft, state: 'published', sections, seed });
