import * as v from 'valibot';
import { text, week } from '../kernel/fields';

/** 主题: what the weekly test of a week is about. Without topics it is a title alone. */
export const theme = v.object({ week, title: text(20), topics: v.pipe(v.array(text(40)), v.maxLength(20)) });
export type Theme = v.InferOutput<typeof theme>;

/** A year of weeks and some, one theme a week. */
export const themes = v.pipe(
  v.array(theme),
  v.maxLength(60),
  v.check((list) => new Set(list.map((each) => each.week)).size === list.length),
);

/** The theme of a week, if it has one. */
export const themeOf = (list: readonly Theme[], wanted: string): Theme | null =>
  list.find((each) => each.week === wanted) ?? null;
