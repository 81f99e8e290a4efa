import { lazy, Suspense, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { loadMe, useMe } from '@/features/org/public';
import { useMedia } from '@/platform/browser/use-media';
import { accessToken } from '@/platform/session';
import { usePageHead } from '@/ui/page-head';
import './print.scss';

const Shell = lazy(() => import('./shell'));

/** What stands around the pages on a screen from 1,024 px, for whoever holds a role. Its code is fetched when it is needed. */
export default function Desk() {
  // Paper is narrower than the screen that it is printed from.
  const isWide = useMedia('(min-width: 1024px), print');
  const me = useMe();
  const path = usePageHead(({ head }) => head?.path);
  // Some pages that a link opens never ask who opens them.
  const isUnknown = isWide && me === null && path !== undefined;
  useEffect(() => {
    if (isUnknown && accessToken() !== null) void loadMe();
  }, [isUnknown]);
  if (!isWide || me === null || me.roles.length === 0) return null;
  return createPortal(
    <Suspense fallback={null}>
      <Shell me={me} />
    </Suspense>,
    placeBefore(),
  );
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
