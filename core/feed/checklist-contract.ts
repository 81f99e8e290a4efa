import * as v from 'valibot';
import { checklistItem, MOST_ITEMS } from '../kernel/checklist';
import { endpoint } from '../kernel/endpoint';
import { count, nothing } from '../kernel/fields';
import { isDistinct } from '../kernel/is-distinct';

export const checklist = v.object({
  items: v.pipe(v.array(checklistItem), v.maxLength(MOST_ITEMS)),
  /** Incremented by every change; 0 while the organisation has changed nothing. */
  revision: count,
});
export type Checklist = v.InferOutput<typeof checklist>;

export const openChecklist = endpoint({
  fn: 'feed',
  action: 'openChecklist',
  kind: 'query',
  summary: '本组织保密审查的条目：审签的人逐项确认',
  allow: ['editor', 'secretary', 'reviewer', 'admin'],
  input: nothing,
  output: checklist,
});

export const saveChecklist = endpoint({
  fn: 'feed',
  action: 'saveChecklist',
  kind: 'command',
  summary: '改本组织保密审查的条目，记入审计；只有管整个组织的管理员；别人刚改过的不会被盖掉',
  allow: ['admin'],
  input: v.object({
    seenRevision: count,
    items: v.pipe(
      v.array(checklistItem),
      v.minLength(1),
      v.maxLength(MOST_ITEMS),
      v.check((items) => isDistinct(items)),
    ),
  }),
  output: checklist,
});
