import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '@/platform/clock';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { timeAnd } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { ReasonForm } from '@/ui/reason-form';
import { Row } from '@/ui/row';
import type { CommentState } from '../../../../core/discussion/comment-events';
import type { CommentRow } from '../../../../core/discussion/workbench-contract';
import styles from '../components/comment.module.scss';
import { MOST_REASON } from '../limits';
import { MuteForm } from './mute-form';
import { type ReasonedCommand, useLook } from './store';

const verbs: Record<ReasonedCommand, string> = { return: '退回', returnNew: '退回新的话', hide: '隐藏' };

/** What showing it is, by how it stands. */
const passWords: Record<CommentState, string> = {
  waiting: '显示',
  shown: '继续显示',
  hidden: '恢复显示',
  returned: '显示',
  takenBack: '显示',
};

/** A comment to look at, or one that is shown and can be hidden. */
export function LookCard({ row }: { row: CommentRow }) {
  const { reasoned, problem, sendingId, give, begin } = useLook();
  const [isMuting, setMuting] = useState(false);
  const { commentId, authorName, unitName, placeTitle, answers, text, newText, commands, since, hasClimbed } = row;
  const pass = async () => {
    const content = `看得到《${placeTitle}》的人都看得到这条评论，连同${authorName}的姓名。`;
    if (!(await confirm({ title: '显示这条评论', content, confirmText: '显示' }))) return;
    if (await give(row, { name: 'pass' })) toast('已显示');
  };
  return (
    <Card>
      <Row
        title={authorName}
        isWhole
        isUrgent={hasClimbed}
        facts={[
          unitName,
          `《${placeTitle}》`,
          `${timeAnd(since, now(), '起')}${hasClimbed ? '，超过 48 小时，上级也看得到' : ''}`,
        ]}
      />
      {answers !== null && <Text className={styles.words}>{`答复${answers.name}：${answers.text}`}</Text>}
      <Text className={styles.words}>{text}</Text>
      {newText !== null && <Text className={styles.words}>{`想改成：${newText}`}</Text>}
      <View className={styles.notices}>
        {noticesOf(row).map((words) => (
          <Notice key={words} kind='warn' text={words} />
        ))}
        {problem?.commentId === commentId && <Notice kind='warn' text={problem.message} />}
      </View>
      {isMuting ? (
        <MuteForm row={row} onDone={() => setMuting(false)} />
      ) : reasoned?.commentId === commentId ? (
        <HidingForm row={row} name={reasoned.name} />
      ) : (
        <View className={styles.actions}>
          {commands.includes('pass') && (
            <View className={styles.action}>
              <Button
                kind='secondary'
                text={passWords[row.state]}
                label={`${passWords[row.state]}${authorName}的评论`}
                isBusy={sendingId === commentId}
                onPress={() => void pass()}
              />
            </View>
          )}
          {commands.map((name) =>
            name === 'pass' ? null : (
              <View key={name} className={styles.action}>
                <Button
                  kind='secondary'
                  text={verbs[name]}
                  label={`${verbs[name]}${authorName}的评论`}
                  onPress={() => begin(commentId, name)}
                />
              </View>
            ),
          )}
          <View className={styles.action}>
            <Button kind='quiet' text='禁言' label={`禁言${authorName}`} onPress={() => setMuting(true)} />
          </View>
        </View>
      )}
    </Card>
  );
}

/** What whoever looks should know: reports, a plea, what WeChat did not answer. */
function noticesOf({ state, reports, plea, remark, check, commands }: CommentRow): string[] {
  return [
    ...(reports.length > 0
      ? [`${reports.length} 个人举报${state === 'hidden' ? '，已经先隐藏' : ''}：${reports.join('；')}`]
      : []),
    ...(plea !== null ? [`因“${remark ?? ''}”隐藏过，写的人请再看一次：${plea}`] : []),
    ...(check?.verdict === 'review' ? [`微信的内容检查拿不准${check.about && `（${check.about}）`}，请仔细看。`] : []),
    ...(check && check.verdict !== 'passed' && check.verdict !== 'review' ? [uncheckedWords(commands)] : []),
  ];
}

/** What is only to be hidden is shown already: somebody has read it then. */
const uncheckedWords = (commands: CommentRow['commands']): string =>
  commands.includes('pass')
    ? '微信还没有检查这些话，显示的时候会再问一次。'
    : '微信没有检查过这些话，是支部的人看过以后显示的。';

function HidingForm({ row, name }: { row: CommentRow; name: ReasonedCommand }) {
  const { reason, sendingId, writeReason, cancel, give } = useLook();
  const send = async () => {
    if (await give(row, { name, reason: reason.trim() })) toast('已告诉写的人');
  };
  return (
    <ReasonForm
      verb={verbs[name]}
      reason={reason}
      onChange={writeReason}
      maxLength={MOST_REASON}
      hint={`${row.authorName}会看到这句话，别人看不到。`}
      isBusy={sendingId === row.commentId}
      onCancel={cancel}
      onSend={() => void send()}
    />
  );
}
