import type { Document } from '../document';
import type { Variables } from '../evaluate/evaluator';
import type { Search } from '../plan/find';
import { toDocument, toSort } from '../request';
import { wholeNumber } from './cut';
import type { Stage } from './stage';

/** Splits off the leading `$match …, $sort, $skip, $limit`, as far as the stages come in this order. */
export function leadingSearch(stages: Stage[], variables: Variables): { search: Search; rest: Stage[] } {
  const rest = [...stages];
  const take = (name: Stage['name']): Stage | null => (rest[0]?.name === name ? (rest.shift() ?? null) : null);

  const filters: Document[] = [];
  for (let match = take('$match'); match; match = take('$match')) filters.push(toDocument(match.value, '$match'));
  const [first = {}] = filters;
  const filter = filters.length > 1 ? { $and: filters } : first;
  const sort = take('$sort');
  const skip = take('$skip');
  const limit = take('$limit');
  return {
    search: {
      filter,
      sort: sort ? toSort(toDocument(sort.value, '$sort')) : [],
      skip: skip ? wholeNumber(skip) : 0,
      limit: limit ? wholeNumber(limit) : Number.POSITIVE_INFINITY,
      variables,
    },
    rest,
  };
}
