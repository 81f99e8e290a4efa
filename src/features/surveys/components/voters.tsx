import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { useVoters } from '../list-store';

/** 名单: who can vote, as it was at the opening; drawn when somebody asks for it. */
export function Voters({ surveyId }: { surveyId: string }) {
  const [isShown, setShown] = useState(false);
  const list = useVoters();
  const show = () => {
    setShown(true);
    void list.open(surveyId);
  };
  return (
    <Card title='名单'>
      {isShown ? (
        <PagedView of={list} onRetry={show} empty={<EmptyState title='名单是空的。' />}>
          {(rows) => (
            <Pieces of={rows}>{(row) => <Row key={row.memberId} title={row.name} facts={[row.unitName]} />}</Pieces>
          )}
        </PagedView>
      ) : (
        <Button kind='quiet' text='看开放时定下的名单' onPress={show} />
      )}
    </Card>
  );
}
