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
  /**
   * Runs a nested pipeline, as `$lookup` does. Passed in, so that stages do not import the runner that imports them.
   */
  runPipeline: (documents: Document[], stages: Stage[], scope: PipelineScope) => Document[];
}
