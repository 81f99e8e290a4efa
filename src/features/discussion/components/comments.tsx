import { Text, View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { friendlyTime } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import type { MyComment, ShownComment } from '../../../../core/discussion/contract';
import { useDiscussion } from '../discussion-store';
import { myFacts, TAKING_BACK } from '../words';
import styles from './comment.module.scss';

/** A comment that everybody sees who sees the post. */
export function Shown({ comment }: { comment: ShownComment }) {
  const { head, begin, like } = useDiscussion();
  const { answers, name, unitName, text, at, isEdited, likes, isLiked, isMine, isReported } = comment;
  return (
    <View className={classNames(styles.comment, answers !== null && styles.reply)}>
      <Row
        title={isMine ? `${name}（我）` : name}
        facts={[unitName, friendlyTime(at, now()), isEdited ? '改过' : undefined]}
      />
      <Text className={styles.words}>{text}</Text>
      <View className={styles.actions}>
        <Button
          kind='quiet'
          text={`${isLiked ? '已赞' : '赞'} ${likes}`}
          label={`${isLiked ? '收回对' : '赞'}${name}的评论${isLiked ? '的赞' : ''}，现在 ${likes} 个`}
          onPress={() => void like(comment)}
        />
        {answers === null && head?.isOpen && (
          <Button
            kind='quiet'
            text='答复'
            label={`答复${name}的评论`}
            onPress={() => begin({ what: 'comment', answers: comment })}
          />
        )}
        {!isMine && (
          <Button
            kind='quiet'
            text={isReported ? '已举报' : '举报'}
            label={`举报${name}的评论`}
            isDisabled={isReported}
            onPress={() => begin({ what: 'report', comment })}
          />
        )}
      </View>
    </View>
  );
}

/** A comment of mine: where it is, since when, and what I may do. */
export function Mine({ comment }: { comment: MyComment }) {
  const { begin, takeBack, head } = useDiscussion();
  const { text, newText, remark, commands } = comment;
  const back = async () => {
    if (!(await confirm(TAKING_BACK))) return;
    if (await takeBack(comment)) toast('已收回');
  };
  const edit = commands.find((name) => name === 'rewrite' || name === 'reword');
  return (
    <View className={styles.comment}>
      <Row title={newText ?? text} isWhole facts={myFacts(comment, now())} />
      {remark !== null && <Text className={styles.words}>{`理由：${remark}`}</Text>}
      <View className={styles.actions}>
        {(edit === 'rewrite' || edit === 'reword') && head?.isOpen && (
          <Button kind='quiet' text='修改' label='修改这条评论' onPress={() => begin({ what: edit, comment })} />
        )}
        {commands.includes('askAgain') && (
          <Button kind='quiet' text='请再看一次' onPress={() => begin({ what: 'askAgain', comment })} />
        )}
        {commands.includes('takeBack') && (
          <Button kind='quiet' text='收回' label='收回这条评论' onPress={() => void back()} />
        )}
      </View>
    </View>
  );
}
