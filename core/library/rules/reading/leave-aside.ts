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

const bare = (text: string): string => text.replace(/[\s\u3000]/g, '');

/** Tells the title at the top of each page, alone or with the page's number. Once it may be anything, more often it is that. */
function topOfPages(lines: readonly Line[], title: string): (line: Line) => boolean {
  const name = bare(title);
  const isTop = ({ text, marks }: Line): boolean => {
    const words = marks > 0 || text.length > title.length * 2 + 20 ? '' : bare(text);
    return name !== '' && words.startsWith(name) && /^(?:第?\d{0,4}页?)$/.test(words.slice(name.length));
  };
  return lines.filter(isTop).length > 1 ? isTop : () => false;
}

/** Leaves out what is about the print: the table of contents, tops and numbers of pages, rules and comments. Each is said once. */
export function leaveAside(lines: readonly Line[], title: string): { kept: Line[]; remarks: StatuteRemark[] } {
  const kept: Line[] = [];
  const remarks: StatuteRemark[] = [];
  const pages: Line[] = [];
  const isTop = topOfPages(lines, title);
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
    } else if (!isInAnnex && (kind === 'page' || isTop(line))) pages.push(line);
    else if (kind !== 'rule' && kind !== 'comment' && kind !== 'infoEnd') kept.push(line);
  }
  const [first] = pages;
  if (first) remarks.push({ kind: 'pagesLeft', line: first.line, lines: pages.length });
  return { kept, remarks };
}
