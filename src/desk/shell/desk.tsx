import { lazy, Suspense, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { loadMe, useMe } from '@/features/org/public';
import { untilFetched } from '@/platform/browser/until-fetched';
import { useMedia } from '@/platform/browser/use-media';
import { onReconnected } from '@/platform/reconnected';
import { accessToken } from '@/platform/session';
import { usePageHead } from '@/ui/page-head';
import './print.scss';

const Shell = lazy(() => untilFetched(() => import('./shell')));

/** What stands around the pages on a screen from 1,024 px, for whoever holds a role. Its code is fetched when it is needed. */
export default function Desk() {
  // Paper is narrower than the screen that it is printed from.
  const isWide = useMedia('(min-width: 1024px), print');
  const me = useMe();
  const path = usePageHead(({ head }) => head?.path);
  const isUnknown = isWide && me === null;
  useEffect(() => (isUnknown && path !== undefined ? askWhoIsThere() : undefined), [isUnknown, path]);
  if (!isWide || me === null || me.roles.length === 0) return null;
  return createPortal(
    <Suspense fallback={null}>
      <Shell me={me} />
    </Suspense>,
    placeBefore(),
  );
}

/** A call that got no answer has given up by then. */
const ASK_AGAIN_MS = 20_000;

/**
 * Some pages that a link opens never ask who opens them, and an answer may be lost: the desk asks with each page, when the
 * device is online again, and from time to time. Returns a function that ends it.
 */
function askWhoIsThere(): () => void {
  const ask = () => {
    if (accessToken() !== null) void loadMe();
  };
  ask();
  const timer = setInterval(ask, ASK_AGAIN_MS);
  const stop = onReconnected(ask);
  return () => {
    clearInterval(timer);
    stop();
  };
}

/** Before the pages in the document too, so that Tab comes to the navigation first. */
function placeBefore(): HTMLElement {
  const known = document.getElementById('desk');
  if (known) return known;
  const place = document.createElement('div');
  place.id = 'desk';
  document.body.prepend(place);
  return place;
}
