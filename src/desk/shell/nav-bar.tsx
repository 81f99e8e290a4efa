import { useEffect, useRef } from 'react';
import { useRoomCounts } from '@/features/home/public';
import type { MeView } from '../../../core/org/contract';
import { Icon } from './icon';
import styles from './nav-bar.module.scss';
import type { Entry, Group } from './navigation';

interface NavBarProps {
  groups: readonly Group[];
  current: Entry | null;
  me: MeView;
  isFolded: boolean;
  onFold: () => void;
}

/** The rooms of the desk. Folded, only their icons stand there, each with its name for who points at it. */
export function NavBar({ groups, current, me, isFolded, onFold }: NavBarProps) {
  const counts = useRoomCounts();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <nav className={isFolded ? `${styles.nav} ${styles.folded}` : styles.nav} aria-label='工作台导航'>
      <div className={styles.brand}>
        <Icon name='course' />
        <span className={styles.word}>指尖微课堂</span>
      </div>
      <div className={styles.groups}>
        {groups.map(({ title, entries }) => (
          <section key={title} className={styles.group} aria-label={title ?? undefined}>
            {title !== null && (
              <div className={styles.title} aria-hidden='true'>
                {title}
              </div>
            )}
            {entries.map((entry) => (
              <Item
                key={entry.title}
                entry={entry}
                isCurrent={entry === current}
                count={entry.route === 'workbench' ? total : entry.room ? counts[entry.room] : undefined}
              />
            ))}
          </section>
        ))}
      </div>
      <div className={styles.me}>
        <span className={styles.face} aria-hidden='true'>
          {me.name.slice(0, 1)}
        </span>
        <span className={styles.who}>
          <span className={styles.name}>{me.name}</span>
          <span className={styles.unit}>{me.unitName}</span>
        </span>
        <button
          type='button'
          className={styles.fold}
          title={isFolded ? '展开导航' : '收起导航'}
          aria-label={isFolded ? '展开导航' : '收起导航'}
          aria-expanded={!isFolded}
          onClick={onFold}
        >
          <Icon name={isFolded ? 'unfold' : 'fold'} />
        </button>
      </div>
    </nav>
  );
}

interface ItemProps {
  entry: Entry;
  isCurrent: boolean;
  /** What waits there. */
  count: number | undefined;
}

function Item({ entry, isCurrent, count = 0 }: ItemProps) {
  const place = useRef<HTMLAnchorElement>(null);
  // On a low screen there are more rooms than are seen at once. The shell takes its place in the document after this.
  useEffect(() => {
    if (!isCurrent) return;
    const drawn = requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(drawn);
  }, [isCurrent]);
  return (
    <a
      ref={place}
      href={`#${entry.url}`}
      className={styles.item}
      title={entry.title}
      aria-label={count > 0 ? `${entry.title}，${count} 件` : entry.title}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        // A new tab or window is the browser's business.
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        if (!isCurrent) entry.open();
      }}
    >
      <Icon name={entry.icon} />
      <span className={styles.word}>{entry.title}</span>
      {count > 0 && <span className={styles.count}>{count > 99 ? '99+' : count}</span>}
    </a>
  );
}
