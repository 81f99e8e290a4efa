/** A whole number as it is read at a glance: 20,116. */
export const figure = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
