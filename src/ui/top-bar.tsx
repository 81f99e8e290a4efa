import { OPENING, useOpening } from '@/platform/browser/opening';
import { useOnline } from '@/platform/browser/use-online';
import { back } from '@/platform/navigate';
import { classNames } from './class-names';
import styles from './top-bar.module.scss';

interface TopBarProps {
  title: string;
  hasBack: boolean;
}

/** The navigation bar, in a browser only: in the mini program WeChat draws it. */
export function TopBar({ title, hasBack }: TopBarProps) {
  const isOnline = useOnline();
  const isOpening = useOpening((state) => state.isOpening);
  return (
    <div className={classNames('top-bar', styles.bar, isOpening && styles.two, !isOnline && styles.offline)}>
      {hasBack && (
        <button type='button' className={styles.back} aria-label='返回' onClick={back}>
          <span className={styles.arrow} />
        </button>
      )}
      <h1 className={styles.title}>{title}</h1>
      {/* Within the bar, so that the page below keeps its place when the network goes. */}
      <p role='status' className={styles.lost}>
        {isOpening ? OPENING : !isOnline && '没有连上网络，打开过的课时还能看'}
      </p>
    </div>
  );
}
