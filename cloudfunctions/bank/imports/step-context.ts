import type { Caller } from '../../_kit/caller';
import type { TimerContext } from '../../_kit/serve';

/** What a step of an import needs. The timer takes one in the name of whoever began the import. */
export interface StepContext extends TimerContext {
  caller: Pick<Caller, 'memberId'>;
}
