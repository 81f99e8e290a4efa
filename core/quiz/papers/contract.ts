import * as v from 'valibot';
import { questionType } from '../../bank/question';
import { trailStep } from '../../desk/trail';
import { looked, textCheck } from '../../kernel/content-check';
import { endpoint } from '../../kernel/endpoint';
import { count, cursor, givenId, id, instant, integer, page, text, week } from '../../kernel/fields';
import { themes } from '../weekly/theme';
import { blueprint, blueprintSection, paperPlan } from './plan';
import { paperKind } from './taking';

export const paperState = v.picklist(['draft', 'published', 'withdrawn']);

/**
 * How well the bank serves one section. Sections can compete for the same questions, so `given` can be less than
 * `matching`.
 */
export const availability = v.object({
  wanted: count,
  /** Questions in use that fit the section. */
  matching: count,
  /** How many of them the section gets when questions are shared out as well as possible. */
  given: count,
});
export type Availability = v.InferOutput<typeof availability>;

const sections = v.pipe(v.array(blueprintSection), v.minLength(1), v.maxLength(8));

export const checkSections = endpoint({
  fn: 'quiz',
  action: 'checkSections',
  kind: 'query',
  summary: '题库够不够：每一部分要几题、符合的有几题、能给几题；含上级单元的题库',
  allow: ['admin'],
  input: v.object({ unitId: id, sections }),
  output: v.object({ sections: v.array(availability) }),
});

/** A question that a unit's paper may ask. */
export const askable = v.object({
  /** The question's id in the bank. */
  id,
  stem: v.string(),
  type: questionType,
  topic: v.string(),
  difficulty: count,
});
export type Askable = v.InferOutput<typeof askable>;

export const listAskable = endpoint({
  fn: 'quiz',
  action: 'listAskable',
  kind: 'query',
  summary: '一个单元的试卷可以选用的题：在用的，含上级单元的题库；按题型、主题、难度筛选',
  allow: ['admin'],
  input: v.object({
    unitId: id,
    type: v.optional(questionType),
    topic: v.optional(text(40)),
    difficulty: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(5))),
    cursor: v.optional(cursor),
  }),
  output: page(askable),
});

export const listTopics = endpoint({
  fn: 'quiz',
  action: 'listTopics',
  kind: 'query',
  summary: '一个单元的试卷可以选用的主题，各有多少题，多的在前',
  allow: ['admin'],
  input: v.object({ unitId: id }),
  output: v.object({ items: v.array(v.object({ topic: v.string(), questions: count })) }),
});

export const paperRow = v.object({
  paperId: id,
  kind: paperKind,
  state: paperState,
  title: v.string(),
  unitId: id,
  opensAt: instant,
  closesAt: instant,
  updatedAt: instant,
});
export type PaperRow = v.InferOutput<typeof paperRow>;

export const listPapers = endpoint({
  fn: 'quiz',
  action: 'listPapers',
  kind: 'query',
  summary: '我所管单元的试卷，按种类，最近改动的在前',
  allow: ['admin'],
  input: v.object({ kind: paperKind, cursor: v.optional(cursor) }),
  output: page(paperRow),
});

/** A question chosen for a paper, in its present version in the bank. */
export const chosenQuestion = v.object({
  id,
  points: count,
  stem: v.string(),
  type: v.nullable(questionType),
  topic: v.string(),
  difficulty: count,
  /** It is in use, and in a bank that this paper may use. */
  isUsable: v.boolean(),
});
export type ChosenQuestion = v.InferOutput<typeof chosenQuestion>;

/** Steps of a paper, beside writing it. */
const COMMAND_NAMES = ['publish', 'withdraw'] as const;

