/** What is found by its name, and by the first letters of how it is read. */
interface Named {
  name: string;
  /** One word for each way to read it; none where nobody has worked them out. */
  initials?: string | undefined;
}

/** Width, case and spaces do not tell. */
const folded = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Whether the name contains these letters, or is read with these first letters one after another. */
export function isFoundBy({ name, initials = '' }: Named, letters: string): boolean {
  const wanted = folded(letters);
  return folded(name).includes(wanted) || initials.includes(wanted);
}
