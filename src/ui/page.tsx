import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactNode, useEffect } from 'react';
import { usePreferences } from '@/platform/preferences';
import { classNames } from './class-names';
import { Notice } from './notice';
import styles from './page.module.scss';
import { PrivacySheet } from './privacy-sheet';
import { TopBar } from './top-bar';

interface PageProps {
  /** Title in the navigation bar. */
  title: string;
  /** Whether the page is a tab, which has no back button. */
  isTab?: boolean;
  /** Uses the width of a desktop: for workbench pages. */
  wide?: boolean;
  /** The primary action (and at most a second one), at the bottom above the safe area. */
  action?: ReactNode;
  /** Why the last action failed; shown next to its button. */
  note?: string | null;
  children: ReactNode;
}

/** The root of every screen: background, tokens of 长辈版, title, width, safe area. */
export function Page({ title, isTab = false, wide = false, action, note, children }: PageProps) {
  const elder = usePreferences((preferences) => preferences.elder);
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);

  return (
    <View className={classNames(styles.page, elder && 'elder', wide && styles.wide)}>
      {process.env.TARO_ENV !== 'weapp' && <TopBar title={title} hasBack={!isTab} />}
      <View className={styles.body}>{children}</View>
      {action && (
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
