import type { Database } from '../../_kit/database';
import { noticeDoc, tell } from '../../_kit/notices';
import type { QuestionDoc } from '../documents';
import { answer, findWaiting } from './repository';

/** Reports answered in parallel. */
const LANES = 10;
const NOTICE = '您反映的一道题有了答复，可以在自测结果里查看。';

/**
 * Answers all waiting reports about a question, up to the version that was examined, and notifies their writers. The
 * notice is written first: if this breaks off, the report still waits and the next try answers it. The notice does not
 * contain the answer, so it reveals nothing to a member who is being asked the question again.
 */
export async function answerReports(
  db: Database,
  { _id, path, version }: Pick<QuestionDoc, '_id' | 'path' | 'version'>,
  words: string,
  now: number,
  /** Nobody dismisses a report of their own. */
  except?: string,
): Promise<number> {
  const waiting = (await findWaiting(db, path, [_id])).filter(
    ({ version: reported, memberId }) => reported <= version && memberId !== except,
  );
  for (let start = 0; start < waiting.length; start += LANES) {
    const lane = waiting.slice(start, start + LANES).map(async (report) => {
      const { memberId, attemptId } = report;
      const link = { kind: 'attempt', id: attemptId } as const;
      await tell(db, noticeDoc({ memberId, key: `report:${report._id}`, text: NOTICE, link, at: now }));
      await answer(db, report._id, words);
    });
    await Promise.all(lane);
  }
  return waiting.length;
}
