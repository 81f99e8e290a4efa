import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { dueTime } from '@/ui/friendly-time';
import { useOnShown } from '@/ui/on-shown';
import { PagedView } from '@/ui/paged-view';
import { Row } from '@/ui/row';
import { useDueFeedback } from '../queue-store';

const open = () => go('feedback', { view: 'queue' });

/** Feedback that waits for an answer, by the day when it is due. */
export function DueFeedback({ shown }: { shown: number }) {
  const list = useDueFeedback();
  const { open: load } = list;
  useOnShown(shown, () => void load('waiting'));
  return (
    <Card title='待答复的意见'>
      <PagedView
        of={list}
        onRetry={() => void load('waiting')}
        empty={<EmptyState title='没有待答复的意见。' hint='党员对公开事项提了意见，会出现在这里。' />}
      >
        {(rows) =>
          rows.map((row) => (
            <Row
              key={row.feedbackId}
              title={row.text}
              facts={[
                row.disclosureTitle,
                row.unitName,
                row.memberName,
                row.isOverdue ? '已经超期' : dueTime(row.answerDueAt, now()),
              ]}
              isUrgent={row.isOverdue}
              onPress={open}
            />
          ))
        }
      </PagedView>
    </Card>
  );
}
