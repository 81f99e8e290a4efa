import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { useTogether } from '@/ui/fail-together';
import { useFolded } from '@/ui/fold-empty';
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
  const rows = useTogether('待答复的意见', list.rows);
  const isNone = rows?.state === 'ready' && rows.value.length === 0;
  if (useFolded('待答复的意见', isNone) || rows === null) return null;
  return (
    <Card title='待答复的意见'>
      <PagedView of={{ ...list, rows }} onRetry={() => void load('waiting')} empty={null}>
        {(items) =>
          items.map((row) => (
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
