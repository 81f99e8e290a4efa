import * as v from 'valibot';
import { text, week } from '../../kernel/fields';

/** 主题: what a week's test is about. Without topics it only adds a title. */
export const theme = v.object({ week, title: text(20), topics: v.pipe(v.array(text(40)), v.maxLength(20)) });
export type Theme = v.InferOutput<typeof theme>;

/** A little more than a year, one theme per week. */
export const themes = v.pipe(
  v.array(theme),
  v.maxLength(60),
  v.check((list) => new Set(list.map((each) => each.week)).size === list.length),
);

/** The theme of a week; null if it has none. */
export const themeOf = (list: readonly Theme[], wanted: string): Theme | null =>
  list.find((each) => each.week === wanted) ?? null;
