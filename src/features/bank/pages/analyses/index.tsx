import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { dueTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { useAnalysedPapers } from '../../analysis/store';

/** 题目分析: the list of papers to choose from. */
export default function AnalysesPage() {
  const list = useAnalysedPapers();
  const load = () => void list.open('all');
  useDidShow(load);

  return (
    <Page title='题目分析' wide='tables'>
      <PagedView
        of={list}
        onRetry={load}
        empty={<EmptyState title='有人作答过的试卷会列在这里。' hint='每周自测出卷以后就有。' />}
      >
        {(rows) => (
          <Card>
            <Pieces of={rows}>
              {({ paperId, title, closesAt }) => (
                <Row
                  key={paperId}
                  title={title}
                  facts={[closesAt < now() ? '已截止' : dueTime(closesAt, now())]}
                  onPress={() => go('paperAnalysis', { paperId })}
                />
              )}
            </Pieces>
          </Card>
        )}
      </PagedView>
    </Page>
  );
}
