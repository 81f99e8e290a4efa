import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { replaceWith, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { useCompletion } from '../../completion-store';
import { Totals } from '../../components/totals';
import { UnitFigures } from '../../components/unit-figures';
import { dueWords, kindWords } from '../../words';

/** How many members of my units have finished one assignment. */
export default function DetailPage() {
  const param = useParams('statisticsDetail');
  const { completion, open } = useCompletion();
  const load = () => void open(param('assignmentId'));
  useDidShow(load);

  return (
    <Page title='完成情况' wide='tables'>
      <AsyncView
        of={completion}
        onRetry={load}
        isEmpty={({ units }) => units.length === 0}
        empty={<EmptyState title='您管理的单元里，没有人需要完成这一项。' />}
      >
        {(value) => (
          <>
            <Card>
              <Row
                title={value.assignment.title}
                isWhole
                facts={[kindWords[value.assignment.kind], dueWords(value.assignment.dueAt, now())]}
              />
              {value.assignment.kind === 'requiredReading' && (
                <Row
                  title='回执：谁读过，谁确认了'
                  onPress={() => replaceWith('receipts', { assignmentId: value.assignment.assignmentId })}
                />
              )}
            </Card>
            <Totals completion={value} />
            <UnitFigures completion={value} />
          </>
        )}
      </AsyncView>
    </Page>
  );
}
