/** UTF-16 units. What is looked for together is meant to stand together, and a row must not carry a whole lesson. */
const MOST_OF_PASSAGE = 1000;
/** What lies behind this is not found by its words, only by its title. */
const MOST_PASSAGES = 60;

/** A text in stretches, cut between its lines where there are any; at least one, which may be empty. */
export function passagesOf(text: string): string[] {
  const passages: string[] = [];
  let open = '';
  for (const line of text.split('\n').flatMap(cut)) {
    if (open !== '' && open.length + line.length >= MOST_OF_PASSAGE) {
      passages.push(open);
      open = '';
    }
    open = open === '' ? line : `${open}\n${line}`;
  }
  return [...passages, open].slice(0, MOST_PASSAGES);
}

/** Two neighbouring pieces share a few characters, so that no word falls between them. */
const OVERLAP = 20;

function cut(line: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at === 0 || at + OVERLAP < line.length; at += MOST_OF_PASSAGE - OVERLAP) {
    pieces.push(line.slice(at, at + MOST_OF_PASSAGE));
  }
  return pieces;
}
