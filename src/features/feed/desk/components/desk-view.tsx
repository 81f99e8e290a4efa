import { Text, View } from '@tarojs/components';
import { checkTone, checkWords } from '@/desk/check-words';
import { isEditable } from '@/desk/create-desk';
import { Trail } from '@/desk/trail';
import { Notice } from '@/ui/notice';
import { Tag } from '@/ui/tag';
import type { WorkView } from '../../../../../core/feed/workbench-contract';
import type { Desk } from '../compose-store';
import { statusTones, statusWords, stepWords, turnWords } from '../words';
import { AmendmentCard } from './amendment-card';
import styles from './desk-view.module.scss';
import { DraftEditor } from './draft-editor';
import { WorkArticle } from './work-article';

/** The post being worked on: a form while it can be changed, an article afterwards. */
export function DeskView({ desk }: { desk: Desk }) {
  const { saved: work } = desk;
  const turn = work && turnWords(work);
  const checked = work && CHECKED.includes(work.status) ? checkWords(work.check, maySend(work)) : null;
  return (
    <>
      {work && (
        <View className={styles.status}>
          <Tag text={statusWords[work.status]} tone={statusTones[work.status]} />
          {turn && <Text className={styles.next}>{turn}</Text>}
        </View>
      )}
      {work?.amends && <AmendmentCard work={work} columns={desk.around.columns} />}
      {work?.remark && (
        <Notice kind='warn' text={`${work.status === 'withdrawn' ? '撤回' : '退回'}的原因：${work.remark}`} />
      )}
      {work?.isAgreed && work.status !== 'withdrawn' && (
        <Notice text='这是来信的公开答复，写信的人同意的就是这段文字，不能改；要改，请在信里另请同意。' />
      )}
      {work && checked && <Notice kind={checkTone(work.check)} text={checked} />}
      {isEditable(desk) ? <DraftEditor desk={desk} /> : work && <WorkArticle work={work} />}
      {work && <Trail steps={work.trail} words={stepWords} />}
    </>
  );
}

/** Where its words still go to readers. */
const CHECKED: readonly WorkView['status'][] = ['draft', 'inReview', 'inSignOff'];

const maySend = ({ commands }: WorkView): boolean => commands.includes('publish') || commands.includes('signOff');
