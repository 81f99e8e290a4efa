import * as z from 'zod/mini';
import { weekView } from '../checkin/contract';
import { resumePoint } from '../classroom/contract';
import { postRow } from '../feed/contract';
import { todo } from '../kernel/assignment';
import { endpoint } from '../kernel/endpoint';
import { nothing } from '../kernel/fields';
import { weeklyTest } from '../quiz/weekly-test';

export const homeView = z.object({
  /** null where the policy says off. */
  week: z.nullable(weekView),
  weeklyTests: z.array(weeklyTest),
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
