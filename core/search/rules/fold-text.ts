/** Text normalised for comparison, with the position in the original of each of its UTF-16 units. */
export interface FoldedText {
  text: string;
  /** One element more than `text` has units: the last is the end of the original. */
  origins: number[];
}

/** Half and full width, upper and lower case are the same for a search. */
export function foldText(original: string): FoldedText {
  const origins: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const folded = character.normalize('NFKC').toLowerCase();
    for (let unit = 0; unit < folded.length; unit += 1) origins.push(at);
    text += folded;
    at += character.length;
  }
  origins.push(at);
  return { text, origins };
}
