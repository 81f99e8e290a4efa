import type { StatuteRemark } from '../parse-statute';
import { isSentence, type Line } from './lines';

/** A table of contents is no longer than this. */
const MOST_OF_CONTENTS = 400;
const MOST_OF_ENTRY = 80;

const entryOf = ({ text }: Line): string => text.replace(/[\s\u3000.…·]|\d{1,4}$/g, '');
const isEntry = ({ text }: Line): boolean => text.length <= MOST_OF_ENTRY && !isSentence(text);

/** Where the table of contents ends: before its first entry stands again, or before the first sentence. */
function endOfContents(lines: readonly Line[], from: number): number {
  const first = lines[from];
  if (!first) return from;
  let end = from;
  for (; end < lines.length && end - from < MOST_OF_CONTENTS; end += 1) {
    const line = lines[end];
    if (!line || !isEntry(line)) break;
    if (end > from && entryOf(line) === entryOf(first)) return end;
  }
  // An article below the last entries: they are headings of the text, unless they stood in a table of contents alone.
  while (end > from && lines[end - 1]?.reading.kind === 'article') end -= 1;
  return end;
}

/** Leaves out what is about the print: the table of contents, page numbers, rules and comments. Each is said once. */
export function leaveAside(lines: readonly Line[]): { kept: Line[]; remarks: StatuteRemark[] } {
  const kept: Line[] = [];
  const remarks: StatuteRemark[] = [];
  const pages: Line[] = [];
  let isInAnnex = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const { kind } = line.reading;
    if (kind === 'annex') isInAnnex = true;
    if (kind === 'contents') {
      const end = endOfContents(lines, at + 1);
      remarks.push({ kind: 'contentsLeft', line: line.line, lines: end - at });
      at = end - 1;
    } else if (kind === 'page' && !isInAnnex) pages.push(line);
    else if (kind !== 'rule' && kind !== 'comment' && kind !== 'infoEnd') kept.push(line);
  }
  const [first] = pages;
  if (first) remarks.push({ kind: 'pagesLeft', line: first.line, lines: pages.length });
  return { kept, remarks };
}
