import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { id, instant } from '../kernel/fields';
import { categoryKey } from './board-contract';

/** What is left of a withdrawn item: nothing of its text. */
export const withdrawnItem = v.object({
  disclosureId: id,
  category: categoryKey,
  unitName: v.string(),
  publishedAt: instant,
  withdrawnAt: instant,
  reason: v.string(),
});
export type WithdrawnItem = v.InferOutput<typeof withdrawnItem>;

export const openWithdrawnItem = endpoint({
  fn: 'disclosure',
  action: 'openWithdrawnItem',
  kind: 'query',
  summary: '一个撤回了的公开事项：什么时候、为什么撤回，没有正文。告诉公开范围内的每一个人：公开过的不会无声地消失',
  allow: 'member',
  input: v.object({ disclosureId: id }),
  output: withdrawnItem,
});
