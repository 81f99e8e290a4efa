import type { ReactNode } from 'react';
import { ErrorState } from './error-state';
import type { Loadable } from './loadable';
import { Skeleton } from './skeleton';
import { StaleNotice } from './stale-notice';

interface AsyncViewProps<Value> {
  of: Loadable<Value>;
  onRetry: () => void;
  /** Drawn while loading; by default rows of a list. */
  skeleton?: ReactNode;
  isEmpty?: (value: Value) => boolean;
  /** Drawn instead of the content when `isEmpty` returns true. */
  empty?: ReactNode;
  children: (value: Value) => ReactNode;
}

/** The four states of a screen that loads: skeleton, content, empty, error. */
export function AsyncView<Value>({
  of,
  onRetry,
  skeleton,
  isEmpty,
  empty,
  children,
}: AsyncViewProps<Value>): ReactNode {
  switch (of.state) {
    case 'loading':
      return skeleton ?? <Skeleton />;
    case 'failed':
      return <ErrorState message={of.message} onRetry={of.canRetry ? onRetry : undefined} />;
    case 'ready':
      return (
        <>
          <StaleNotice message={of.stale ?? null} onRetry={onRetry} />
          {isEmpty?.(of.value) ? empty : children(of.value)}
        </>
      );
    default:
      return of satisfies never;
  }
}
