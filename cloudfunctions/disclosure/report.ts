import { MOST_LINES } from '../../core/disclosure/coverage-contract';
import type { ReportedItem, ReportView } from '../../core/disclosure/report-contract';
import { noticeEndsAt } from '../../core/disclosure/rules/board';
import { figuresOf, linesOf, periodOf } from '../../core/disclosure/rules/coverage';
import { byCategory, feedbackFiguresOf } from '../../core/disclosure/rules/report';
import { dayKey, endOfDay, startOfDay } from '../../core/kernel/calendar';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { findTold, foundedOn, startOf } from './coverage';
import { findDisclosedOf, type NamedDoc } from './disclosed';
import { findReported, type ReportedDoc } from './reported';
import { findCatalogue } from './settings';
import { owedLineOf } from './views';

interface Asked {
  unitId: string;
  year: number;
}

/** The report over a unit's year; null over a unit of which the caller is not told. At most four requests. */
export async function findReport(
  db: Database,
  caller: Caller,
  { unitId, year }: Asked,
  now: number,
): Promise<ReportView | null> {
  const [{ items }, unit] = await Promise.all([findCatalogue(db, caller.path), findTold(db, caller, unitId)]);
  if (!unit) return null;
  const period = periodOf(year, null);
  const [from, until] = [startOfDay(period.from), endOfDay(period.until)];
  const [disclosed, reported] = await Promise.all([
    findDisclosedOf(db, unitId, startOf(items, period)),
    findReported(db, unitId, until),
  ]);
  const lines = linesOf({ kind: unit.kind, foundedOn: foundedOn(unit) }, items, disclosed, period);
  const byId = new Map(reported.map((doc) => [doc._id, doc]));
  const said = reported.flatMap(({ feedback }) => feedback).filter(({ at }) => at >= from && at <= until);
  return {
    unitId,
    unitName: unit.name,
    year,
    at: now,
    isAdopted: items.some(({ since }) => since !== null),
    figures: figuresOf(lines, dayKey(now)),
    feedback: feedbackFiguresOf(said, now),
    items: byCategory(lines.disclosed)
      .slice(0, MOST_LINES)
      .flatMap((line) => reportedItemOf(line, byId.get(line.disclosureId))),
    owed: lines.owed.slice(0, MOST_LINES).map(owedLineOf),
  };
}

/** Empty for one that was withdrawn between both requests. */
function reportedItemOf(line: NamedDoc, doc: ReportedDoc | undefined): ReportedItem[] {
  const stage = doc?.stage;
  if (!doc || !stage) return [];
  const { disclosureId, category, title, publishedAt, catalogueTitle } = line;
  const endsAt = noticeEndsAt(publishedAt, doc);
  const objections = doc.feedback.filter(({ kind }) => kind === 'objection');
  const answered = objections.filter(({ answeredAt }) => answeredAt !== null).length;
  return [
    {
      ...{ disclosureId, category, title, publishedAt, catalogueTitle, stage },
      notice: endsAt === null ? null : { endsAt, objections: objections.length, answered },
    },
  ];
}
