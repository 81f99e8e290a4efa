import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { confirm } from '@/platform/confirm';
import { go } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import type { MyCommentRow } from '../../../../core/discussion/contract';
import { useTakingBack } from '../mine-store';
import { myFacts, TAKING_BACK } from '../words';
import styles from './comment.module.scss';

/** One of all my comments: where it is, how it stands, since when and why. It opens its discussion, if that opens. */
export function MyRow({ row }: { row: MyCommentRow }) {
  const { sendingId, problem, takeBack } = useTakingBack();
  const { commentId, text, newText, remark, place, placeTitle, isOpen, state, commands } = row;
  const isLost = !isOpen && state !== 'takenBack';
  const back = async () => {
    if (!(await confirm(TAKING_BACK))) return;
    if (await takeBack(row)) toast('已收回');
  };
  return (
    <View className={styles.entry}>
      <Row
        title={newText ?? text}
        facts={[`《${placeTitle}》`, ...myFacts(row, now())]}
        {...(isOpen && {
          onPress: () => go('discussion', place.kind === 'lesson' ? { lessonId: place.id } : { postId: place.id }),
        })}
      />
      {remark !== null && <Text className={styles.words}>{`理由：${remark}`}</Text>}
      {isLost && (
        <View className={styles.notices}>
          <Notice text='原来的地方现在打不开：已经撤回，或者不再收评论。别人也看不到这一条。' />
        </View>
      )}
      {problem?.of === commentId && <Notice kind='error' text={problem.message} />}
      {isLost && commands.includes('takeBack') && (
        <View className={styles.actions}>
          <Button
            kind='quiet'
            text='收回'
            label='收回这条评论'
            isBusy={sendingId === commentId}
            onPress={() => void back()}
          />
        </View>
      )}
    </View>
  );
}
