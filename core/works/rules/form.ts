import { isDistinct } from '../../kernel/is-distinct';
import type { CallFields } from '../workbench-contract';

export type Form = Pick<CallFields, 'kinds' | 'uses' | 'juryIds' | 'hasVotes'>;

/** Whether a call can be opened: it takes something, and somebody judges. */
export const isFormRight = ({ kinds, uses, juryIds, hasVotes }: Form): boolean =>
  kinds.length > 0 && [kinds, uses, juryIds].every(isDistinct) && (juryIds.length > 0 || hasVotes);
