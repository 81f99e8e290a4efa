import { useState } from 'react';
import { OPENING, useOpening } from '@/platform/browser/opening';
import { useOnline } from '@/platform/browser/use-online';
import { back, go } from '@/platform/navigate';
import { routes } from '@/platform/routes';
import { type PageHead, usePageHead } from '@/ui/page-head';
import styles from './head-bar.module.scss';
import { Icon } from './icon';
import type { Standing } from './navigation';

/** Id of the field, which a key leads to. */
export const SEARCH_FIELD = 'desk-search';

const ACTIONS = 'desk-actions';

/**
 * As if somebody pressed the action of the page. The commands of a document that is open beside the list stand one deeper:
 * no single key gives them.
 */
export const pressAction = (): void =>
  document.querySelector<HTMLElement>(`#${ACTIONS} > .button:not(:disabled)`)?.click();

interface HeadBarProps {
  head: PageHead | null;
  standing: Standing | null;
}

/** Where I am, the search, and the action of the page, which the page itself puts here. */
export function HeadBar({ head, standing }: HeadBarProps) {
  const placeActions = usePageHead((heads) => heads.placeActions);
  const above = standing !== null && !standing.isEntry ? standing.entry : null;
  const isOnline = useOnline();
  const isOpening = useOpening((state) => state.isOpening);
  const hasBack = head !== null && !head.isTab && !standing?.isEntry;
  return (
    <header className={styles.bar}>
      {hasBack && (
        <button type='button' className={styles.back} aria-label='返回' onClick={back}>
          <Icon name='back' />
        </button>
      )}
      <div className={styles.place}>
        {above && (
          <>
            <button type='button' className={styles.crumb} onClick={above.open}>
              {above.title}
            </button>
            <span className={styles.then} aria-hidden='true'>
              /
            </span>
          </>
        )}
        <h1 className={styles.title}>{head?.title}</h1>
        <span role='status' className={isOpening ? styles.opening : styles.lost}>
          {isOpening ? OPENING : !isOnline && '没有连上网络'}
        </span>
      </div>
      <Search isOpen={head?.path.includes(routes.search.path) ?? false} />
      <div id={ACTIONS} className={styles.actions} ref={placeActions} />
    </header>
  );
}

/** Leads to the page with the hits, which has a field of its own. */
function Search({ isOpen }: { isOpen: boolean }) {
  const [words, setWords] = useState('');
  if (isOpen) return null;
  return (
    <search className='desk-search'>
      <form
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') go('search', { words: words.trim() });
          setWords('');
        }}
      >
        <Icon name='search' />
        <input
          id={SEARCH_FIELD}
          className={styles.words}
          type='search'
          aria-label='搜索'
          placeholder='搜索'
          maxLength={40}
          enterKeyHint='search'
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <span className={styles.key} aria-hidden='true'>
          /
        </span>
      </form>
    </search>
  );
}
