import { useDidHide, useDidShow, useRouter } from '@tarojs/taro';
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useOpening } from '@/platform/browser/opening';
import { routes } from '@/platform/routes';
import styles from './browser-head.module.scss';
import { Notice } from './notice';
import { usePageHead } from './page-head';
import { TopBar } from './top-bar';

interface BrowserHeadProps {
  title: string;
  view: readonly [param: string, value: string] | undefined;
  isTab: boolean;
  action: ReactNode;
  note: string | null | undefined;
}

/** The head of a page in a browser: a bar of its own, or, where something stands around the pages, title and action there. */
export function BrowserHead({ title, view, isTab, action, note }: BrowserHeadProps) {
  const { path, params } = useRouter();
  const place = usePageHead(({ actions }) => actions);
  const report = usePageHead((heads) => heads.report);
  // Pages beneath this one stay in the document.
  const [isShown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  const [param, value] = view ?? [];
  useEffect(() => {
    if (!isShown) return;
    report({ title, isTab, path: path ?? '', params: param === undefined ? params : { ...params, [param]: value } });
    useOpening.getState().end();
  }, [isShown, title, isTab, path, params, param, value, report]);

  useLayoutEffect(() => endStillFrame(path ?? ''), [path]);

  if (place === null) return <TopBar title={title} hasBack={!isTab} />;
  return (
    <>
      {note && (
        <div className={styles.note}>
          <Notice kind='warn' text={note} />
        </div>
      )}
      {isShown && createPortal(action, place)}
    </>
  );
}

/** A page that nobody is signed in for is on its way to the sign-in, unless it never asks. */
const ON_THE_WAY_MS = 3000;

/** The frame of index.html stands until the page has come that it stands for. */
function endStillFrame(path: string): void {
  const frame = document.getElementById('still');
  if (frame === null) return;
  const isElsewhere = document.documentElement.dataset['still'] === 'sign-in' && !path.includes(routes.signIn.path);
  if (isElsewhere) setTimeout(() => frame.remove(), ON_THE_WAY_MS);
  else frame.remove();
}
