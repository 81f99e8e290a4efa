import * as v from 'valibot';
import { weekView } from '../checkin/contract';
import { resumePoint } from '../classroom/contract';
import { postRow } from '../feed/contract';
import { todo } from '../kernel/assignment';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant, nothing } from '../kernel/fields';
import { noticeLink } from '../kernel/notice-link';
import { offeredTest } from '../quiz/papers/offered-test';
import { weeklyTest } from '../quiz/weekly/weekly-test';
import { duty } from './duties';

export const homeView = v.object({
  /** null when the organisation's policy has check-in off. */
  week: v.nullable(weekView),
  weeklyTests: v.array(weeklyTest),
  /** Open 知识竞赛. Taking part is voluntary, so they are not among `todos`. */
  contests: v.array(offeredTest),
  /** The weekly test first, then by due date. */
  todos: v.array(todo),
  resume: v.nullable(resumePoint),
  /** News of the branch: the newest three that I have not opened, and how many such there are (at most 100). */
  posts: v.pipe(v.array(postRow), v.maxLength(3)),
  unreadPosts: count,
});
export type HomeView = v.InferOutput<typeof homeView>;

export const openHome = endpoint({
  fn: 'home',
  action: 'openHome',
  kind: 'query',
  summary: '首页所需的一切：本周打卡、每周自测、待办、继续学习和没有打开过的支部动态',
  allow: 'member',
  input: nothing,
  output: homeView,
});

export const listDuties = endpoint({
  fn: 'home',
  action: 'listDuties',
  kind: 'query',
  summary: '待我处理：我的角色有哪些事等着办，每类几件（最多数到 100）、最早的一件是什么；没有的不列',
  allow: ['editor', 'secretary', 'reviewer', 'discipline', 'admin'],
  input: nothing,
  output: v.object({ items: v.array(duty) }),
});

/** News for one member: a corrected score, an answered report, answered feedback. */
export const notice = v.object({
  /** Sorts the list; sent back by `readNotices` to mark it and older ones as read. */
  order: v.string(),
  text: v.string(),
  at: instant,
  /** What the notice is about, if that can be opened; null otherwise. */
  link: v.nullable(noticeLink),
});
export type Notice = v.InferOutput<typeof notice>;

export const listNotices = endpoint({
  fn: 'home',
  action: 'listNotices',
  kind: 'query',
  summary: '还没有看过的通知，最新的在前，最多 20 条',
  allow: 'member',
  input: nothing,
  output: v.object({ items: v.array(notice) }),
});

export const listConfirmed = endpoint({
  fn: 'home',
  action: 'listConfirmed',
  kind: 'query',
  summary: '我确认过的必读，后确认的在前；一年以内的，最多 200 条',
  allow: 'member',
  input: nothing,
  output: v.object({ items: v.array(v.object({ postId: id, title: v.string(), confirmedAt: instant })) }),
});

export const readNotices = endpoint({
  fn: 'home',
  action: 'readNotices',
  kind: 'command',
  summary: '看过了：到这一条为止的通知不再显示',
  allow: 'member',
  input: v.object({ upTo: v.pipe(v.string(), v.minLength(1), v.maxLength(800)) }),
  output: v.object({ read: count }),
});
