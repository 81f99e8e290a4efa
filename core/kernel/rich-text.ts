import * as v from 'valibot';
import { integer } from './fields';

/**
 * Structured text that pages draw: a closed set of blocks and spans. It contains no HTML and no block that could run
 * code or load anything except files of the app or of our own storage. So an editor's text is safe by its type.
 */
export const span = v.object({
  text: v.string(),
  bold: v.optional(v.boolean()),
  italic: v.optional(v.boolean()),
  code: v.optional(v.boolean()),
  /** An https address. Pages show it as text to copy and never open it. */
  href: v.optional(v.string()),
  /** Address of an article, `监察法@2024-12-25#第三条`. Pages link it if the library has the article. */
  cites: v.optional(v.string()),
});
export type Span = v.InferOutput<typeof span>;

const spans = v.array(span);

export const block = v.variant('type', [
  v.object({ type: v.literal('heading'), level: v.union([v.literal(2), v.literal(3), v.literal(4)]), spans }),
  v.object({ type: v.literal('paragraph'), spans }),
  v.object({ type: v.literal('quote'), lines: v.array(spans) }),
  v.object({ type: v.literal('list'), ordered: v.boolean(), items: v.array(v.object({ spans, depth: integer })) }),
  v.object({ type: v.literal('table'), head: v.array(spans), rows: v.array(v.array(spans)) }),
  // `src` is a picture of the app (`/static/…`) or a file id of our storage. For file ids, pages get a temporary
  // address along with the text.
  v.object({ type: v.literal('picture'), src: v.string(), alt: v.string() }),
  v.object({ type: v.literal('video'), src: v.string(), title: v.string() }),
  v.object({ type: v.literal('audio'), src: v.string(), title: v.string() }),
  /** `size` is text, such as `1.2 MB`, as shown when the file was uploaded. */
  v.object({ type: v.literal('attachment'), src: v.string(), name: v.string(), size: v.nullable(v.string()) }),
  v.object({ type: v.literal('rule') }),
]);
export type Block = v.InferOutput<typeof block>;

export const richText = v.array(block);
export type RichText = v.InferOutput<typeof richText>;

/** Where the files of a text can be fetched for two hours, by file id. A file that is gone has no address. */
export const fileAddresses = v.record(v.string(), v.string());
export type FileAddresses = v.InferOutput<typeof fileAddresses>;

const spansText = (line: readonly Span[]): string => line.map((part) => part.text).join('');

/** The words without structure, for summaries, search and the content check. */
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

/** Whether anything in it is fetched beside the text. */
export const hasFiles = (blocks: RichText): boolean => blocks.some((item) => 'src' in item);

/** Ids of the storage files in a text, without duplicates. Files of the app itself are not included. */
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

/** Addresses of the articles that a text cites, without duplicates. */
export const citedIn = (blocks: RichText): string[] => [
  ...new Set(blocks.flatMap(linesIn).flatMap((line) => line.flatMap(({ cites }) => cites ?? []))),
];
