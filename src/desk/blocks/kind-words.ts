import { blocksOf, isFile, markdownOf, type TextBlock, type WordKind } from '../../../core/kernel/blocks/blocks';
import type { MediaKind } from '../../../core/kernel/media-files';

/** The kinds that somebody begins a block as, in the order of their buttons. */
export const wordKinds: readonly { kind: WordKind; text: string }[] = [
  { kind: 'text', text: '正文' },
  { kind: 'heading', text: '标题' },
  { kind: 'subheading', text: '小标题' },
  { kind: 'quote', text: '引用' },
  { kind: 'list', text: '列表' },
  { kind: 'steps', text: '编号' },
];

export const fileKinds: readonly { kind: MediaKind; text: string }[] = [
  { kind: 'picture', text: '图片' },
  { kind: 'video', text: '视频' },
  { kind: 'audio', text: '音频' },
  { kind: 'attachment', text: '文件' },
];

const titles: Record<TextBlock['kind'], string> = {
  text: '正文',
  // The post itself has a field 标题.
  heading: '段落标题',
  subheading: '小标题',
  quote: '引用',
  list: '列表',
  steps: '编号列表',
  table: '表格',
  picture: '图片',
  video: '视频',
  audio: '音频',
  attachment: '文件',
};

/** What is written about a file. */
export const captionWords: Record<MediaKind, string> = {
  picture: '图片说明',
  video: '视频标题',
  audio: '音频标题',
  attachment: '文件名',
};

/** A name for each block by which it is told from the others: `正文`, `正文 2`. */
export function namesOf(blocks: readonly TextBlock[], label: string): string[] {
  const counts = new Map<string, number>();
  return blocks.map((block) => {
    const title = block.kind === 'text' ? label : titles[block.kind];
    const count = (counts.get(title) ?? 0) + 1;
    counts.set(title, count);
    return count === 1 ? title : `${title} ${count}`;
  });
}

const breaksIn = (text: string): number => text.split('\n').length - 1;

/** The name of the block in which a line of the text stands, counted from 1. */
export function nameAt(markdown: string, line: number, label: string): string {
  const blocks = blocksOf(markdown);
  let at = 1;
  const place = blocks.findIndex((block) => {
    at += breaksIn(block.gap?.text ?? '') + breaksIn(markdownOf([block]));
    return at >= line;
  });
  return namesOf(blocks, label)[place] ?? label;
}

export const hints: Partial<Record<TextBlock['kind'], string>> = {
  list: '一行一项',
  steps: '一行一项',
  heading: '写一个标题',
  subheading: '写一个小标题',
  quote: '引用的话',
};

export const isOneLine = (block: TextBlock): boolean =>
  isFile(block) || block.kind === 'heading' || block.kind === 'subheading';
