import { addDays, dayKey, endOfDay, mondayOf, startOfDay, type WeekKey, weekKey } from '../../../kernel/calendar';
import type { Paper, QuestionSnapshot } from '../../papers/paper';
import type { Blueprint } from '../../papers/plan';
import type { Theme } from '../../weekly/theme';

/** The week of the paper that is drawn at `now`. */
export const weekAt = (now: number): WeekKey => weekKey(dayKey(now));

const MS_PER_HOUR = 3_600_000;
/** The hour on Monday from which the timer draws, so that nobody is asked during the night. */
const DRAW_HOUR = 7;

/** True from Monday 07:00 in Asia/Shanghai to the end of the week, so a timer that was down on Monday catches up. */
export const isDrawTime = (now: number): boolean => now >= startOfDay(mondayOf(dayKey(now))) + DRAW_HOUR * MS_PER_HOUR;

/** `2026-W47` → `2026年第47周` */
const weekName = (week: WeekKey): string => {
  const [year, number] = week.split('-W');
  return `${year}年第${Number(number)}周`;
};

/** The blueprint for a week with a theme: the theme's topics replace those of every section. */
export const themed = (blueprint: Blueprint, theme: Theme): Blueprint => ({
  ...blueprint,
  sections:
    theme.topics.length === 0
      ? blueprint.sections
      : blueprint.sections.map((section) => ({ ...section, topics: theme.topics })),
});

/** This week's paper of a unit, open from the draw to the end of Sunday in Asia/Shanghai. */
export function weeklyPaper(
  unitId: string,
  blueprint: Blueprint,
  candidates: readonly (readonly QuestionSnapshot[])[],
  { now, seed, theme }: { now: number; seed: string; theme: Theme | null },
): Paper {
  const week = weekAt(now);
  return {
    kind: 'weekly',
    state: 'published',
    unitId,
    week,
    title: `${theme ? `${blueprint.title}：${theme.title}` : blueprint.title}（${weekName(week)}）`,
    minutes: blueprint.minutes,
    opensAt: now,
    closesAt: endOfDay(addDays(mondayOf(dayKey(now)), 6)),
    scope: [unitId],
    seed,
    taking: blueprint.taking,
    plan: null,
    sections: blueprint.sections.map(({ type, count, points }, index) => ({
      type,
      count,
      points,
      candidates: [...(candidates[index] ?? [])],
    })),
  };
}
