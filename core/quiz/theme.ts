import * as z from 'zod/mini';
import { text, week } from '../kernel/fields';

/** 主题: what the weekly test of a week is about. Without topics it is a title alone. */
export const theme = z.object({ week, title: text(20), topics: z.array(text(40)).check(z.maxLength(20)) });
export type Theme = z.infer<typeof theme>;

/** A year of weeks and some, one theme a week. */
export const themes = z.array(theme).check(
  z.maxLength(60),
  z.refine((list) => new Set(list.map((each) => each.week)).size === list.length),
);

/** The theme of a week, if it has one. */
export const themeOf = (list: readonly Theme[], wanted: string): Theme | null =>
  list.find((each) => each.week === wanted) ?? null;
