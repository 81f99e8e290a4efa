/** Text as a search compares it, and where in the original each of its UTF-16 units comes from. */
export interface FoldedText {
  text: string;
  /** One more than there are units: the last is the end of the original. */
  origins: number[];
}

/** Half and full width, upper and lower case are the same to somebody who looks for something. */
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
