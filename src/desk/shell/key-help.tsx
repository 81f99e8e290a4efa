import { useEffect, useRef } from 'react';
import styles from './key-help.module.scss';
import type { Entry } from './navigation';

const everywhere: readonly (readonly [words: string, ...keys: string[]])[] = [
  ['搜索', '/'],
  ['下一行、上一行', 'j', 'k'],
  ['打开这一行', 'Enter'],
  ['写一份新的', 'n'],
  ['收起或展开导航', '['],
  ['保存正在写的', 'Ctrl', 'S'],
  ['走下一步：送审、发布……', 'Ctrl', 'Enter'],
  ['正文：这一段上移、下移', 'Alt', '↑ ↓'],
  ['正文：加粗', 'Ctrl', 'B'],
  ['打印这一页', 'Ctrl', 'P'],
  ['放下，关上', 'Esc'],
  ['这张表', '?'],
];

interface KeyHelpProps {
  entries: readonly Entry[];
  onClose: () => void;
}

/** All keys of the desk. The browser closes it with Esc, and gives the focus back. */
export function KeyHelp({ entries, onClose }: KeyHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.sheet} aria-labelledby='desk-keys' onClose={onClose}>
      <div className={styles.head}>
        <h2 id='desk-keys' className={styles.title}>
          键盘
        </h2>
        <button type='button' className={styles.close} onClick={() => dialog.current?.close()}>
          关闭
        </button>
      </div>
      <div className={styles.columns}>
        <dl className={styles.list}>
          {everywhere.map(([words, ...keys]) => (
            <Line key={words} words={words} keys={keys} />
          ))}
        </dl>
        <dl className={styles.list}>
          {entries.map(({ title, key }) => key !== undefined && <Line key={key} words={title} keys={['g', key]} />)}
        </dl>
      </div>
      <p className={styles.note}>正在打字时，单个字母不起作用。</p>
    </dialog>
  );
}

function Line({ words, keys }: { words: string; keys: readonly string[] }) {
  return (
    <div className={styles.line}>
      <dt>{words}</dt>
      <dd className={styles.keys}>
        {keys.map((key) => (
          <kbd key={key} className={styles.key}>
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  );
}
