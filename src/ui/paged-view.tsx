import type { ReactNode } from 'react';
import { AsyncView } from './async-view';
import { Button } from './button';
import type { PagedState } from './paged-store';
import { GoesOn } from './table/listed-so-far';

interface PagedViewProps<Row> {
  of: Pick<PagedState<Row>, 'rows' | 'next' | 'more' | 'askMore'>;
  onRetry: () => void;
  skeleton?: ReactNode;
  empty: ReactNode;
  children: (rows: readonly Row[]) => ReactNode;
}

/** A list in pages: its four states, and a button for the next page below it. */
export function PagedView<Row>({
  of: { rows, next, more, askMore },
  onRetry,
  skeleton,
  empty,
  children,
}: PagedViewProps<Row>) {
  return (
    <AsyncView of={rows} onRetry={onRetry} skeleton={skeleton} isEmpty={(value) => value.length === 0} empty={empty}>
      {(value) => (
        <>
          <GoesOn.Provider value={next !== null}>{children(value)}</GoesOn.Provider>
          {next !== null && (
            <Button
              kind='quiet'
              text={more === 'failed' ? '没有加载出来，重试' : '更多'}
              isBusy={more === 'busy'}
              onPress={() => void askMore()}
            />
          )}
        </>
      )}
    </AsyncView>
  );
}