export const paperWork = v.object({
  ...paperRow.entries,
  unitName: v.string(),
  scope: v.array(id),
  minutes: count,
  /** Questions that a member gets. */
  questions: count,
  /** The plan that an editor composed; null for a weekly paper drawn by the timer. */
  plan: v.nullable(paperPlan),
  /** The questions of a plan that chooses them; empty otherwise. */
  chosen: v.array(chosenQuestion),
  /** For a draft that draws its questions; empty otherwise. */
  availability: v.array(availability),
  /** Units and members that publishing reaches. */
  reach: v.object({ units: count, members: count }),
  /** The reason for a withdrawal; null without one. */
  remark: v.nullable(v.string()),
  /** Incremented by every change. */
  revision: count,
  /** Of its title; null until that is published. */
  check: textCheck,
  /** Who did what with it, oldest first; a paper that the timer drew has none. */
  trail: v.array(trailStep(COMMAND_NAMES)),
});
export type PaperWork = v.InferOutput<typeof paperWork>;

export const openPaperWork = endpoint({
  fn: 'quiz',
  action: 'openPaperWork',
  kind: 'query',
  summary: '打开一份试卷的编排：内容、题库够不够、会到达多少人',
  allow: ['admin'],
  input: v.object({ paperId: id }),
  output: paperWork,
});

export const savePaper = endpoint({
  fn: 'quiz',
  action: 'savePaper',
  kind: 'command',
  summary: '保存试卷或竞赛的草稿；paperId 由写的人先取好，重发不会多出一份',
  allow: ['admin'],
  input: v.object({
    paperId: givenId,
    /**
     * The revision that the editor changed; null for a new paper. If the stored revision differs, saving is refused.
     */
    seenRevision: v.nullable(count),
    plan: paperPlan,
  }),
  output: paperWork,
  errors: ['WRONG_STATE'],
});

export const movePaper = endpoint({
  fn: 'quiz',
  action: 'movePaper',
  kind: 'command',
  summary: '发布一份试卷或竞赛（抽定备选题），或撤回；题量不足、时间已过的不能发布；发布时查标题',
  allow: ['admin'],
  input: v.object({
    paperId: id,
    seenRevision: count,
    looked,
    command: v.variant('name', [
      v.object({ name: v.literal('publish') }),
      v.object({ name: v.literal('withdraw'), reason: text(200) }),
    ]),
  }),
  output: paperWork,
  errors: ['WRONG_STATE', 'QUESTIONS_SHORT', 'WINDOW_OVER', 'CONTENT_REFUSED', 'CONTENT_HELD', 'CONTENT_DOUBTED'],
});
export type PaperCommand = v.InferOutput<typeof movePaper.input>['command'];

export const weeklyPlan = v.object({
  unitId: id,
  /** The present week by the server's clock. */
  week,
  blueprint: v.nullable(blueprint),
  /** Incremented by every change of the blueprint or of the themes; 0 while there is none. */
  revision: count,
  /** For the blueprint without a theme. */
  availability: v.array(availability),
  themes,
  /** Weeks whose theme the bank cannot serve. Their papers are drawn without the theme. */
  shortWeeks: v.array(week),
});
export type WeeklyPlan = v.InferOutput<typeof weeklyPlan>;

export const openWeeklyPlan = endpoint({
  fn: 'quiz',
  action: 'openWeeklyPlan',
  kind: 'query',
  summary: '一个单元每周自测的组卷规则和主题日历，题库够不够',
  allow: ['admin'],
  input: v.object({ unitId: id }),
  output: weeklyPlan,
});

export const setThemes = endpoint({
  fn: 'quiz',
  action: 'setThemes',
  kind: 'command',
  summary: '设定每周自测的主题日历；没有主题、或题量不足的周按常规组卷规则出卷；别人刚改过的不会被盖掉',
  allow: ['admin'],
  input: v.object({
    unitId: id,
    /** The revision of the plan that was seen. Without it the command applies to the present one. */
    seenRevision: v.optional(count),
    themes,
  }),
  output: weeklyPlan,
  errors: ['NO_BLUEPRINT'],
});

export const redrawAttempt = endpoint({
  fn: 'quiz',
  action: 'redrawAttempt',
  kind: 'command',
  summary: '复查抽题：按留下的种子把一次作答重抽一遍，与党员当时得到的比对；记入审计',
  allow: ['admin'],
  input: v.object({ attemptId: id }),
  output: v.object({
    title: v.string(),
    startedAt: instant,
    questions: count,
    /**
     * Keys of the questions that a new draw gives differently; empty when the attempt is exactly what its seed gives.
     */
    differing: v.array(v.string()),
  }),
});
