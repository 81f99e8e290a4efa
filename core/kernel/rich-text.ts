import * as z from 'zod/mini';

/**
 * Text with structure, as pages draw it: a closed set of blocks and spans. There is no HTML in it and no block that
 * could run, or load anything but what lies in the app or in our own storage, so what an editor writes is safe by its type.
 */
export const span = z.object({
  text: z.string(),
  bold: z.optional(z.boolean()),
  italic: z.optional(z.boolean()),
  code: z.optional(z.boolean()),
  /** An https address; pages show it as text that can be copied, never open it by themselves. */
  href: z.optional(z.string()),
  /** Address of an article in the law library, `监察法@2024-12-25#第三条`; pages open it where the library has it. */
  cites: z.optional(z.string()),
});
export type Span = z.infer<typeof span>;

const spans = z.array(span);

export const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3), z.literal(4)]), spans }),
  z.object({ type: z.literal('paragraph'), spans }),
  z.object({ type: z.literal('quote'), lines: z.array(spans) }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.object({ spans, depth: z.int() })) }),
  z.object({ type: z.literal('table'), head: z.array(spans), rows: z.array(z.array(spans)) }),
  // `src` is a picture of the app, `/static/…`, or a file id of our storage; pages get an address for the latter with it.
  z.object({ type: z.literal('picture'), src: z.string(), alt: z.string() }),
  z.object({ type: z.literal('video'), src: z.string(), title: z.string() }),
  z.object({ type: z.literal('audio'), src: z.string(), title: z.string() }),
  /** `size` in words, as its author saw it at the upload: 1.2 MB. */
  z.object({ type: z.literal('attachment'), src: z.string(), name: z.string(), size: z.nullable(z.string()) }),
  z.object({ type: z.literal('rule') }),
]);
export type Block = z.infer<typeof block>;

export const richText = z.array(block);
export type RichText = z.infer<typeof richText>;

const spansText = (line: readonly Span[]): string => line.map((part) => part.text).join('');

/** The words alone: for summaries, search and the content check. */
export function plainText(blocks: RichText): string {
  return blocks
    .map((item): string => {
      switch (item.type) {
        case 'heading':
        case 'paragraph':
          return spansText(item.spans);
        case 'quote':
          return item.lines.map(spansText).join('\n');
        case 'list':
          return item.items.map((entry) => spansText(entry.spans)).join('\n');
        case 'table':
          return [item.head, ...item.rows].map((row) => row.map(spansText).join(' ')).join('\n');
        case 'picture':
          return item.alt;
        case 'video':
        case 'audio':
          return item.title;
        case 'attachment':
          return item.name;
        case 'rule':
          return '';
        default:
          return item satisfies never;
      }
    })
    .filter((line) => line !== '')
    .join('\n');
}

/** The files of our storage that a text shows, each once; what lies in the app itself is not among them. */
export const fileIdsIn = (blocks: RichText): string[] => [
  ...new Set(blocks.flatMap((item) => ('src' in item && item.src.startsWith('cloud://') ? [item.src] : []))),
];

function linesIn(item: Block): (readonly Span[])[] {
  switch (item.type) {
    case 'heading':
    case 'paragraph':
      return [item.spans];
    case 'quote':
      return item.lines;
    case 'list':
      return item.items.map((entry) => entry.spans);
    case 'table':
      return [item.head, ...item.rows].flat();
    default:
      return [];
  }
}

/** The articles that a text cites, by their addresses, each once. */
export const citedIn = (blocks: RichText): string[] => [
  ...new Set(blocks.flatMap(linesIn).flatMap((line) => line.flatMap(({ cites }) => cites ?? []))),
];
