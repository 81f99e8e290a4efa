import { type ReactNode, useEffect, useState } from 'react';
import { ErrorState } from '@/ui/error-state';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import type { MeView } from '../../../../core/org/contract';
import { loadMe, useMe } from '../me';

interface ForMeProps {
  /** Title of the page until `me` is loaded. */
  title: string;
  children: (me: MeView) => ReactNode;
}

/** A page of the workbench that needs `me`: draws `children` once the server has said who opens the page. */
export function ForMe({ title, children }: ForMeProps) {
  const me = useMe();
  const [hasAsked, setAsked] = useState(false);
  const identify = () => void loadMe().finally(() => setAsked(true));
  useEffect(identify, []);
  if (me) return children(me);
  return (
    <Page title={title} wide>
      {hasAsked ? (
        <ErrorState message='暂时没有确认您的身份，请稍后再试。' onRetry={identify} />
      ) : (
        <Skeleton shape='form' />
      )}
    </Page>
  );
}
