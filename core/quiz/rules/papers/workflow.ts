import { ok, type Result, refuse } from '../../../kernel/result';
import type { PaperCommand } from '../../papers/contract';
import type { Paper, PaperSection, PaperState } from '../../papers/paper';

/** Facts that publishing depends on. */
export interface PaperContext {
  closesAt: number;
  /** Whether the bank has all the questions that the paper needs. */
  isServed: boolean;
  now: number;
}

/** draft → published → withdrawn. An unwanted draft is withdrawn too. */
export function decidePaper(
  command: PaperCommand,
  state: PaperState,
  { closesAt, isServed, now }: PaperContext,
): Result<PaperState, 'WRONG_STATE' | 'QUESTIONS_SHORT' | 'WINDOW_OVER'> {
  switch (command.name) {
    case 'publish':
      if (state !== 'draft') return refuse('WRONG_STATE');
      if (closesAt <= now) return refuse('WINDOW_OVER');
      return isServed ? ok(goalOf(command)) : refuse('QUESTIONS_SHORT');
    case 'withdraw':
      return state === 'withdrawn' ? refuse('WRONG_STATE') : ok(goalOf(command));
    default:
      return command satisfies never;
  }
}

/** A published paper cannot be changed, because members may be taking it. */
export const isEditable = (state: PaperState): boolean => state === 'draft';

/** The state of a paper after an allowed command. */
export const goalOf = ({ name }: PaperCommand): PaperState => (name === 'publish' ? 'published' : 'withdrawn');

/** The published form of a draft. Its questions are fixed now; later changes of the bank do not affect it. */
export const published = <Draft extends Paper>(
  draft: Draft,
  { sections, seed }: { sections: PaperSection[]; seed: string },
): Draft => ({ ...draft, state: 'published', sections, seed });
