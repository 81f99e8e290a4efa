import { Text, View } from '@tarojs/components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useAskBeforeClosing } from '@/platform/ask-before-closing';
import { confirm } from '@/platform/confirm';
import { pickFile } from '@/platform/pick-file';
import { pickPhotos } from '@/platform/pick-photos';
import { type PickedFile, pickMessages } from '@/platform/picked-file';
import { accessible } from '@/ui/accessible';
import { AsyncView } from '@/ui/async-view';
import { EmptyState } from '@/ui/empty-state';
import type { Loadable } from '@/ui/loadable';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { RichTextView } from '@/ui/rich-text-view';
import { useRoomBeside } from '@/ui/room-beside';
import { Skeleton } from '@/ui/skeleton';
import { Tabs } from '@/ui/tabs';
import { isFile, type TextBlock, type WordKind } from '../../../core/kernel/blocks/blocks';
import {
  type NewBlock,
  withAdded,
  withKind,
  withMoved,
  withoutBlock,
  withValue,
} from '../../../core/kernel/blocks/edit';
import type { MediaKind } from '../../../core/kernel/media-files';
import type { RichText } from '../../../core/kernel/rich-text';
import { AddBar } from './add-bar';
import { BlockRow } from './block-row';
import styles from './blocks.module.scss';
import { namesOf } from './kind-words';
import { TakingPlace } from './taking';
import { UploadRows } from './upload-rows';
import { type Arrived, type AskTicket, createUploads, type Uploads, wishFor } from './uploads';
import { useBlocks } from './use-blocks';

type Mode = 'write' | 'preview';
const modes: { value: Mode; label: string }[] = [
  { value: 'write', label: '编辑' },
  { value: 'preview', label: '预览' },
];

export interface BlockEditorProps {
  /** What its first text is called: 正文. */
  label?: string;
  value: string;
  onChange: (value: string) => void;
  /** Of the whole text as it is stored. */
  maxLength: number;
  error?: string | undefined;
  /** Asks for a place for one file; in words why there is none. */
  ticket: AskTicket;
  /** What readers will see. It comes from the server, because only the server parses Markdown. */
  preview: Loadable<RichText>;
  /** `isLive`: while somebody writes; what was shown stays until the answer is there. */
  onPreview: (markdown: string, isLive: boolean) => void;
  /** Addresses of the files in the preview, by file id. */
  addresses: Readonly<Record<string, string>>;
}

/** Pause in writing before the preview beside it follows, ms. */
const WRITING_MS = 600;

/**
 * Edits a text block by block: words, pictures, film, sound and files, with a preview of what readers will see beside it
 * where there is room, in its place elsewhere.
 */
export function BlockEditor(props: BlockEditorProps) {
  const { value, onPreview } = props;
  const [mode, setMode] = useState<Mode>('write');
  const [uploads] = useState(createUploads);
  const isBeside = useRoomBeside();
  // What arrives after the page was left would go into another text.
  useEffect(() => () => uploads.getState().dropAll(), [uploads]);
  const hasAsked = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page gives another function at each drawing
  useEffect(() => {
    // Without room beside it, it still has the addresses of the pictures that are in the text already.
    if (!isBeside && (hasAsked.current || !value.includes('](cloud://'))) return;
    const ask = () => {
      onPreview(value, hasAsked.current);
      hasAsked.current = true;
    };
    const timer = setTimeout(ask, hasAsked.current ? WRITING_MS : 0);
    return () => clearTimeout(timer);
  }, [isBeside, value]);

  if (isBeside) {
    return (
      <View className={styles.beside}>
        <View className={styles.half}>
          <Writing {...props} uploads={uploads} />
        </View>
        <View className={styles.half} {...accessible({ role: 'group', label: '党员看到的样子' })}>
          <Text className={styles.seen}>党员看到的样子</Text>
          <Seen {...props} />
        </View>
      </View>
    );
  }
  const choose = (chosen: Mode) => {
    setMode(chosen);
    if (chosen === 'preview') onPreview(value, false);
  };
  return (
    <View className={styles.inPlace}>
      <Tabs options={modes} value={mode} onChange={choose} />
      {mode === 'write' ? <Writing {...props} uploads={uploads} /> : <Seen {...props} />}
    </View>
  );
}

