import type { QuestionBody } from '../question';
import { rulesOf } from '../question-types/rules';
import { comparable } from './comparable';

/**
 * Key that is equal for questions that people would call the same: the same stem and, where there are options, the same
 * ones in whatever order. Many questions ask 下列说法正确的是（ ）, each about other options. `stemKey` is of `stemKeyOf`.
 */
export function askedKeyOf(stemKey: string, body: QuestionBody | null): string {
  const options = body ? rulesOf(body.type).optionsOf(body) : [];
  return [stemKey, ...options.map(({ text }) => comparable(text)).sort()].join('\n');
}
