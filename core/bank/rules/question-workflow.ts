import { ok, type Result, refuse } from '../../kernel/result';
import type { Outdated, QuestionState } from '../stale/outdated';

/** The state of a question. `outdated` says why it is `stale`; null in any other state. */
export interface Condition {
  state: QuestionState;
  outdated: Outdated | null;
}

export type ConditionCommand =
  /** Puts a draft in use, or a retired question back in use. */
  | { name: 'activate' }
  | { name: 'retire' }
  /** The cited article has changed, or has changed again. */
  | { name: 'outdate'; outdated: Outdated }
  /** The newest version says again what the question cites. */
  | { name: 'recover' }
  /** An editor has confirmed that the question holds for the new text. */
  | { name: 'confirm' }
  /** The question now cites another source, so findings about the former one no longer apply. */
  | { name: 'resource' };

export type ConditionEvent =
  | { type: 'activated' }
  | { type: 'retired' }
  | { type: 'outdated'; outdated: Outdated }
  | { type: 'confirmed' };

/**
 * - A stale question becomes active only by `confirm`, `resource` or `recover`.
 * - Only an active question becomes stale: drafts and retired questions are not asked.
 * - A command that was already carried out changes nothing and is not refused.
 */
export function decide(command: ConditionCommand, condition: Condition): Result<ConditionEvent[], 'WRONG_STATE'> {
  const { state } = condition;
  switch (command.name) {
    case 'activate':
      if (state === 'active') return ok([]);
      return state === 'stale' ? refuse('WRONG_STATE') : ok([{ type: 'activated' }]);
    case 'retire':
      return ok(state === 'retired' ? [] : [{ type: 'retired' }]);
    case 'outdate':
      return ok(isNews(command.outdated, condition) ? [{ type: 'outdated', outdated: command.outdated }] : []);
    case 'confirm':
      if (state === 'active') return ok([]);
      return state === 'stale' ? ok([{ type: 'confirmed' }]) : refuse('WRONG_STATE');
    case 'resource':
    case 'recover':
      return ok(state === 'stale' ? [{ type: 'confirmed' }] : []);
    default:
      return command satisfies never;
  }
}

/** Whoever reviews a question has to read it beside the newest text, not beside the one that made it stale first. */
const isNews = (found: Outdated, { state, outdated }: Condition): boolean =>
  state === 'active' || (state === 'stale' && JSON.stringify(found) !== JSON.stringify(outdated));

export function evolve(_condition: Condition, event: ConditionEvent): Condition {
  switch (event.type) {
    case 'activated':
    case 'confirmed':
      return { state: 'active', outdated: null };
    case 'retired':
      return { state: 'retired', outdated: null };
    case 'outdated':
      return { state: 'stale', outdated: event.outdated };
    default:
      return event satisfies never;
  }
}