function Writing(props: BlockEditorProps & { uploads: Uploads }) {
  const { label = '正文', value, onChange, maxLength, error, ticket, addresses, uploads: use } = props;
  const { blocks, focus, now, change } = useBlocks(value, onChange);
  const { uploads, known, refusal, send, retry, drop, refuse } = use();
  const [open, setOpen] = useState<number | null>(null);
  useAskBeforeClosing(uploads.length > 0);
  const names = namesOf(blocks, label);
  const room = Math.max(0, maxLength - value.length);

  const add = (after: number | null, added: readonly NewBlock[]) => {
    change(withAdded(now(), after, added));
    setOpen(null);
  };
  const insert = (file: Arrived, after: number | null): number | null => {
    const { blocks: all, added } = withAdded(now(), after, [file]);
    change({ blocks: all, focus: null });
    return added[0] ?? null;
  };
  const sending = { ticket, insert };
  const take = (files: readonly PickedFile[], after: number | null) => send(files, after, sending);
  const choose = async (kind: MediaKind, after: number | null) => {
    const picked = await pick(kind);
    if (!picked.ok) return refuse(picked.code === 'CANCELLED' ? null : pickMessages[picked.code]);
    setOpen(null);
    take(picked.value, after);
  };
  const remove = async (block: TextBlock, name: string) => {
    const isWorthAsking = isFile(block) || block.value.trim() !== '';
    const question = { title: `删去${name}`, content: '这一段会从稿子里删去。', confirmText: '删去' };
    if (isWorthAsking && !(await confirm(question))) return;
    const at = now().findIndex(({ id }) => id === block.id);
    change({ blocks: withoutBlock(now(), block.id), focus: now()[at - 1]?.id ?? now()[at + 1]?.id ?? null });
    setOpen(null);
  };
  const adding = (after: number | null, name: string) => (
    <AddBar
      label={name}
      onAdd={(kind: WordKind) => add(after, [{ kind, value: '' }])}
      onFile={(kind) => void choose(kind, after)}
    />
  );
  const taking = (block: TextBlock) => ({
    onFiles: (files: readonly PickedFile[]) => take(files, block.id),
    onRefused: refuse,
    onBlocks: (pasted: readonly NewBlock[]) => {
      const edited = withAdded(now(), block.id, pasted);
      // What is pasted into an empty block takes its place.
      const isEmpty = !isFile(block) && block.value.trim() === '';
      change(isEmpty ? { ...edited, blocks: withoutBlock(edited.blocks, block.id) } : edited);
    },
  });
  const rows = (after: number | null): ReactNode => (
    <UploadRows
      uploads={uploads.filter((upload) => placeOf(upload.after, now()) === after)}
      onRetry={(key) => retry(key, sending)}
      onDrop={drop}
    />
  );
  return (
    <View className={styles.blocks}>
      <Pieces of={blocks} nodes={NODES}>
        {(block, index) => (
          <TakingPlace key={block.id} taking={taking(block)}>
            <BlockRow
              block={block}
              name={names[index] ?? label}
              isFirst={index === 0}
              isLast={index === blocks.length - 1}
              isOpen={open === block.id}
              focus={focus?.id === block.id ? focus : null}
              maxLength={block.value.length + room}
              url={isFile(block) ? (known[block.src]?.url ?? addresses[block.src] ?? packaged(block.src)) : null}
              size={isFile(block) ? (known[block.src]?.size ?? null) : null}
              onOpen={(isOpen) => setOpen(isOpen ? block.id : null)}
              onValue={(words) => change(withValue(now(), block.id, words))}
              onKind={(kind) => {
                change({ blocks: withKind(now(), block.id, kind), focus: block.id });
                setOpen(null);
              }}
              onMove={(by) =>
                change({ blocks: withMoved(now(), block.id, by), focus: open === block.id ? null : block.id })
              }
              onRemove={() => void remove(block, names[index] ?? label)}
              onNext={() => add(block.id, [{ kind: 'text', value: '' }])}
              adding={adding(block.id, `在${names[index] ?? label}下面加`)}
            />
            {rows(block.id)}
          </TakingPlace>
        )}
      </Pieces>
      {rows(null)}
      {refusal !== null && <Notice kind='warn' text={refusal} />}
      {error !== undefined && (
        <Text className={styles.problem} {...accessible({ role: 'alert' })}>
          {error}
        </Text>
      )}
      <View className={styles.end}>
        <Text className={styles.name}>在末尾加</Text>
        {adding(null, '在末尾加')}
      </View>
    </View>
  );
}

/** Elements that a block takes, about. */
const NODES = 12;

/** Where an upload stands now: its block may have been removed since. */
const placeOf = (after: number | null, blocks: readonly TextBlock[]): number | null =>
  blocks.some(({ id }) => id === after) ? after : null;

const packaged = (src: string): string | null => (src.startsWith('/static/') ? src : null);

/** On a phone pictures come from its album; a browser's chooser offers that by itself. */
async function pick(kind: MediaKind) {
  if (process.env.TARO_ENV === 'weapp' && kind === 'picture') return pickPhotos(9);
  const picked = await pickFile(wishFor(kind));
  return picked.ok ? { ok: true as const, value: [picked.value] } : picked;
}

function Seen({ value, preview, onPreview, addresses }: BlockEditorProps) {
  return (
    <View className={styles.preview}>
      <AsyncView
        of={preview}
        onRetry={() => onPreview(value, false)}
        skeleton={<Skeleton shape='article' />}
        isEmpty={(blocks) => blocks.length === 0}
        empty={<EmptyState title='写了正文，这里会显示党员看到的样子。' />}
      >
        {(blocks) => <RichTextView blocks={blocks} addresses={addresses} />}
      </AsyncView>
    </View>
  );
}
