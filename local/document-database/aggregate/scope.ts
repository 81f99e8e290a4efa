import type { Document } from '../document';
import type { Variables } from '../evaluate/evaluator';
import type { Meter } from '../operations/meter';
import type { Catalogue } from '../store/catalogue';
import type { Session } from '../transactions/session';
import type { Stage } from './stage';

/** What the stages of a pipeline may use besides their input. */
export interface PipelineScope {
  catalogue: Catalogue;
  session: Session;
  meter: Meter;
  variables: Variables;
  /** Runs a pipeline within this one, as `$lookup` does; handed in, so that stages need not know their runner. */
  runPipeline: (documents: Document[], stages: Stage[], scope: PipelineScope) => Document[];
}
