import type { Block, RichText, Span } from '../../core/kernel/rich-text';

/** Escapes characters that Markdown would read as markup. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+\-.!|~&]/g, '\\$&');

function inline({ text, bold, italic, code, href, cites }: Span): string {
  let words = code ? `\`${text}\`` : escaped(text).replaceAll('\n', '  \n');
  if (italic) words = `*${words}*`;
  if (bold) words = `**${words}**`;
  const address = href ?? cites;
  return address === undefined ? words : `[${words}](${address})`;
}

const lineOf = (spans: readonly Span[]): string => spans.map(inline).join('');
const oneLineOf = (spans: readonly Span[]): string => lineOf(spans).replace(/\s*\n/g, ' ');
const rowOf = (cells: readonly Span[][]): string => `| ${cells.map(oneLineOf).join(' | ')} |`;
const imageOf = (alt: string, src: string): string => `![${escaped(alt)}](${src})`;

/** Markdown that gives these blocks again, for lessons that were stored without their Markdown. */
export const markdownOf = (blocks: RichText): string => blocks.map(partOf).join('\n\n');

function partOf(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLineOf(block.spans)}`;
    case 'paragraph':
      return lineOf(block.spans);
    case 'quote':
      return block.lines.map((line) => `> ${lineOf(line).replaceAll('\n', '\n> ')}`).join('\n>\n');
    case 'list':
      return block.items
        .map(({ spans, depth }) => `${'   '.repeat(depth)}${block.ordered ? '1.' : '-'} ${oneLineOf(spans)}`)
        .join('\n');
    case 'table':
      return [rowOf(block.head), `|${' - |'.repeat(block.head.length)}`, ...block.rows.map(rowOf)].join('\n');
    case 'picture':
      return imageOf(block.alt, block.src);
    case 'video':
    case 'audio':
      return imageOf(block.title, block.src);
    case 'attachment':
      return imageOf(block.size === null ? block.name : `${block.name}（${block.size}）`, block.src);
    case 'rule':
      return '---';
    default:
      return block satisfies never;
  }
}
