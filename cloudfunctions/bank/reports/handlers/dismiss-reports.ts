import * as contract from '../../../../core/bank/reports/workbench-contract';
import { ok, refuse } from '../../../../core/kernel/result';
import { auditEntry } from '../../../_kit/audit';
import { AuditLog } from '../../../_kit/collections';
import type { Database } from '../../../_kit/database';
import { route } from '../../../_kit/serve';
import type { QuestionDoc } from '../../documents';
import { findKept } from '../../questions/kept-question';
import { answerReports } from '../answer-reports';
import { findWaiting } from '../repository';

export const dismissReports = route(contract.dismissReports, async ({ id, answer }, context) => {
  const { caller, db, now } = context;
  const question = await findKept(db, caller, id);
  if (!question) return refuse('NOT_FOUND');
  // An administrator has no higher office to ask, see `mayPass`: what WeChat refuses is all that stops them.
  if ((await context.checkText(answer)).verdict === 'risky') return refuse('CONTENT_REFUSED');
  const answered = await answerReports(db, question, answer, now, caller.memberId);
  if (answered === 0 && (await isOwn(db, caller.memberId, question))) return refuse('OWN_MATTER');
  if (answered > 0) {
    const about = { action: 'reports.dismissed', subject: id, path: question.path, detail: { answered } } as const;
    await db.in(AuditLog).put(auditEntry(context, about));
  }
  return ok({ answered });
});

const isOwn = async (db: Database, memberId: string, { _id, path }: QuestionDoc): Promise<boolean> =>
  (await findWaiting(db, path, [_id])).some((report) => report.memberId === memberId);
