/** The same text from three sides: as it was when I began, as I have written it, and as somebody else has saved it. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const fieldsOf = <Form extends object>(form: Form): (keyof Form & string)[] =>
  Object.keys(form) as (keyof Form & string)[];

/** The fields in which `form` differs from `base`. */
export const changedFields = <Form extends object>(base: Form, form: Form): (keyof Form & string)[] =>
  fieldsOf({ ...base, ...form }).filter((field) => !isSame(base[field], form[field]));

/** For a field of many parts, such as the lessons of a course: how its three sides become one. */
export type Mergers<Form> = {
  readonly [Field in keyof Form]?: (base: Form[Field], mine: Form[Field], theirs: Form[Field]) => Form[Field];
};

/** What I have changed as I have written it, all else as the others have it. Where both have changed it, mine stays. */
export function merged<Form extends object>(base: Form, mine: Form, theirs: Form, mergers: Mergers<Form> = {}): Form {
  const result = { ...theirs };
  const theirFields: readonly string[] = changedFields(base, theirs);
  for (const field of changedFields(base, mine)) {
    const merge = mergers[field];
    result[field] = merge && theirFields.includes(field) ? merge(base[field], mine[field], theirs[field]) : mine[field];
  }
  return result;
}

/**
 * Merges lists part by part, told apart by `idOf`. The order is mine where I have changed it; what either side added
 * stays, and what one side removed is gone unless the other has changed it.
 */
export const byParts =
  <Part extends object>(idOf: (part: Part) => string) =>
  (base: Part[], mine: Part[], theirs: Part[]): Part[] => {
    const sides = [base, mine, theirs].map((parts) => new Map(parts.map((part) => [idOf(part), part])));
    const isReordered = !isSame(orderOf(base, mine, idOf), orderOf(mine, base, idOf));
    const [first, second] = isReordered ? [mine, theirs] : [theirs, mine];
    return withAdded(first.map(idOf), second.map(idOf)).flatMap((id) => {
      const [before, my, their] = sides.map((side) => side.get(id));
      if (!before) return my ?? their ?? [];
      if (my && their) return merged(before, my, their);
      const left = my ?? their;
      return left && !isSame(left, before) ? left : [];
    });
  };

/** The ids of `parts` that are also in `others`. */
const orderOf = <Part>(parts: Part[], others: Part[], idOf: (part: Part) => string): string[] => {
  const known = new Set(others.map(idOf));
  return parts.map(idOf).filter((id) => known.has(id));
};

/** `first`, with each id that only `second` has after the one that it follows there. */
function withAdded(first: readonly string[], second: readonly string[]): string[] {
  const ids = [...first];
  second.forEach((id, index) => {
    if (ids.includes(id)) return;
    const before = second[index - 1];
    ids.splice(before === undefined ? 0 : ids.indexOf(before) + 1, 0, id);
  });
  return ids;
}
