/** Rows on a page of any list. */
const PAGE_SIZE = 20;
/** What a query for a page asks for: one more tells whether there is a next page, without a request of its own. */
export const PAGE_LIMIT = PAGE_SIZE + 1;

export interface Page<Row> {
  items: Row[];
  /** The cursor of the next page; null on the last one. */
  next: string | null;
}

/** A page of what a query with `PAGE_LIMIT` found. */
export function pageOf<Doc, Row>(
  found: readonly Doc[],
  cursorOf: (doc: Doc) => string,
  rowOf: (doc: Doc) => Row,
): Page<Row> {
  const shown = found.slice(0, PAGE_SIZE);
  const last = shown[shown.length - 1];
  return { items: shown.map(rowOf), next: last && found.length > PAGE_SIZE ? cursorOf(last) : null };
}
