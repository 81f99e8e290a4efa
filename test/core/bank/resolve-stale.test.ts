import { type CitingQuestion, resolveStale, type StaleDecision } from '../../../core/bank/rules/resolve-stale';
import type { Outdated } from '../../../core/bank/stale/outdated';

const source = { document: '借阅办法', version: '2023-03-01', article: '第三条', quote: '可以借两本书' };
const before = { number: '第三条', paragraphs: ['每人可以借两本书。'] };
const changed: Outdated = {
  kind: 'changed',
  version: '2025-06-01',
  before,
  after: { number: '第四条', paragraphs: ['每人可以借三本书，', '借期 60 天。'] },
};
const gone: Outdated = { kind: 'gone', version: '2025-06-01', before, after: null };

const stale = (outdated: Outdated): CitingQuestion => ({ state: 'stale', source, outdated });
const active: CitingQuestion = { state: 'active', source, outdated: null };
const retired: CitingQuestion = { state: 'retired', source, outdated: null };
const keep = (quote: string): StaleDecision => ({ name: 'keep', quote });
const retire: StaleDecision = { name: 'retire' };

const kept = (quote: string): CitingQuestion => ({
  state: 'active',
  source: { document: '借阅办法', version: '2025-06-01', article: '第四条', quote },
  outdated: null,
});

test.each<[string, CitingQuestion, StaleDecision, CitingQuestion]>([
  ['a question that is kept cites the new version', stale(changed), keep('可以借三本书'), kept('可以借三本书')],
  ['a quote may run over paragraphs', stale(changed), keep('三本书，借期60天'), kept('三本书，借期60天')],
  ['a changed article retires a question', stale(changed), retire, retired],
  ['a gone article retires a question', stale(gone), retire, retired],
  ['retired again', retired, retire, retired],
  ['kept again by the same words', kept('可以借三本书'), keep('可以借三本书'), kept('可以借三本书')],
])('%s', (_name, question, decision, after) => {
  expect(resolveStale(question, decision)).toEqual({ ok: true, value: after });
});

test.each<[string, CitingQuestion, StaleDecision, string]>([
  ['words that are not in the new text', stale(changed), keep('可以借两本书'), 'QUOTE_NOT_FOUND'],
  ['a gone article', stale(gone), keep('可以借两本书'), 'ARTICLE_GONE'],
  ['keeping what is retired', retired, keep('可以借两本书'), 'CONFLICT'],
  ['retiring what does not wait', active, retire, 'CONFLICT'],
  ['keeping what does not wait by other words', active, keep('别的话'), 'CONFLICT'],
])('refuses %s', (_name, question, decision, code) => {
  expect(resolveStale(question, decision)).toEqual({ ok: false, code });
});
