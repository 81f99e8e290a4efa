import type { Hit } from '../../core/search/contract';
import { excerptOf } from '../../core/search/rules/excerpt';
import { marksIn } from '../../core/search/rules/marks';
import type { SearchPlan } from '../../core/search/rules/search-plan';
import type { FoundEntry } from './repository';

export const hitOf = ({ kind, subjectId, parentId, title, text, context, at }: FoundEntry, plan: SearchPlan): Hit => ({
  kind,
  subjectId,
  parentId,
  title: { text: title, marks: marksIn(title, plan) },
  excerpt: excerptOf(text, plan),
  context,
  at: at === 0 ? null : at,
});
