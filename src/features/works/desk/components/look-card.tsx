import { View } from '@tarojs/components';
import { checkTone, checkWords } from '@/desk/check-words';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { ReasonForm } from '@/ui/reason-form';
import { Row } from '@/ui/row';
import { furtherUse } from '../../../../../core/works/call';
import type { LookedSubmission } from '../../../../../core/works/workbench-contract';
import { WorkContent } from '../../components/work-content';
import styles from '../../components/works.module.scss';
import { alikeWords, kindWords, nameOf, titleOf, useWords } from '../../words';
import { useLook } from '../look-store';

const peopleWords = { none: '声明里面没有人', agreed: '声明里面的人都同意' };

/** What was declared and agreed to with a work. */
export const declaredWords = ({ people, isByChild, consents }: LookedSubmission): (string | undefined)[] => [
  people === null ? undefined : peopleWords[people],
  isByChild ? '十四岁以下的孩子做的，监护人同意' : undefined,
  ...furtherUse.options.filter((use) => consents.includes(use)).map((use) => `同意${useWords[use]}`),
];

/** A work to look at, without a name: taken, or returned with a reason. */
export function LookCard({ work }: { work: LookedSubmission }) {
  const { returningId, problem, sendingId, give, begin } = useLook();
  const { submissionId, callTitle, kind, alike, check } = work;
  const name = nameOf(work);
  const pass = async () => {
    const content = '收下以后参加评选，评的时间过了的只展示；交的人会知道；评定以前，您也看不到是谁的。';
    if (!(await confirm({ title: '收下这件作品', content, confirmText: '收下' }))) return;
    if (await give(work, null)) toast('已收下');
  };
  const checked = checkWords(check, true);
  return (
    <Card>
      <Row title={titleOf(work)} facts={[kindWords[kind], `“${callTitle}”`, ...declaredWords(work)]} isWhole />
      <WorkContent work={work} />
      <View className={styles.stack}>
        {alike.map((how) => (
          <Notice key={how} kind='warn' text={alikeWords[how]} />
        ))}
        {checked && <Notice kind={checkTone(check)} text={checked} />}
        {problem?.submissionId === submissionId && <Notice kind='error' text={problem.message} />}
      </View>
      {returningId === submissionId ? (
        <ReturnForm work={work} />
      ) : (
        <View className={styles.steps}>
          <View className={styles.step}>
            <Button
              kind='secondary'
              text='收下'
              label={`收下${name}`}
              isBusy={sendingId === submissionId}
              onPress={() => void pass()}
            />
          </View>
          <View className={styles.step}>
            <Button kind='secondary' text='退回' label={`退回${name}`} onPress={() => begin(submissionId)} />
          </View>
        </View>
      )}
    </Card>
  );
}

function ReturnForm({ work }: { work: LookedSubmission }) {
  const { reason, sendingId, writeReason, cancel, give } = useLook();
  const send = async () => {
    if (await give(work, reason.trim())) toast('已告诉交的人');
  };
  return (
    <ReasonForm
      verb='退回'
      reason={reason}
      onChange={writeReason}
      maxLength={200}
      hint='交作品的人会看到这句话，别人看不到。'
      isBusy={sendingId === work.submissionId}
      onCancel={cancel}
      onSend={() => void send()}
    />
  );
}
