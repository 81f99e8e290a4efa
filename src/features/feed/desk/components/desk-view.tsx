import { isEditable } from '@/desk/create-desk';
import { FormColumns } from '@/desk/form-columns';
import { StatusCard } from '@/desk/status-card';
import { Trail } from '@/desk/trail';
import { holdsAny, useMe } from '@/features/org/public';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { dueTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { reachWords } from '@/ui/reach-words';
import { Row } from '@/ui/row';
import type { WorkView } from '../../../../../core/feed/workbench-contract';
import type { Desk } from '../compose-store';
import { statusWords, stepWords, titleOf, turnWords } from '../words';
import { AmendmentCard } from './amendment-card';
import { DraftEditor } from './draft-editor';
import { WorkArticle } from './work-article';

/** The post being worked on: a form while it can be changed, an article afterwards. */
export function DeskView({ desk }: { desk: Desk }) {
  const { saved: work } = desk;
  const shown = work && !isEditable(desk) ? work : null;
  return (
    <FormColumns
      status={work && <PostStatus work={work} />}
      trail={work && <Trail steps={work.trail} words={stepWords} />}
      hasPreview={shown === null}
    >
      {work?.amends && <AmendmentCard work={work} columns={desk.around.columns} />}
      {shown ? <WorkArticle work={shown} /> : <DraftEditor desk={desk} />}
    </FormColumns>
  );
}

const PostStatus = ({ work }: { work: WorkView }) => (
  <StatusCard
    title={work.isEditable || work.amends ? titleOf({ title: work.title, isAmendment: work.amends !== null }) : null}
    state={statusWords[work.status]}
    turn={turnWords(work)}
    signed={work.signed}
    check={CHECKED.includes(work.status) ? { of: work.check, maySend: maySend(work) } : null}
    remark={work.remark}
    remarkOn={work.status === 'withdrawn' ? '撤回' : '退回'}
    notices={
      work.isAgreed &&
      work.status !== 'withdrawn' && (
        <Notice text='这是来信的公开答复，写信的人同意的就是这段文字，不能改；要改，请在信里另请同意。' />
      )
    }
  >
    {!work.isEditable && <Reading work={work} />}
  </StatusCard>
);

/** Whom a post reaches, and whether they confirm it: of one that is being written, its form says so. */
function Reading({ work: { requiredReading, reach, status, receiptsOf } }: { work: WorkView }) {
  const me = useMe();
  const receipts = holdsAny(me, 'secretary', 'admin') ? receiptsOf : null;
  return (
    <>
      <Row title={status === 'published' ? '能看到的人' : '将会看到的人'} facts={[reachWords(reach)]} />
      {requiredReading ? (
        <Row
          title={receipts === null ? '必读' : '必读：谁确认了，谁还没有'}
          facts={[dueTime(requiredReading.dueAt, now())]}
          {...(receipts === null ? {} : { onPress: () => go('receipts', { assignmentId: receipts }) })}
        />
      ) : (
        <Row title='不是必读' facts={['看的人不用确认']} />
      )}
    </>
  );
}

/** Where its words still go to readers. */
const CHECKED: readonly WorkView['status'][] = ['draft', 'inReview', 'inSignOff'];

const maySend = ({ commands }: WorkView): boolean => commands.includes('publish') || commands.includes('signOff');
