import type { SurveyKind } from '../form';
import type { Awaited } from '../workbench-contract';
import type { Assessment, SurveyState } from './survey-state';
import { stageOf } from './window';

interface Opened extends Pick<SurveyState, 'status' | 'proposal' | 'closesAt'> {
  kind: SurveyKind;
  assessment?: Pick<Assessment, 'isAnnounced'> | null;
}

/** What somebody still has to do with what has opened, at `now` (ms); null: nothing, or it has not opened. */
export function awaitedOf({ status, kind, proposal, closesAt, assessment }: Opened, now: number): Awaited | null {
  if (status !== 'opened') return null;
  const stage = stageOf(closesAt, now);
  if (stage === 'open') return proposal && 'end';
  if (kind !== 'appraisal' || stage === 'counting' || assessment?.isAnnounced) return null;
  return assessment ? 'announcement' : 'assessment';
}
