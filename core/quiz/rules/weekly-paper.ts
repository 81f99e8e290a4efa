import { addDays, dayKey, endOfDay, mondayOf, startOfDay, type WeekKey, weekKey } from '../../kernel/calendar';
import { type Paper, type QuestionSnapshot, SCORE_SETTINGS } from '../paper';
import type { Blueprint } from '../workbench-contract';

/** The week whose paper is drawn at `now`. */
export const weekAt = (now: number): WeekKey => weekKey(dayKey(now));

const MS_PER_HOUR = 3_600_000;
/** On Monday the timer waits for the morning, so that nobody is asked in the night. */
const DRAW_HOUR = 7;

/** From Monday 07:00 in Asia/Shanghai to the end of the week; a timer that was down on Monday catches up. */
export const isDrawTime = (now: number): boolean => now >= startOfDay(mondayOf(dayKey(now))) + DRAW_HOUR * MS_PER_HOUR;

/** `2026-W47` → `2026年第47周` */
const weekName = (week: WeekKey): string => {
  const [year, number] = week.split('-W');
  return `${year}年第${Number(number)}周`;
};

/** This week's paper of a unit: open from the draw to the end of Sunday in Asia/Shanghai. */
export function weeklyPaper(
  unitId: string,
  blueprint: Blueprint,
  candidates: readonly (readonly QuestionSnapshot[])[],
  { now, seed }: { now: number; seed: string },
): Paper {
  const week = weekAt(now);
  return {
    unitId,
    week,
    title: `${blueprint.title}（${weekName(week)}）`,
    minutes: blueprint.minutes,
    opensAt: now,
    closesAt: endOfDay(addDays(mondayOf(dayKey(now)), 6)),
    scope: [unitId],
    seed,
    settings: SCORE_SETTINGS,
    sections: blueprint.sections.map(({ type, count, points }, index) => ({
      type,
      count,
      points,
      candidates: [...(candidates[index] ?? [])],
    })),
  };
}
