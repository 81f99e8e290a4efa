/** UTF-16 units. Words searched together should be found close together, and a row must not carry a whole lesson. */
const MOST_OF_PASSAGE = 1000;
/** Text beyond this many passages is found only by its title. */
const MOST_PASSAGES = 60;

/** Splits a text into passages, at line breaks where possible; at least one, which may be empty. */
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

/** Neighbouring pieces share a few characters, so that no word is cut in two. */
const OVERLAP = 20;

function cut(line: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at === 0 || at + OVERLAP < line.length; at += MOST_OF_PASSAGE - OVERLAP) {
    pieces.push(line.slice(at, at + MOST_OF_PASSAGE));
  }
  return pieces;
}
