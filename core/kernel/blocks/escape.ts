/** Letters that would become marks, wherever they stand: `3*4*5`, `[注]`, `<见附件>`. */
const MARKS = /[\\`*[\]<~]|_(?=_)|&(?=#?\w+;)/g;

/** Words from elsewhere as they are read by whoever writes Markdown: a sign that would become a mark gets a backslash. */
export const escapedWords = (words: string): string => words.replace(MARKS, '\\$&');

/** A line of them: what would make it a heading, a list or a quote does not. */
export const escapedLine = (line: string): string =>
  line.replace(/^([ \t]*)([#>+=|-])/, '$1\\$2').replace(/^([ \t]*\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2');
