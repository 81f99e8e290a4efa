import { Text } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { go, useParams } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { ShownPlace } from '../../../../../core/discussion/place';
import styles from '../../components/comment.module.scss';
import { Mine, Shown } from '../../components/comments';
import { Composer } from '../../components/composer';
import { keyOf, useComments, useDiscussion } from '../../discussion-store';
import { untilWords } from '../../words';

/** 讨论: the comments on a post or a lesson, mine first, and the field for another one. */
export default function DiscussionPage() {
  const param = useParams('discussion');
  const lessonId = param('lessonId');
  const key = keyOf(lessonId === '' ? { kind: 'post', id: param('postId') } : { kind: 'lesson', id: lessonId });
  const comments = useComments();
  const { head: last, writing, begin } = useDiscussion();
  const head = last && keyOf(last.place) === key ? last : null;
  const load = () => void comments.open(key);
  useDidShow(load);
  const until = head ? untilWords(head, now()) : '';
  return (
    <Page title='讨论'>
      {head && (
        <Card>
          <Row title={head.title} facts={[answerFact(head.answerAt)]} onPress={() => openPlace(head.place)} />
        </Card>
      )}
      {head?.answer != null && (
        <Card title='官方点评'>
          <Text className={styles.words} userSelect>
            {head.answer}
          </Text>
        </Card>
      )}
      {until !== '' && <Notice text={until} />}
      {head?.muted?.mayPlead === true && writing.what !== 'plead' && (
        <Button kind='secondary' text='请别人再看一次' onPress={() => begin({ what: 'plead' })} />
      )}
      {head && <Composer />}
      {head && head.mine.length > 0 && (
        <Card title='我写的'>
          {head.mine.map((comment) => (
            <Mine key={comment.commentId} comment={comment} />
          ))}
        </Card>
      )}
      <Card title='评论'>
        <PagedView
          of={comments}
          onRetry={load}
          empty={<EmptyState title='还没有显示的评论。' hint='支部看过的评论会显示在这里，先写的在前。' />}
        >
          {(rows) => (
            <Pieces of={rows} nodes={24}>
              {(comment) => <Shown key={comment.commentId} comment={comment} />}
            </Pieces>
          )}
        </PagedView>
      </Card>
    </Page>
  );
}

/** The post or the lesson itself. */
const openPlace = ({ kind, id, courseId }: ShownPlace): void =>
  kind === 'lesson' ? go('lesson', { courseId: courseId ?? '', lessonId: id }) : go('post', { postId: id });

const answerFact = (answerAt: number | null): string | undefined => {
  if (answerAt === null) return undefined;
  return answerAt <= now() ? undefined : `官方点评 ${friendlyTime(answerAt, now())} 公开`;
};
