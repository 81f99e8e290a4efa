import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { id, instant, nothing } from '../kernel/fields';
import { catalogueItem } from './catalogue-contract';

const { key, category, title } = catalogueItem.entries;

/** What a unit has to disclose by the end of a day, and has not. */
export const dueItem = v.object({
  catalogueKey: key,
  category,
  title,
  unitId: id,
  unitName: v.string(),
  dueAt: instant,
});
export type DueItem = v.InferOutput<typeof dueItem>;

/** At most so many are told at once, the first due first. */
export const MOST_DUE = 100;

export const listDue = endpoint({
  fn: 'disclosure',
  action: 'listDue',
  kind: 'query',
  summary: '由我负责、还没有公开的目录事项：已经过期的，和 30 天内到期的，先到期的在前，最多 100 项',
  allow: ['editor', 'secretary', 'reviewer', 'admin'],
  input: nothing,
  output: v.object({ items: v.pipe(v.array(dueItem), v.maxLength(MOST_DUE)) }),
});
