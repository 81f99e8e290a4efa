import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { useMyLetters } from '../../mine/list-store';
import { cameFact, kindWords, officeWords, stateWords, turnWords } from '../../words';

/** 连心桥: my letters, and the way to a new one. */
export default function LettersPage() {
  const list = useMyLetters();
  const load = () => void list.open('all');
  useDidShow(load);
  return (
    <Page title='连心桥' action={<Button text='写信' onPress={() => go('composeLetter')} />}>
      <Notice text='这里是您写的信，只有您自己看得到这张单子。' />
      <Card>
        <PagedView
          of={list}
          onRetry={load}
          empty={
            <EmptyState
              title='您写的信和答复会显示在这里。'
              hint='可以给支部书记、分管领导写建议、困难、咨询和思想。检举控告不是来信：点“写信”、选检举控告，先看到该去的地方；设了纪检的，也可以写给纪检。'
            />
          }
        >
          {(rows) => (
            <Pieces of={rows}>
              {(row) => (
                <Row
                  key={row.letterId}
                  title={row.excerpt}
                  // A sentence beside the title would leave it half a line.
                  facts={[
                    row.isMyTurn ? turnWords[row.state] : stateWords[row.state],
                    kindWords[row.kind],
                    officeWords(row.office),
                    cameFact(row, now()),
                  ]}
                  isUrgent={row.isOverdue}
                  onPress={() => go('letter', { letterId: row.letterId })}
                />
              )}
            </Pieces>
          )}
        </PagedView>
      </Card>
    </Page>
  );
}
