import * as z from 'zod/mini';
import { weekView } from '../checkin/contract';
import { resumePoint } from '../classroom/contract';
import { postRow } from '../feed/contract';
import { todo } from '../kernel/assignment';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant, nothing } from '../kernel/fields';
import { offeredTest } from '../quiz/offered-test';
import { weeklyTest } from '../quiz/weekly-test';

export const homeView = z.object({
  /** null where the policy says off. */
  week: z.nullable(weekView),
  weeklyTests: z.array(weeklyTest),
  /** 知识竞赛 that are open: offered, not asked. */
  contests: z.array(offeredTest),
  /** In order of due date. */
  todos: z.array(todo),
  resume: z.nullable(resumePoint),
  posts: z.array(postRow),
  nextPosts: z.nullable(z.string()),
});
export type HomeView = z.infer<typeof homeView>;

export const openHome = endpoint({
  fn: 'home',
  action: 'openHome',
  kind: 'query',
  summary: '首页所需的一切：本周打卡、每周自测、待办、继续学习和支部动态',
  allow: 'member',
  input: nothing,
  output: homeView,
});

/** Something that happened to what is mine: a score that was corrected, a report that was answered. */
export const notice = z.object({
  /** Orders the list; told back when it has been read. */
  order: z.string(),
  text: z.string(),
  at: instant,
  /** My attempt whose result it is about; null: it leads nowhere. */
  attemptId: z.nullable(id),
});
export type Notice = z.infer<typeof notice>;

export const listNotices = endpoint({
  fn: 'home',
  action: 'listNotices',
  kind: 'query',
  summary: '还没有看过的通知，最新的在前，最多 20 条',
  allow: 'member',
  input: nothing,
  output: z.object({ items: z.array(notice) }),
});

export const readNotices = endpoint({
  fn: 'home',
  action: 'readNotices',
  kind: 'command',
  summary: '看过了：到这一条为止的通知不再显示',
  allow: 'member',
  input: z.object({ upTo: z.string().check(z.minLength(1), z.maxLength(800)) }),
  output: z.object({ read: count }),
});
