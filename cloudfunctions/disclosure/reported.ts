import type { BoardStage } from '../../core/disclosure/board-contract';
import type { FeedbackKind } from '../../core/disclosure/contract';
import type { Said } from '../../core/disclosure/rules/report';
import type { Database } from '../_kit/database';
import { Disclosures, Feedback } from './collections';

/** Items that are looked through for their feedback, the latest first; a unit discloses far fewer in ten years. */
const MOST_ITEMS = 1000;

/** What a report tells of an item beside its title: of one that was withdrawn, only what members said of it. */
export interface ReportedDoc {
  _id: string;
  /** null: withdrawn. */
  stage: BoardStage | null;
  noticeDays: number | null;
  noticeEndsAt?: number | null;
  feedback: (Said & { kind?: FeedbackKind })[];
}

interface Joined extends Omit<ReportedDoc, 'feedback'> {
  feedback: (Pick<Said, 'at' | 'answerDueAt'> & { kind?: FeedbackKind; answeredAt?: number | null })[];
}

/** Items that a unit has opened up to this moment (ms), with the times of their feedback. One request. */
export async function findReported(db: Database, unitId: string, until: number): Promise<ReportedDoc[]> {
  const found: Joined[] = await db.in(Disclosures).aggregate(
    { match: { unitId, publishedAt: { $gt: 0, $lte: until } } },
    { sort: { publishedAt: -1 } },
    { limit: MOST_ITEMS },
    { project: { stage: 1, noticeDays: 1, noticeEndsAt: 1 } },
    { lookup: { from: Feedback.name, localField: '_id', foreignField: 'disclosureId', as: 'feedback' } },
    {
      project: {
        stage: 1,
        noticeDays: 1,
        noticeEndsAt: 1,
        // Neither what was said nor who said it.
        feedback: {
          $map: {
            input: '$feedback',
            as: 'each',
            in: {
              kind: '$$each.kind',
              at: '$$each.at',
              answerDueAt: '$$each.answerDueAt',
              answeredAt: '$$each.answer.at',
            },
          },
        },
      },
    },
  );
  return found.map(({ feedback, ...doc }) => ({
    ...doc,
    feedback: feedback.map(({ answeredAt = null, ...each }) => ({ ...each, answeredAt })),
  }));
}
