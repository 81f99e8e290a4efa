import { Text, View } from '@tarojs/components';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { exactTime } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import type { FeedColumn } from '../../../../../core/feed/columns';
import type { DraftFields, WorkView } from '../../../../../core/feed/workbench-contract';
import { answerTitle } from '../../answer-words';
import { Change, type Compared } from '../../components/change';
import styles from './desk-view.module.scss';

interface AmendmentCardProps {
  work: WorkView;
  columns: readonly FeedColumn[];
}

/** What an amendment is of, and what it changes as it is saved. */
export function AmendmentCard({ work, columns }: AmendmentCardProps) {
  const { amends, isEditable, status, confirmAgain, ...text } = work;
  if (!amends) return null;
  const { postId, before } = amends;
  const changes = changesOf(before, text, columns);
  return (
    <Card title={`更正《${before.title}》`}>
      {status !== 'applied' && (
        <Text className={styles.about}>读者现在看到的还是原来的；审核通过以后，才换成这一份，并注明“已更正”。</Text>
      )}
      {!isEditable && (
        <View>
          {changes.map((change) => (
            <Change key={change.label} {...change} />
          ))}
          {confirmAgain && <Text className={styles.about}>更正以后，请大家重新确认。</Text>}
        </View>
      )}
      <Row title='已发布的那一条' onPress={() => go('composePost', { postId })} />
    </Card>
  );
}

type PostText = Pick<DraftFields, 'title' | 'column' | 'markdown' | 'requiredReading' | 'officialAnswer'>;

const dueWords = ({ requiredReading }: PostText): string =>
  requiredReading ? `${exactTime(requiredReading.dueAt)} 截止` : '不是必读';

const answerWords = ({ officialAnswer }: PostText): string =>
  officialAnswer ? `${exactTime(officialAnswer.at)} 公开\n${officialAnswer.markdown}` : '';

const titleOf = (columns: readonly FeedColumn[], { column }: PostText): string =>
  columns.find(({ key }) => key === column)?.title ?? '';

const changesOf = (before: PostText, after: PostText, columns: readonly FeedColumn[]): Compared[] =>
  [
    { label: '标题', before: before.title, after: after.title },
    { label: '栏目', before: titleOf(columns, before), after: titleOf(columns, after) },
    { label: '正文', before: before.markdown, after: after.markdown },
    { label: answerTitle(after.column), before: answerWords(before), after: answerWords(after) },
    { label: '必读', before: dueWords(before), after: dueWords(after) },
  ].filter((change) => change.before !== change.after);
