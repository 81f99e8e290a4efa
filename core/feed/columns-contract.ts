import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, nothing } from '../kernel/fields';
import { isDistinct } from '../kernel/is-distinct';
import { feedColumn, MOST_COLUMNS } from './columns';

export const columnSet = v.object({
  /** In the order in which pages show them. */
  columns: v.pipe(v.array(feedColumn), v.maxLength(MOST_COLUMNS)),
  /** Incremented by every change; 0 while the organisation has changed nothing. */
  revision: count,
});
export type ColumnSet = v.InferOutput<typeof columnSet>;

export const listColumns = endpoint({
  fn: 'feed',
  action: 'listColumns',
  kind: 'query',
  summary: '本组织的栏目：名称、顺序、谁起草、要不要审签；停用的也在',
  allow: ['editor', 'secretary', 'reviewer', 'admin'],
  input: nothing,
  output: columnSet,
});

export const saveColumns = endpoint({
  fn: 'feed',
  action: 'saveColumns',
  kind: 'command',
  summary: '改本组织的栏目，记入审计；只有管整个组织的管理员；没有写上的栏目是停用，不是删掉；别人刚改过的不会被盖掉',
  allow: ['admin'],
  input: v.object({
    seenRevision: count,
    columns: v.pipe(
      v.array(feedColumn),
      v.minLength(1),
      v.maxLength(MOST_COLUMNS),
      v.check((columns) => isDistinct(columns.map(({ key }) => key))),
      v.check((columns) => isDistinct(columns.map(({ title }) => title))),
      v.check((columns) => columns.some(({ isHidden }) => !isHidden)),
    ),
  }),
  output: columnSet,
  errors: ['TOO_MANY_COLUMNS'],
});
