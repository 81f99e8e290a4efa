import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { type ReactNode, useEffect } from 'react';
import { commonMessages } from '@/platform/common-messages';
import { usePreferences } from '@/platform/preferences';
import { useRolesHeld } from '@/platform/roles-held';
import { rolesOfPath } from '@/platform/routes';
import { accessible } from './accessible';
import { BrowserHead } from './browser-head';
import { classNames } from './class-names';
import { ErrorState } from './error-state';
import { Notice } from './notice';
import styles from './page.module.scss';
import { useHasFrame } from './page-head';
import { PrivacySheet } from './privacy-sheet';

interface PageProps {
  /** Title in the navigation bar. */
  title: string;
  /** The parameter of the address that says which view is shown, and its value: the page may have been opened at another. */
  view?: readonly [param: string, value: string];
  /** Whether the page is a tab, which has no back button. */
  isTab?: boolean;
  /**
   * Uses the width of a desktop: for workbench pages. Tables take more of it, panes all; a form of one column none, and only
   * begins at the left at a desk.
   */
  wide?: boolean | 'form' | 'tables' | 'panes';
  /** The primary action (and at most a second one), at the bottom above the safe area; at a desk beside the title. */
  action?: ReactNode;
  /** Why the last action failed; shown next to its button. */
  note?: string | null;
  children: ReactNode;
}

/** The root of every screen: background, tokens of 长辈版, title, width, safe area. */
export function Page(props: PageProps) {
  const isBarred = useIsBarred();
  return isBarred ? <Frame {...props} {...BARRED} /> : <Frame {...props} />;
}

/** Without the role of a page there is nothing to press on it but the way back. */
const BARRED = {
  wide: true,
  action: undefined,
  note: null,
  children: <ErrorState message={commonMessages.FORBIDDEN} />,
};

/** Whether whoever opened this page holds none of its roles. False until it is known who that is. */
function useIsBarred(): boolean {
  const { path = '', params } = useRouter();
  const wanted = rolesOfPath(path, params);
  const { roles, ask, askAnew } = useRolesHeld();
  useEffect(() => {
    if (wanted !== undefined && roles === null) ask();
  }, [wanted, roles, ask]);
  const isBarred = wanted !== undefined && roles !== null && !roles.some((role) => wanted.includes(role));
  // Whoever follows a notice with a role that they were just given is not turned away.
  useEffect(() => {
    if (isBarred) askAnew();
  }, [isBarred, askAnew]);
  return isBarred;
}

function Frame(props: PageProps) {
  const { title, isTab = false, wide = false, action, note, children } = props;
  const hasFrame = useHasFrame();
  const elder = usePreferences((preferences) => preferences.elder);
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);

  return (
    <View
      className={classNames(styles.page, elder ? 'elder' : 'usual', wide && wide !== 'form' && styles.wide)}
      {...landmark}
    >
      {process.env.TARO_ENV !== 'weapp' && (
        <BrowserHead title={title} view={props.view} isTab={isTab} action={action} note={note} />
      )}
      <View className={classNames(styles.body, frameClass(wide))}>{children}</View>
      {action && !hasFrame && (
        <View className={styles.actions}>
          {note && (
            <View className={styles.note}>
              <Notice kind='warn' text={note} />
            </View>
          )}
          <View className={styles.actionsInner}>{action}</View>
        </View>
      )}
      {process.env.TARO_ENV === 'weapp' && <PrivacySheet />}
    </View>
  );
}

const landmark = process.env.TARO_ENV === 'weapp' ? {} : accessible({ role: 'main' });

/** How wide it is where something stands around the pages, whose style says what that means. */
const frameClass = (wide: PageProps['wide']): string | false =>
  process.env.TARO_ENV !== 'weapp' && (wide ? `framed-${wide === true ? 'wide' : wide}` : 'framed');
