import type { InputOf } from '../../../core/kernel/endpoint';
import { nameKeyOf } from '../../../core/kernel/name-key';
import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/letters/workbench-contract';
import { PAGE_LIMIT, pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import type { LetterDoc } from '../documents';
import { findNamesFor, findOpenFor, findOverdueFor } from '../lists';
import { factsRowOf, nameRowOf, rowOf } from '../views';

type List = InputOf<typeof contract.listLetters>['list'];

const ROWS: Record<List, (letter: LetterDoc, now: number) => contract.LetterRow> = {
  open: rowOf,
  answered: rowOf,
  overdue: factsRowOf,
  names: nameRowOf,
};

export const listLetters = route(contract.listLetters, async ({ list, cursor }, { caller, now, db }) => {
  const asking = { caller, now, nameKey: nameKeyOf(caller.name), cursor, limit: PAGE_LIMIT };
  const { found, isShown } = await (list === 'names'
    ? findNamesFor(db, asking)
    : list === 'overdue'
      ? findOverdueFor(db, asking)
      : findOpenFor(db, { ...asking, queue: list }));
  const page = pageOf(
    found,
    (letter) => (list === 'names' ? letter.order : letter.dueOrder),
    (letter) => letter,
  );
  // What is about the caller, or their own, is left out of a page; the next page begins where it ended all the same.
  return ok({ items: page.items.filter(isShown).map((letter) => ROWS[list](letter, now)), next: page.next });
});
