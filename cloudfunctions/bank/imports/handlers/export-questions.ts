import * as contract from '../../../../core/bank/imports/contract';
import type { Question } from '../../../../core/bank/question';
import { dayKey } from '../../../../core/kernel/calendar';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { ok } from '../../../../core/kernel/result';
import { auditEntry } from '../../../_kit/audit';
import { AuditLog } from '../../../_kit/collections';
import { command, type Database } from '../../../_kit/database';
import { offerFile } from '../../../_kit/offer-file';
import { route } from '../../../_kit/serve';
import { findAdministeredUnit } from '../../../org/public';
import { findWithheld } from '../../../quiz/public';
import { Questions } from '../../collections';
import { writeQuestionsFile } from '../../files/write/questions-file';
import { questionDocId, questionOf } from '../../questions/document';

const PAGE = 1_000;
/** As many as one import accepts. */
const MOST = 20_000;

export const exportQuestions = route(contract.exportQuestions, async (input, context) => {
  const { caller, db, now } = context;
  const unit = await findAdministeredUnit(db, caller, input.unitId);
  if (!unit.ok) return unit;
  const [wanted, withheld] = await Promise.all([findWanted(db, input), findWithheld(db, caller, now)]);
  const questions = wanted.filter(({ questionId }) => !withheld.has(questionDocId(input.unitId, questionId)));
  const inTest = wanted.length - questions.length;
  const { content, extension, written } = await writeQuestionsFile(questions, input.format);
  const leftOut = questions.length - written;
  if (written === 0) return ok({ file: null, written, leftOut, inTest });

  // The file contains keys, so the audit entry is written before the file is handed out.
  const audit = auditEntry(context, {
    action: 'questions.exported',
    subject: unit.value._id,
    path: unit.value.path,
    detail: { format: input.format, questions: written },
  });
  await db.in(AuditLog).add(audit);
  const name = `试题-${unit.value.name}-${dayKey(now)}.${extension}`;
  const file = await offerFile(caller.memberId, `questions-${input.format}`, name, content);
  return ok({ file, written, leftOut, inTest });
});

async function findWanted(
  db: Database,
  { unitId, state, type, topic }: InputOf<typeof contract.exportQuestions>,
): Promise<Question[]> {
  const questions: Question[] = [];
  for (let after = ''; questions.length < MOST; ) {
    const page = await db.in(Questions).query(
      {
        unitId,
        state,
        ...(type === undefined ? {} : { type }),
        ...(topic === undefined ? {} : { topic }),
        _id: command().gt(after),
      },
      { orderBy: [['_id', 'asc']], limit: PAGE },
    );
    questions.push(...page.map(questionOf));
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = last._id;
  }
  return questions;
}
