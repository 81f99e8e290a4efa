import { useEffect } from 'react';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { CallDesk } from '../../../../../core/works/workbench-contract';
import { authorWords, kindWords, titleOf } from '../../words';
import { useDeskWorks } from '../rows-store';
import { declaredWords } from './look-card';

/** When it is decided: whose the works are, and what each may be used for now. */
export function UsedWorks({ call: { callId, stage } }: { call: CallDesk }) {
  const works = useDeskWorks();
  const { open } = works;
  const isDecided = stage === 'decided';
  useEffect(() => {
    if (isDecided) void open(callId);
  }, [open, callId, isDecided]);
  if (!isDecided) return null;
  return (
    <Card title='作品和同意的用途'>
      <PagedView of={works} onRetry={() => void open(callId)} empty={<EmptyState title='没有作品。' />}>
        {(rows) => (
          <Pieces of={rows}>
            {(work) => (
              <Row
                key={work.submissionId}
                title={titleOf(work)}
                facts={[
                  kindWords[work.kind],
                  authorWords({ ...work, isMine: false }),
                  work.isUnnamed ? '不署名' : undefined,
                  ...declaredWords(work),
                ]}
                isWhole
              />
            )}
          </Pieces>
        )}
      </PagedView>
    </Card>
  );
}
