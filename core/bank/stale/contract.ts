import * as v from 'valibot';
import { endpoint } from '../../kernel/endpoint';
import { count, cursor, id, page, text } from '../../kernel/fields';
import { questionBody, source } from '../question';
import { outdated, questionState } from './outdated';

export const importQuestions = endpoint({
  fn: 'bank',
  action: 'importQuestions',
  kind: 'command',
  summary: '导入试题；每题单独给出结论，内容未变的重复导入不变，改动产生新版本',
  allow: ['admin'],
  input: v.object({ unitId: id, questions: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(200)) }),
  output: v.object({
    added: count,
    changed: count,
    same: count,
    problems: v.array(v.object({ index: count, questionId: v.string(), message: v.string() })),
  }),
});

/** A question that waits for review, with its cited article as it was and as it is now. */
export const staleQuestion = v.object({
  /** `<unitId>:<questionId>` */
  id,
  topic: v.string(),
  stem: v.string(),
  body: questionBody,
  explanation: v.string(),
  source,
  outdated,
});
export type StaleQuestion = v.InferOutput<typeof staleQuestion>;

export const listStale = endpoint({
  fn: 'bank',
  action: 'listStale',
  kind: 'query',
  summary: '待核对的试题：引用的条文已经改动或删去，附新旧条文；不再出进新卷；调用者自己还会考到的题考完再列',
  allow: ['admin'],
  input: v.object({ cursor: v.optional(cursor) }),
  output: page(staleQuestion),
});

export const resolveStale = endpoint({
  fn: 'bank',
  action: 'resolveStale',
  kind: 'command',
  summary: '核对一道试题：按新条文保留（依据须是新条文里的原文），或停用；已经这样处理过的不变',
  allow: ['admin'],
  input: v.object({
    id,
    decision: v.variant('name', [
      v.object({ name: v.literal('keep'), quote: text(500) }),
      v.object({ name: v.literal('retire') }),
    ]),
  }),
  output: v.object({ state: questionState }),
  errors: ['ARTICLE_GONE', 'QUOTE_NOT_FOUND'],
});
