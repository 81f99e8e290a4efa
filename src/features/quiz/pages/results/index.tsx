import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { ResultRow } from '../../../../../core/quiz/contests/contract';
import { useResults } from '../../contests/results-store';
import { paperKindWords } from '../../papers/taking-words';

/** 成绩与证书: every test, paper and contest that I have answered; a contest that I passed has a certificate. */
export default function ResultsPage() {
  const list = useResults();
  const load = () => void list.open('all');
  useDidShow(load);
  return (
    <Page title='成绩与证书'>
      <PagedView
        of={list}
        onRetry={load}
        empty={<EmptyState title='答完的自测、试卷和竞赛会列在这里。' hint='只有您自己看得到。' />}
      >
        {(rows) => (
          <Card>
            <Pieces of={rows}>
              {(row) => (
                <Row
                  key={row.attemptId}
                  title={row.title}
                  facts={factsOf(row)}
                  mark={`${row.earned}/${row.total}`}
                  onPress={() => go('result', { attemptId: row.attemptId })}
                />
              )}
            </Pieces>
          </Card>
        )}
      </PagedView>
    </Page>
  );
}

const factsOf = ({ kind, number, endedAt, isPassed }: ResultRow): (string | undefined)[] => [
  paperKindWords[kind],
  number > 1 ? `第 ${number} 次` : undefined,
  friendlyTime(endedAt, now()),
  passWords(kind, isPassed),
];

function passWords(kind: ResultRow['kind'], isPassed: boolean | null): string | undefined {
  if (isPassed === null) return undefined;
  if (!isPassed) return '未及格';
  return kind === 'contest' ? '及格，有证书' : '及格';
}
