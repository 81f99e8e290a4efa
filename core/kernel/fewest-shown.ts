/** What fewer people have said tells who said what: no count, table or text of it is shown. */
export const FEWEST_SHOWN = 5;
