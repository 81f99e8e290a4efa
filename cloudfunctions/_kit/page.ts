/** Rows on a page of any list. */
const PAGE_SIZE = 20;
/**
 * Limit for the query of a page. One row more than shown tells whether there is a next page, without another request.
 */
export const PAGE_LIMIT = PAGE_SIZE + 1;

export interface Page<Row> {
  items: Row[];
  /** Cursor of the next page; null on the last page. */
  next: string | null;
}

/** Makes a page from the rows found with `PAGE_LIMIT`. */
export function pageOf<Doc, Row>(
  found: readonly Doc[],
  cursorOf: (doc: Doc) => string,
  rowOf: (doc: Doc) => Row,
): Page<Row> {
  const shown = found.slice(0, PAGE_SIZE);
  const last = shown[shown.length - 1];
  return { items: shown.map(rowOf), next: last && found.length > PAGE_SIZE ? cursorOf(last) : null };
}
