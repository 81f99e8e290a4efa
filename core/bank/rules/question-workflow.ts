import { ok, type Result, refuse } from '../../kernel/result';
import type { Outdated, QuestionState } from '../outdated';

/** How a question stands; `outdated` says why it is stale and is null in any other state. */
export interface Standing {
  state: QuestionState;
  outdated: Outdated | null;
}

export type StandingCommand =
  /** Puts a draft in use, or brings a retired question back. */
  | { name: 'activate' }
  | { name: 'retire' }
  /** The cited article reads otherwise now. */
  | { name: 'outdate'; outdated: Outdated }
  /** Somebody looked: it holds by the new text. */
  | { name: 'confirm' }
  /** It cites another source: what was found out about the former one holds no more. */
  | { name: 'resource' };

export type StandingEvent =
  | { type: 'activated' }
  | { type: 'retired' }
  | { type: 'outdated'; outdated: Outdated }
  | { type: 'confirmed' };

/**
 * - A stale question returns by its article only: confirmed, or with another source.
 * - Only what is in use becomes stale; of a draft or a retired question nobody asks.
 * - A command that was carried out already changes nothing and is not refused.
 */
export function decide(command: StandingCommand, { state }: Standing): Result<StandingEvent[], 'WRONG_STATE'> {
  switch (command.name) {
    case 'activate':
      if (state === 'active') return ok([]);
      return state === 'stale' ? refuse('WRONG_STATE') : ok([{ type: 'activated' }]);
    case 'retire':
      return ok(state === 'retired' ? [] : [{ type: 'retired' }]);
    case 'outdate':
      return ok(state === 'active' ? [{ type: 'outdated', outdated: command.outdated }] : []);
    case 'confirm':
      if (state === 'active') return ok([]);
      return state === 'stale' ? ok([{ type: 'confirmed' }]) : refuse('WRONG_STATE');
    case 'resource':
      return ok(state === 'stale' ? [{ type: 'confirmed' }] : []);
    default:
      return command satisfies never;
  }
}

export function evolve(_standing: Standing, event: StandingEvent): Standing {
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
