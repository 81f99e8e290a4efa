import { View } from '@tarojs/components';
import { now } from '@/platform/clock';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { TextField } from '@/ui/text-field';
import type { ReviewRow } from '../../../../../core/notebook/workbench-contract';
import { NoteText } from '../../notes/components/note-text';
import { heldWords } from '../../words';
import { useReview } from '../store';
import styles from './review-card.module.scss';

const MOST_REASON = 200;

/** A note to decide on: one waiting for review, or a shared one whose sharing can be ended. */
export function ReviewCard({ row }: { row: ReviewRow }) {
  const { noteId, memberName, unitName, lesson, touchedAt, isMine } = row;
  const { decliningId, problem } = useReview();
  const held = row.status === 'inReview' ? heldWords(row.check, false) : null;
  return (
    <Card>
      <Row
        title={memberName}
        isWhole
        facts={[unitName, lesson?.title ?? '手抄与随记', friendlyTime(touchedAt, now())]}
      />
      <NoteText note={row} />
      {held && <Notice kind='warn' text={held} />}
      {problem?.noteId === noteId && <Notice kind='warn' text={problem.message} />}
      {isMine ? (
        <Notice text='这是您自己的笔记，由支部的其他人审核。' />
      ) : decliningId === noteId ? (
        <DecliningForm row={row} />
      ) : (
        <Decisions row={row} />
      )}
    </Card>
  );
}

function Decisions({ row }: { row: ReviewRow }) {
  const { sendingId, decide, beginDeclining } = useReview();
  const { noteId, memberName, status } = row;
  const approve = async () => {
    const content = `本支部的党员都能看到${memberName}的这则笔记。`;
    if (!(await confirm({ title: '同意分享', content, confirmText: '同意' }))) return;
    if (await decide(row, { name: 'approve' })) toast('已分享到支部');
  };
  const decline = () => beginDeclining(noteId);
  return (
    <View className={styles.actions}>
      <Button
        kind='secondary'
        text={status === 'shared' ? '撤下' : '不同意'}
        label={`${status === 'shared' ? '撤下' : '不同意分享'}${memberName}的笔记`}
        onPress={decline}
      />
      {status === 'inReview' && (
        <Button
          kind='secondary'
          text='同意'
          label={`同意分享${memberName}的笔记`}
          isBusy={sendingId === noteId}
          onPress={() => void approve()}
        />
      )}
    </View>
  );
}

function DecliningForm({ row }: { row: ReviewRow }) {
  const { reason, sendingId, writeReason, cancel, decide } = useReview();
  const submit = async () => {
    if (await decide(row, { name: 'decline', reason: reason.trim() })) toast('已告诉党员');
  };
  return (
    <>
      <TextField
        label='原因'
        lines={2}
        value={reason}
        onChange={writeReason}
        maxLength={MOST_REASON}
        hint={`${row.memberName}会看到这句话，只有本人看得见。`}
      />
      <View className={styles.actions}>
        <Button kind='secondary' text='取消' onPress={cancel} />
        <Button
          text='确定'
          isBusy={sendingId === row.noteId}
          isDisabled={reason.trim() === ''}
          onPress={() => void submit()}
        />
      </View>
    </>
  );
}
