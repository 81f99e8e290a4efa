import { Text, View } from '@tarojs/components';
import { Trail } from '@/desk/trail';
import { Notice } from '@/ui/notice';
import { Tag } from '@/ui/tag';
import { type Desk, isEditable } from '../compose-store';
import { nextWords, statusTones, statusWords, stepWords } from '../words';
import styles from './desk-view.module.scss';
import { DraftEditor } from './draft-editor';
import { WorkArticle } from './work-article';

/** The post being worked on: a form while it can be changed, an article afterwards. */
export function DeskView({ desk }: { desk: Desk }) {
  const { saved: work } = desk;
  return (
    <>
      {work && (
        <View className={styles.status}>
          <Tag text={statusWords[work.status]} tone={statusTones[work.status]} />
          {nextWords[work.status] && <Text className={styles.next}>{nextWords[work.status]}</Text>}
        </View>
      )}
      {work?.remark && (
        <Notice kind='warn' text={`${work.status === 'withdrawn' ? '撤回' : '退回'}的原因：${work.remark}`} />
      )}
      {isEditable(desk) ? <DraftEditor desk={desk} /> : work && <WorkArticle work={work} />}
      {work && <Trail steps={work.trail} words={stepWords} />}
    </>
  );
}
