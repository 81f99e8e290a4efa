import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant } from '../kernel/fields';

// Apart from contract.ts, which the main package carries.

/** What is left of a withdrawn post: nothing of its text. */
export const withdrawnPost = v.object({
  postId: id,
  unitName: v.string(),
  publishedAt: instant,
  withdrawnAt: instant,
  reason: v.string(),
});
export type WithdrawnPost = v.InferOutput<typeof withdrawnPost>;

export const openWithdrawn = endpoint({
  fn: 'feed',
  action: 'openWithdrawn',
  kind: 'query',
  summary: '一条撤回了的信息：什么时候、为什么撤回，没有正文。只告诉读过或确认过它的人，别人得到没有',
  allow: 'member',
  input: v.object({ postId: id }),
  output: withdrawnPost,
});

/** Versions that are told, the present one among them. */
export const MOST_VERSIONS = 20;

/** A version of a post as its readers had it. */
export const postVersion = v.object({
  version: count,
  /** When it came to the readers. */
  at: instant,
  title: v.string(),
  /** The body in words, a line for each paragraph. */
  text: v.string(),
  /** null when it need not be confirmed. */
  dueAt: v.nullable(instant),
});
export type PostVersion = v.InferOutput<typeof postVersion>;

export const listVersions = endpoint({
  fn: 'feed',
  action: 'listVersions',
  kind: 'query',
  summary: '一条信息更正过什么：现在的和从前的各版文字，最新的在前，最多 20 版',
  allow: 'member',
  input: v.object({ postId: id }),
  output: v.object({ items: v.pipe(v.array(postVersion), v.maxLength(MOST_VERSIONS)) }),
});
