import { ok, type Result, refuse } from '../../../core/kernel/result';
import { type Paper, paperIdOf, questionCount } from '../../../core/quiz/papers/paper';
import { type BankEntry, drawPool } from '../../../core/quiz/rules/papers/draw-pool';
import type { Withheld } from '../../../core/quiz/rules/papers/secret-keys';
import { themed, weekAt, weeklyPaper } from '../../../core/quiz/rules/weekly/weekly-paper';
import { themeOf } from '../../../core/quiz/weekly/theme';
import { assignmentDoc } from '../../_kit/assignments';
import { auditEntry } from '../../_kit/audit';
import { Assignments, AuditLog } from '../../_kit/collections';
import type { TimerContext } from '../../_kit/serve';
import { listBank } from '../../bank/public';
import type { UnitDoc } from '../../org/public';
import type { BlueprintDoc } from '../documents';
import { hasPaper, newPaper, papersIn } from '../papers/repository';
import { findCandidates } from '../papers/snapshot';
import { findAskedFor } from '../papers/withheld';

const DAYS = 7;
const triesInAWeek = ({ taking: { tries } }: Paper): number => (tries.per === 'day' ? tries.most * DAYS : tries.most);

interface DrawnPaper {
  paperId: string;
  unitId: string;
  week: string;
  isNew: boolean;
}

/** The candidates of a week, drawn by its theme; drawn without it if the bank has too few questions for the theme. */
function poolOf(
  { blueprint, themes }: Pick<BlueprintDoc, 'blueprint' | 'themes'>,
  bank: readonly BankEntry[],
  week: string,
  { seed, elsewhere }: { seed: string; elsewhere: Withheld },
) {
  const theme = themeOf(themes, week);
  const ofTheme = theme && drawPool(themed(blueprint, theme), bank, seed, elsewhere);
  return ofTheme?.shortages.length === 0
    ? { theme, ...ofTheme }
    : { theme: null, ...drawPool(blueprint, bank, seed, elsewhere) };
}

/**
 * Draws this week's paper of a unit from its bank and the banks of the units above, and writes it with its assignment.
 * An existing paper of the week is kept.
 */
export async function drawWeeklyPaper(
  { db, now, newId }: TimerContext,
  unit: UnitDoc,
  stored: Pick<BlueprintDoc, 'blueprint' | 'themes'>,
  actorId: string,
): Promise<Result<DrawnPaper, 'QUESTIONS_SHORT'>> {
  const { blueprint } = stored;
  const week = weekAt(now);
  const paperId = paperIdOf(unit._id, week);
  const drawn = { paperId, unitId: unit._id, week };
  if (await hasPaper(db, paperId)) return ok({ ...drawn, isNew: false });

  const seed = newId();
  const elsewhere = await findAskedFor(db, unit.path, now);
  const pool = poolOf(stored, await listBank(db, unit.path), week, { seed, elsewhere });
  if (pool.shortages.length > 0) return refuse('QUESTIONS_SHORT');

  const candidates = await findCandidates(db, pool.sections);
  const paper = weeklyPaper(unit._id, blueprint, candidates, { now, seed, theme: pool.theme });
  const assignment = assignmentDoc({
    kind: 'weeklyTest',
    subjectId: paperId,
    title: paper.title,
    scope: [unit],
    opensAt: paper.opensAt,
    dueAt: paper.closesAt,
    facts: { questions: questionCount(paper.sections), minutes: paper.minutes, tries: triesInAWeek(paper) },
  });
  const audit = auditEntry(
    { newId, now, caller: { memberId: actorId } },
    { action: 'paper.drawn', subject: paperId, path: unit.path },
  );

  const isNew = await db.transaction(async (transaction) => {
    const papers = papersIn(transaction);
    if (await papers.find(paperId)) return false;
    await papers.put(newPaper(paperId, paper, unit, now));
    await transaction.in(Assignments).put(assignment);
    await transaction.in(AuditLog).put(audit);
    return true;
  });
  return ok({ ...drawn, isNew });
}
