import { parseMarkdown } from '../../../cloudfunctions/_kit/markdown';
import type { RichText } from '../../../core/kernel/rich-text';

/** Characters that a lesson may have, see core/classroom/workbench-contract.ts. */
const MOST = 20_000;

const filled = (line: (place: number) => string): string => {
  const lines: string[] = [];
  for (let length = 0, place = 0; ; place += 1) {
    const next = line(place);
    length += next.length + 1;
    if (length > MOST) return lines.join('\n');
    lines.push(next);
  }
};

const cells = (count: number): string => `|${'a|'.repeat(count)}`;

/** Markdown of as many characters as are allowed, of the kinds that take most to draw. */
const markdowns: Record<string, string> = {
  'a list of short items': filled(() => '- 学**习**'),
  'a counted list in lists': filled((place) => `${'  '.repeat(place % 3)}1. 学习`),
  'nothing but short paragraphs': filled((place) => (place % 2 ? '' : '学')),
  'one line of bold spans': filled(() => '**学**习').replaceAll('\n', ''),
  'one item of bold spans': `- ${filled(() => '**学**习').replaceAll('\n', '')}`.slice(0, MOST),
  'a table of many rows': `${cells(4)}\n|${'-|'.repeat(4)}\n${filled(() => cells(4))}`.slice(0, 4 * 1_240 * 2),
  'a table of many columns': `${cells(2_000)}\n|${'-|'.repeat(2_000)}\n${cells(2_000)}`,
  'a quote of many lines': filled(() => '> 学  '),
  'headings and citations': filled((place) =>
    place % 2 ? '' : place % 4 ? '## 学习' : '[第三条](监察法@2024-12-25#第三条)和[第四条](监察法@2024-12-25#第四条)',
  ),
  'plain words': filled((place) => (place % 2 ? '' : '学习'.repeat(300))),
};

export const texts: { name: string; body: RichText }[] = Object.entries(markdowns).map(([name, markdown]) => {
  const body = parseMarkdown(markdown);
  if (!body) throw new Error(`${name} is no text`);
  return { name, body };
});

/** One text of all kinds, for the pages that show one among other things. */
export const mixedText: RichText = texts.flatMap(({ body }) =>
  body.slice(0, 40).map((block) => (block.type === 'list' ? { ...block, items: block.items.slice(0, 150) } : block)),
);
