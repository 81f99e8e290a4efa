import { Text, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { type FileBlock, isFile, type TextBlock, type WordKind } from '../../../core/kernel/blocks/blocks';
import { nameAndSize, withSize } from '../../../core/kernel/file-words';
import { BlockField, type BlockKey } from './block-field';
import styles from './blocks.module.scss';
import { bolded, type TextSelection } from './bold';
import { FileChip } from './file-chip';
import { captionWords, hints, isOneLine, wordKinds } from './kind-words';
import type { Focus } from './use-blocks';

interface BlockRowProps {
  block: TextBlock;
  /** By which it is told from the others: `正文 2`. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  /** Whether its tools are shown. */
  isOpen: boolean;
  focus: Focus | null;
  maxLength: number;
  url: string | null;
  size: string | null;
  onOpen: (isOpen: boolean) => void;
  onValue: (value: string) => void;
  onKind: (kind: WordKind) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  /** Begins a text below. */
  onNext: () => void;
  /** What can be put below. */
  adding: ReactNode;
}

/** One block: its words in a field of their own, and what can be done with it. */
export function BlockRow(props: BlockRowProps) {
  const { block, name, isOpen, focus, maxLength, onOpen, onValue, onMove, onRemove, onNext } = props;
  const [selection, setSelection] = useState<TextSelection | null>(null);
  const words = isFile(block) ? captionOf(block) : block.value;
  const change = (value: string) => onValue(isFile(block) ? withCaption(block, value) : value);
  const bold = () => {
    change(bolded(words, selection ?? { start: words.length, end: words.length }));
    setSelection(null);
  };
  const press = (key: BlockKey) => {
    switch (key) {
      case 'up':
        return onMove(-1);
      case 'down':
        return onMove(1);
      case 'next':
        return onNext();
      case 'remove':
        return isFile(block) ? undefined : onRemove();
      case 'bold':
        return isMarked(block) ? bold() : undefined;
      default:
        return key satisfies never;
    }
  };
  return (
    <View
      className={classNames(styles.block, isOpen && styles.open)}
      {...accessible({ role: 'group', label: `这一段：${name}` })}
    >
      <View className={styles.head}>
        <Text className={styles.name}>{name}</Text>
        <Button
          kind='quiet'
          text={isOpen ? '收起' : '调整'}
          label={`${isOpen ? '收起' : '调整'}：${name}`}
          onPress={() => onOpen(!isOpen)}
        />
      </View>
      {isFile(block) && <FileChip block={block} url={props.url} size={props.size} />}
      <BlockField
        label={isFile(block) ? `${captionWords[block.kind]}${name.replace(/^\D+/, ' ').trimEnd()}` : name}
        look={styles[block.kind]}
        value={words}
        onChange={change}
        isOneLine={isOneLine(block)}
        maxLength={maxLength}
        focus={focus}
        onSelection={setSelection}
        onKey={press}
        placeholder={isFile(block) ? captionWords[block.kind] : hints[block.kind]}
      />
      {isOpen && <Tools {...props} onBold={isMarked(block) ? bold : null} />}
    </View>
  );
}

/** Whether parts of its words may be bold. */
const isMarked = (block: TextBlock): boolean => !isFile(block) && !isOneLine(block);

const captionOf = ({ kind, value }: FileBlock): string => (kind === 'attachment' ? nameAndSize(value).name : value);

const withCaption = ({ kind, value }: FileBlock, caption: string): string =>
  kind === 'attachment' ? withSize(caption, nameAndSize(value).size) : caption;

function Tools(props: BlockRowProps & { onBold: (() => void) | null }) {
  const { block, name, isFirst, isLast, onMove, onRemove, onKind, onBold, adding } = props;
  const tool = (text: string, onPress: () => void, isDisabled = false) => (
    <Button kind='secondary' text={text} label={`${text}：${name}`} isDisabled={isDisabled} onPress={onPress} />
  );
  return (
    <View className={styles.tools}>
      <View className={styles.buttons}>
        {tool('上移', () => onMove(-1), isFirst)}
        {tool('下移', () => onMove(1), isLast)}
        {onBold && tool('加粗', onBold)}
        {tool('删去', onRemove)}
      </View>
      {!isFile(block) && (
        <>
          <Text className={styles.name}>换成</Text>
          <View className={styles.buttons} {...accessible({ role: 'group', label: `把${name}换成` })}>
            {wordKinds
              .filter(({ kind }) => kind !== block.kind)
              .map(({ kind, text }) => (
                <Button
                  key={kind}
                  kind='secondary'
                  text={text}
                  label={`${text}，由${name}换成`}
                  onPress={() => onKind(kind)}
                />
              ))}
          </View>
        </>
      )}
      <Text className={styles.name}>在下面加</Text>
      {adding}
    </View>
  );
}
