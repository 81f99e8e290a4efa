import Taro, { usePageNotFound } from '@tarojs/taro';
import { lazy, type PropsWithChildren, Suspense, useEffect } from 'react';
import { useWaitingStudy } from '@/features/classroom/public';
import { keepCode } from '@/platform/browser/keep-code';
import { answerForMissingCode } from '@/platform/browser/missing-code';
import { slideUnlessUnwelcome } from '@/platform/browser/page-slide';
import { untilFetched } from '@/platform/browser/until-fetched';
import { type IdentityNeed, onIdentityNeeded } from '@/platform/identity-needed';
import { keepPlace, openInstead, restartAt, startAfresh } from '@/platform/navigate';
import { usePreferences } from '@/platform/preferences';
import { routes } from '@/platform/routes';
import { onPersonChanged } from '@/platform/session';
import './app.scss';

// The condition leaves the desk out of the mini program, whose build would follow the import otherwise.
const Desk = process.env.TARO_ENV === 'h5' ? lazy(() => untilFetched(() => import('@/desk/shell/desk'))) : null;

const pageFor: Record<IdentityNeed, 'signIn' | 'bind'> = { 'sign-in': 'signIn', binding: 'bind' };

/** Opens the sign-in or binding page, unless it is open: nobody sees anything else before they are identified. */
function openIdentityPage(need: IdentityNeed): void {
  const name = pageFor[need];
  const current = Taro.getCurrentInstance().router?.path ?? '';
  if (current.includes(routes[name].path)) return;
  keepPlace();
  restartAt(name);
}

export default function App({ children }: PropsWithChildren) {
  useEffect(() => onIdentityNeeded(openIdentityPage), []);
  useWaitingStudy();
  // For links of an older version, and mistyped ones.
  usePageNotFound(({ path }) => openInstead(path));
  useEffect(() => onPersonChanged(() => startAfresh('home')), []);

  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return;
    slideUnlessUnwelcome();
    answerForMissingCode();
    keepCode();
    // Taro's tab bar says to nobody what it is.
    const tabBar = document.querySelector('taro-tabbar');
    tabBar?.setAttribute('role', 'navigation');
    tabBar?.setAttribute('aria-label', '标签页');
  }, []);

  // The browser's tab bar lies outside the pages, so 长辈版 has to reach it from above.
  const elder = usePreferences((preferences) => preferences.elder);
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') document.body.classList.toggle('elder', elder);
  }, [elder]);

  if (Desk === null) return children;
  return (
    <>
      {children}
      <Suspense fallback={null}>
        <Desk />
      </Suspense>
    </>
  );
}
