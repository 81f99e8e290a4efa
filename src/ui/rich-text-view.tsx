import { ScrollView, Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import type { RichText } from '../../core/kernel/rich-text';
import { accessible } from './accessible';
import { AttachmentBlock } from './attachment-block';
import { AudioBlock } from './audio-block';
import type { Files } from './media-frame';
import { PictureBlock } from './picture-block';
import { Pieces } from './pieces';
import styles from './rich-text.module.scss';
import { RichTextLine } from './rich-text-line';
import { type DrawnBlock, type Part, partsOf } from './rich-text-parts';
import { VideoBlock } from './video-block';

interface Media {
  /** Goes before the address of the app's own pictures, `/static/…`, where they lie in a subpackage. */
  pictureRoot?: string;
  /** Where the files of our storage can be fetched now, by file id. */
  addresses?: Readonly<Record<string, string>>;
  /** A file could not be fetched: its address may have run out. */
  onUnreachable?: () => void;
}

export const nodesOfPart = ({ nodes }: Part): number => nodes;

/** Draws the blocks that the server made of an author's Markdown. */
export function RichTextView({ blocks, ...media }: { blocks: RichText } & Media) {
  const parts = useMemo(() => partsOf(blocks), [blocks]);
  return (
    <View className={styles.text}>
      <Pieces of={parts} nodes={nodesOfPart}>
        {(part, index) => (
          <View key={index} className={continued(part)}>
            <RichTextPart part={part} {...media} />
          </View>
        )}
      </Pieces>
    </View>
  );
}

/** Brings a part of a block up to the one before it, as if they were one. */
export function continued({ isFirst, block }: Part): string {
  if (isFirst) return '';
  return styles[block.type === 'list' ? 'furtherItems' : 'furtherLines'] ?? '';
}

/** A block of a text, or a part of it, for whoever puts something around each. */
export function RichTextPart({ part, pictureRoot = '', addresses, onUnreachable }: { part: Part } & Media) {
  const files: Files = {
    addressOf: (src) => (src.startsWith('/static/') ? `${pictureRoot}${src}` : (addresses?.[src] ?? null)),
    onUnreachable: () => onUnreachable?.(),
  };
  return <BlockView block={part.block} files={files} />;
}

function BlockView({ block, files }: { block: DrawnBlock; files: Files }) {
  switch (block.type) {
    case 'heading':
      return (
        <View className={styles[`heading${block.level}`]} {...accessible({ role: 'heading', level: block.level })}>
          <RichTextLine spans={block.spans} />
        </View>
      );
    case 'paragraph':
      return (
        <View className={styles.paragraph}>
          <RichTextLine spans={block.spans} />
        </View>
      );
    case 'quote':
      return <Quote block={block} />;
    case 'list':
      return <List block={block} />;
    case 'table':
      return <TextTable block={block} />;
    case 'picture':
      return <PictureBlock block={block} files={files} />;
    case 'video':
      return <VideoBlock block={block} files={files} />;
    case 'audio':
      return <AudioBlock block={block} files={files} />;
    case 'attachment':
      return <AttachmentBlock block={block} files={files} />;
    case 'rule':
      return <View className={styles.rule} />;
    default:
      return block satisfies never;
  }
}

type BlockOf<Type extends DrawnBlock['type']> = Extract<DrawnBlock, { type: Type }>;

function Quote({ block }: { block: BlockOf<'quote'> }) {
  return (
    <View className={styles.quote}>
      {block.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no ids and never change places
        <View key={index}>
          <RichTextLine spans={line} />
        </View>
      ))}
    </View>
  );
}

function List({ block }: { block: BlockOf<'list'> }) {
  return (
    <View className={styles.list} {...accessible({ role: 'list' })}>
      {block.items.map((item, index) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no ids and never change places
          key={index}
          className={styles.item}
          style={{ marginLeft: `${item.depth * 20}px` }}
          {...accessible({ role: 'listitem' })}
        >
          <Text className={styles.marker}>{item.mark}</Text>
          <View className={styles.itemText}>
            <RichTextLine spans={item.spans} />
          </View>
        </View>
      ))}
    </View>
  );
}

/** px; a table whose columns do not fit scrolls sideways */
const MIN_COLUMN_WIDTH = 104;

const scrolledByKeys = process.env.TARO_ENV === 'weapp' ? {} : { tabIndex: 0 };

function TextTable({ block }: { block: BlockOf<'table'> }) {
  const minWidth = `${block.columns * MIN_COLUMN_WIDTH}px`;
  return (
    <ScrollView scrollX className={styles.table} {...accessible({ role: 'table' })} {...scrolledByKeys}>
      {[...(block.head ? [block.head] : []), ...block.rows].map((row, rowIndex) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no ids and never change places
          key={rowIndex}
          className={block.head && rowIndex === 0 ? styles.tableHead : styles.tableRow}
          style={{ minWidth }}
          {...accessible({ role: 'row' })}
        >
          {row.map((cell, cellIndex) => (
            <RichTextLine
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no ids and never change places
              key={cellIndex}
              className={styles.cell}
              spans={cell}
              meaning={{ role: block.head && rowIndex === 0 ? 'columnheader' : 'cell' }}
            />
          ))}
        </View>
      ))}
    </ScrollView>
  );
}
