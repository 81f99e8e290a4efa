import type { Availability, ChosenQuestion } from '../../../core/quiz/papers/contract';
import type { PaperSection } from '../../../core/quiz/papers/paper';
import type { PaperContent } from '../../../core/quiz/papers/plan';
import { availabilityOf, drawPool, isServed } from '../../../core/quiz/rules/papers/draw-pool';
import type { Withheld } from '../../../core/quiz/rules/papers/secret-keys';
import type { Database } from '../../_kit/database';
import { findQuestions, listBank, type QuestionDoc } from '../../bank/public';
import type { UnitDoc } from '../../org/public';
import { findCandidates, snapshotOf } from './snapshot';

type Unit = Pick<UnitDoc, 'path'>;

/** The question is active, and in the bank of the unit or of a unit above it. */
const isUsable = (doc: QuestionDoc | undefined, { path }: Unit): doc is QuestionDoc =>
  doc?.state === 'active' && path.includes(doc.unitId);

async function findChosen(db: Database, ids: readonly string[]): Promise<Map<string, QuestionDoc>> {
  return new Map((await findQuestions(db, ids)).map((doc) => [doc._id, doc]));
}

export interface Served {
  chosen: ChosenQuestion[];
  availability: Availability[];
  isServed: boolean;
}

/** What the bank has for a paper now. One request; more for banks or choices of over a thousand questions. */
export async function servedOf(db: Database, content: PaperContent, unit: Unit): Promise<Served> {
  if (content.by === 'blueprint') {
    const availability = availabilityOf(content.sections, await listBank(db, unit.path));
    return { chosen: [], availability, isServed: isServed(availability) };
  }
  const found = await findChosen(
    db,
    content.questions.map((question) => question.id),
  );
  const chosen = content.questions.map(({ id, points }): ChosenQuestion => {
    const doc = found.get(id);
    return {
      id,
      points,
      stem: doc?.stem ?? '',
      type: doc?.type ?? null,
      topic: doc?.topic ?? '',
      difficulty: doc?.difficulty ?? 0,
      isUsable: isUsable(doc, unit),
    };
  });
  return { chosen, availability: [], isServed: chosen.every((question) => question.isUsable) };
}

/**
 * The sections of a paper that is published now; null when the bank has too few questions.
 * @param elsewhere questions of other papers, which are drawn only if there are too few others
 */
export async function composeSections(
  db: Database,
  content: PaperContent,
  unit: Unit,
  { seed, elsewhere }: { seed: string; elsewhere: Withheld },
): Promise<PaperSection[] | null> {
  if (content.by === 'choice') {
    const found = await findChosen(
      db,
      content.questions.map((question) => question.id),
    );
    const sections = content.questions.flatMap(({ id, points }): PaperSection[] => {
      const doc = found.get(id);
      return isUsable(doc, unit) ? [{ type: doc.type, count: 1, points, candidates: [snapshotOf(doc)] }] : [];
    });
    return sections.length === content.questions.length ? sections : null;
  }
  const pool = drawPool(content, await listBank(db, unit.path), seed, elsewhere);
  if (pool.shortages.length > 0) return null;
  const candidates = await findCandidates(db, pool.sections);
  return content.sections.map(({ type, count, points }, index) => ({
    type,
    count,
    points,
    candidates: candidates[index] ?? [],
  }));
}
