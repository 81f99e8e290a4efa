import { Text } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { type ReactNode, useEffect, useRef } from 'react';
import { useAskBeforeClosing } from '@/platform/ask-before-closing';
import { confirm } from '@/platform/confirm';
import { accessible } from '@/ui/accessible';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { loading } from '@/ui/loadable';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import type { MeView } from '../../core/org/contract';
import { useAutosave } from './autosave';
import { CommandBar, type DeskCommand } from './command-bar';
import styles from './desk-page.module.scss';
import type { Autosave, Desk, DeskState, DeskTypes } from './desk-types';
import { Aside, type FieldWords, Overtaken } from './overtaken';
import { PaneFrame, usePane } from './pane';
import { useCommandKeys } from './use-command-keys';

interface DeskPageProps<T extends DeskTypes> {
  me: MeView;
  use: () => DeskState<T>;
  /** null: a new document. */
  id: string | null;
  opening?: T['opening'];
  title: (desk: Desk<T> | null) => string;
  /** Puts the id of what has been saved into the page's address. */
  onNamed: (id: string) => void;
  isEditable: (desk: Desk<T>) => boolean;
  commands: (desk: Desk<T>) => readonly DeskCommand[];
  /** The form of a command that was chosen, in place of the buttons. */
  panel?: ReactNode;
  fields: FieldWords<T['form'], T['around']>;
  /** Said of the problems beside the commands; without it, the problems themselves. */
  problemNote?: string;
  /** Whether the page has named problems of its own. */
  isWrong?: boolean;
  /** What the document is not yet. */
  unsaved?: '没有保存' | '没有发布';
  /** Whether the page itself tells why a command failed, beside commands of its own. */
  tellsMessage?: (desk: Desk<T>) => boolean;
  /** Its width; what needs more than a form, such as a text and its preview beside a list, takes that of a table. */
  wide?: true | 'tables';
  /** Below the document, even if it could not be opened. */
  footer?: ReactNode;
  children: (desk: Desk<T>) => ReactNode;
}

/** The page of an editor: opens and leaves its document, gives its commands, and says what has become of what was written. */
export function DeskPage<T extends DeskTypes>(props: DeskPageProps<T>) {
  const { me, use, id, opening, title, onNamed, isEditable, commands, panel, fields, problemNote, footer } = props;
  const { isWrong = false, unsaved = '没有保存', wide = true } = props;
  const state = use();
  const { problems, message, theirs, isRestored, isKept, busy, open, close } = state;
  const visitor = useRef({}).current;
  // Another page of the kind may lie upon this one, or have lain on it, with its own document.
  const isMine = state.visitor === visitor;
  const desk = isMine ? state.desk : loading;
  const hasOpened = useRef(false);
  /** A new document has got its id since. */
  const known = useRef(id);
  const load = () => {
    hasOpened.current = true;
    void open(me, known.current, opening, visitor);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page shows one document; another one is another page
  useEffect(() => {
    load();
    return () => close(visitor);
  }, [me.memberId]);
  useDidShow(() => {
    if (hasOpened.current && !isMine) load();
  });
  const ready = desk.state === 'ready' ? desk.value : null;
  const savedId = ready && ready.saved !== null ? ready.id : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id alone is what changes
  useEffect(() => {
    if (savedId === null) return;
    known.current = savedId;
    onNamed(savedId);
  }, [savedId]);

  const { autosave, saveByItself } = state;
  useAutosave(ready?.form ?? null, autosave.state === 'failed' && autosave.why !== 'refused', saveByItself);

  const given = ready && theirs === null ? commands(ready) : [];
  useCommandKeys(panel ? [] : given);
  useAskBeforeClosing(!isKept || busy !== null);
  const named = Object.values<string | undefined>(problems).join('');
  const isToldHere = ready !== null && props.tellsMessage?.(ready) === true;
  const bar = panel || (given.length > 0 ? <CommandBar commands={given} /> : undefined);
  const note = bar ? (message ?? (named === '' && !isWrong ? null : (problemNote ?? named))) : null;
  const pane = usePane();
  const { steps } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another command is the reason, not another pane
  useEffect(() => {
    if (isMine && steps > 0) pane?.onStep();
  }, [isMine, steps]);
  const content = (
    <>
      <AsyncView of={desk} onRetry={load} skeleton={<Skeleton shape='form' count={4} />}>
        {(value) => (
          <>
            {message !== null && !bar && !isToldHere && <Notice kind='error' text={message} />}
            {theirs !== null && (
              <Overtaken
                base={value.base}
                mine={value.form}
                theirs={theirs.form}
                around={value.around}
                fields={fields}
                onGoOn={state.goOn}
                onTakeTheirs={state.takeTheirs}
              />
            )}
            <PutAside state={state} desk={value} fields={fields} isEditable={isEditable(value)} />
            {isRestored && theirs === null && (
              <Notice
                text={`已放回您上次${unsaved}的内容。`}
                action={
                  <Button kind='quiet' text='不要了' label={`不要了：${unsaved}的内容`} onPress={state.discard} />
                }
              />
            )}
            {autosave.state !== 'idle' && <SavedState autosave={autosave} />}
            {!isKept && <Notice kind='warn' text='这台设备放不下没有保存的内容了，关掉之前请先保存。' />}
            {props.children(value)}
          </>
        )}
      </AsyncView>
      {footer}
    </>
  );
  if (process.env.TARO_ENV !== 'weapp' && pane) {
    const isGiven = theirs === null && given.length > 0 && !panel;
    return (
      <PaneFrame
        pane={pane}
        note={note}
        commands={isGiven && <CommandBar commands={given} />}
        panel={theirs === null ? panel : null}
      >
        {content}
      </PaneFrame>
    );
  }
  return (
    <Page title={title(ready)} wide={wide} note={note} action={theirs === null ? bar : undefined}>
      {content}
    </Page>
  );
}

/** Whether what is written has gone to the server by itself: said in passing, beside the text. */
const SavedState = ({ autosave }: { autosave: Autosave }) => (
  <Text className={styles.saved} {...accessible({ role: 'status' })}>
    {autosave.state === 'failed' ? notSaved(autosave) : '已保存'}
  </Text>
);

function notSaved({ why, words }: Extract<Autosave, { state: 'failed' }>): string {
  if (why === 'offline') return '没有连上网络，写的先留在这台设备上，联网后自动保存。';
  return why === 'unanswered' ? '没有等到回应，写的先留在这台设备上，会自动再存。' : `还没有自动保存：${words}`;
}

interface PutAsideProps<T extends DeskTypes> {
  state: DeskState<T>;
  desk: Desk<T>;
  fields: FieldWords<T['form'], T['around']>;
  isEditable: boolean;
}

function PutAside<T extends DeskTypes>({
  state: { aside, theirs, putBack },
  desk,
  fields,
  isEditable,
}: PutAsideProps<T>) {
  const last = aside[aside.length - 1];
  if (last === undefined || theirs !== null) return null;
  const remove = async () => {
    const question = {
      title: '不要先前写的',
      content: '这台设备上留着的这一份会删去，不能找回。',
      confirmText: '不要了',
    };
    if (await confirm(question)) putBack(false);
  };
  return (
    <Aside<T['form'], T['around']>
      mine={last}
      now={desk.form}
      around={desk.around}
      fields={fields}
      onPutBack={isEditable ? () => putBack(true) : null}
      onDelete={() => void remove()}
    />
  );
}
