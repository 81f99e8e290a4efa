export type Mark = 'heading' | 'list' | 'quote' | 'bold';

const LINE_PREFIX: Record<Exclude<Mark, 'bold'>, string> = { heading: '## ', list: '- ', quote: '> ' };

/**
 * Puts a mark around the selection, or before each line that the selection touches. A line that has the mark loses it.
 */
export function applyMark(text: string, { start, end }: { start: number; end: number }, mark: Mark): string {
  if (mark === 'bold') {
    return `${text.slice(0, start)}**${text.slice(start, end) || '文字'}**${text.slice(end)}`;
  }
  const prefix = LINE_PREFIX[mark];
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  const to = nextBreak < 0 ? text.length : nextBreak;
  const lines = text.slice(from, to).split('\n');
  const isMarked = lines.every((line) => line.startsWith(prefix));
  const changed = lines.map((line) => (isMarked ? line.slice(prefix.length) : `${prefix}${line}`));
  return `${text.slice(0, from)}${changed.join('\n')}${text.slice(to)}`;
}
