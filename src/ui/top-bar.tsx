import { back } from '@/platform/navigate';
import styles from './top-bar.module.scss';

interface TopBarProps {
  title: string;
  hasBack: boolean;
}

/** The navigation bar, in a browser only: in the mini program WeChat draws it. */
export function TopBar({ title, hasBack }: TopBarProps) {
  return (
    <header className={styles.bar}>
      {hasBack && (
        <button type='button' className={styles.back} aria-label='返回' onClick={back}>
          <span className={styles.arrow} />
        </button>
      )}
      <h1 className={styles.title}>{title}</h1>
    </header>
  );
}
