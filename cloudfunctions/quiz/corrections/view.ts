import type { CorrectionProgress } from '../../../core/bank/reports/workbench-contract';
import type { Database } from '../../_kit/database';
import { countAttemptsAsking } from '../attempts/asked';
import type { CorrectionDoc } from './repository';

/** The progress of a correction, for those who keep the bank. One request. */
export async function viewProgress(
  db: Database,
  { _id, correction, counts, through }: CorrectionDoc,
): Promise<CorrectionProgress> {
  const { done, changed, waiting } = through ?? counts;
  const asked = await countAttemptsAsking(db, correction.question);
  return { correctionId: _id, isThrough: through !== null, asked, done: Math.min(done, asked), changed, waiting };
}
