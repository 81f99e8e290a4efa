import type { Variables } from '../evaluate/evaluator';
import type { Meter } from '../operations/meter';
import type { Catalogue } from '../store/catalogue';
import type { Session } from '../transactions/session';

/** What the stages of a pipeline may use besides their input. */
export interface PipelineScope {
  catalogue: Catalogue;
  session: Session;
  meter: Meter;
  variables: Variables;
}
