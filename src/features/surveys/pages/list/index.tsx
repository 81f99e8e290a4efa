import { useDidShow } from '@tarojs/taro';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { useSurveys } from '../../list-store';
import { kindWords, momentWords, partWords, secrecyWords, stageWords } from '../../words';

const options = [
  { value: 'open' as const, label: '进行中' },
  { value: 'ended' as const, label: '已截止' },
];

/** 调查和推选: what is open for me, with my part in it; and what has ended. */
export default function SurveysPage() {
  const list = useSurveys();
  const when = list.query ?? 'open';
  const load = () => void list.open(when);
  useDidShow(load);
  return (
    <Page title='调查和推选'>
      <Chips label='调查和推选' options={options} value={when} onChange={(value) => void list.open(value)} />
      <Card>
        <PagedView
          of={list}
          onRetry={load}
          empty={<EmptyState title='话题调查、推选会显示在这里。' hint='由支部发起；每一项都写明谁看得到您的回答。' />}
        >
          {(rows) => (
            <Pieces of={rows}>
              {(row) => (
                <Row
                  key={row.surveyId}
                  title={row.title}
                  facts={[
                    `${kindWords[row.kind]}，${secrecyWords(row.isSecret)}`,
                    row.stage === 'open' ? `${momentWords(row.closesAt)} 截止` : stageWords[row.stage],
                    partWords(row),
                  ]}
                  onPress={() => go('survey', { surveyId: row.surveyId })}
                />
              )}
            </Pieces>
          )}
        </PagedView>
      </Card>
    </Page>
  );
}
