import { Text, View } from '@tarojs/components';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { Page } from '@/ui/page';
import { RoomContext } from '@/ui/room-beside';
import styles from './list-and-detail.module.scss';
import { neighboursOf, nextOf } from './neighbours';
import { PaneContext } from './pane';
import type { Beside } from './use-beside';

interface ListAndDetailProps {
  title: string;
  /** Of the list; while a document is open, its commands take the place. */
  action?: ReactNode;
  beside: Beside;
  /** What is in the list, in its order. */
  ids: readonly string[];
  /** Whether the list holds what waits for this person: whatever is done leaves it, and the next one is shown. */
  isQueue: boolean;
  /** After a command on the document that is shown. */
  onStep: () => void;
  /** A table that stays a table takes most of the width. */
  isTable?: boolean;
  detail: (id: string) => ReactNode;
  children: ReactNode;
}

/** A page with a list and, at a desk, the document that was opened from it beside it. Elsewhere that has a page of its own. */
export function ListAndDetail(props: ListAndDetailProps) {
  const { title, action, beside, children } = props;
  const isSplit = process.env.TARO_ENV !== 'weapp' && beside.id !== null;
  const [commands, setCommands] = useState<HTMLElement | null>(null);
  return (
    <Page
      title={title}
      wide={isSplit ? 'panes' : 'tables'}
      action={isSplit ? <div className={styles.commands} ref={setCommands} /> : action}
    >
      {isSplit && beside.id !== null ? <Panes {...props} id={beside.id} commands={commands} /> : children}
    </Page>
  );
}

function Panes(props: ListAndDetailProps & { id: string; commands: HTMLElement | null }) {
  const { id, commands, beside, ids, isQueue, onStep, isTable = false, detail, children } = props;
  const step = useRef(() => {});
  step.current = () => {
    const next = isQueue ? nextOf(ids, id) : null;
    if (next !== null) beside.open(next);
    onStep();
  };
  const pane = useMemo(() => ({ commands, onStep: () => step.current() }), [commands]);
  useClosingKey(beside.close);
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document has another row
  useEffect(() => {
    // Taro's elements can have the focus only once they are drawn.
    const drawn = requestAnimationFrame(() => keepInSight(list.current));
    return () => cancelAnimationFrame(drawn);
  }, [id]);
  return (
    <View className={classNames(styles.panes, isTable && styles.table)}>
      <div className={styles.list} ref={list} data-rows=''>
        {children}
      </div>
      <View className={styles.detail} {...accessible({ role: 'group', label: '打开的一件' })}>
        <Bar id={id} ids={ids} beside={beside} />
        <RoomContext.Provider value={ROOM_IN_PANE}>
          <PaneContext.Provider value={pane}>{detail(id)}</PaneContext.Provider>
        </RoomContext.Provider>
      </View>
    </View>
  );
}

/** A form and its preview stand beside each other in a pane that is wide enough for both. */
const ROOM_IN_PANE = '(min-width: 1680px)';

function Bar({ id, ids, beside }: { id: string; ids: readonly string[]; beside: Beside }) {
  const { before, after } = neighboursOf(ids, id);
  const at = ids.indexOf(id);
  return (
    <View className={styles.bar}>
      <Text className={styles.place}>{at < 0 ? '不在这个列表里了' : `第 ${at + 1} 件，列表里 ${ids.length} 件`}</Text>
      <Button
        kind='quiet'
        text='上一件'
        isDisabled={before === null}
        onPress={() => before !== null && beside.open(before)}
      />
      <Button
        kind='quiet'
        text='下一件'
        isDisabled={after === null}
        onPress={() => after !== null && beside.open(after)}
      />
      <Button kind='quiet' text='关上' onPress={beside.close} />
    </View>
  );
}

/** The row of what is open is in view; it has the focus if nothing else has, since the row that was pressed may be gone. */
function keepInSight(list: HTMLElement | null): void {
  const row = list?.querySelector<HTMLElement>('[aria-current="true"]');
  if (!row) return;
  row.scrollIntoView({ block: 'nearest' });
  const entry = row.matches('[data-entry]') ? row : row.querySelector<HTMLElement>('[data-entry]');
  if (document.activeElement === document.body) entry?.focus();
}

/** Esc closes what is open, unless it leaves a field or a dialog first. */
function useClosingKey(close: () => void): void {
  const isShown = useRef(true);
  useDidShow(() => {
    isShown.current = true;
  });
  useDidHide(() => {
    isShown.current = false;
  });
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const press = ({ key, target, isComposing }: KeyboardEvent) => {
      const isElsewhere = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
      if (key !== 'Escape' || isComposing || isElsewhere || !isShown.current) return;
      if (document.querySelector('dialog[open]') === null) latest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
