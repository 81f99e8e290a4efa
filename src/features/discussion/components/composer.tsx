import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import { useDiscussion } from '../discussion-store';
import { MOST_COMMENT_TEXT, MOST_REASON } from '../limits';

const readers = { post: '看得到这条信息的人', lesson: '学得到这节课的人' };

/** The field below which the comments stand: for a comment, another wording, a report, or a plea. */
export function Composer() {
  const { head, writing, text, isBusy, message, write, begin, send } = useDiscussion();
  const words = wordsOf(writing, head?.place.kind ?? 'post');
  if (!head || (!head.isOpen && writing.what === 'comment')) return null;
  const most =
    writing.what === 'comment' || writing.what === 'rewrite' || writing.what === 'reword'
      ? MOST_COMMENT_TEXT
      : MOST_REASON;
  const give = async () => {
    if (await send()) toast(words.done);
  };
  const isPlain = writing.what === 'comment' && writing.answers === null;
  return (
    <Card
      title={words.title}
      extra={
        isPlain ? undefined : (
          <Button kind='quiet' text='取消' onPress={() => begin({ what: 'comment', answers: null })} />
        )
      }
    >
      <Notice text={words.hint} />
      <TextField
        label={words.label}
        lines={3}
        value={text}
        onChange={write}
        maxLength={most}
        hint={`${text.length} / ${most} 字`}
        error={message ?? undefined}
      />
      <Button text={words.action} onPress={() => void give()} isBusy={isBusy} isDisabled={text.trim() === ''} />
    </Card>
  );
}

interface Words {
  title: string;
  label: string;
  hint: string;
  action: string;
  done: string;
}

function wordsOf(writing: ReturnType<typeof useDiscussion.getState>['writing'], kind: keyof typeof readers): Words {
  const hint = `支部的联络员、书记看过以后，${readers[kind]}才看得到，连同您的姓名和支部。`;
  switch (writing.what) {
    case 'comment':
      return {
        title: writing.answers === null ? '写评论' : `答复${writing.answers.name}`,
        label: writing.answers === null ? '评论' : '答复',
        hint,
        action: '发表',
        done: '已送支部看',
      };
    case 'rewrite':
      return { title: '修改评论', label: '新的话', hint, action: '发表', done: '已送支部看' };
    case 'reword':
      return {
        title: '修改评论',
        label: '新的话',
        hint: '支部看过以前，原来的还显示着。',
        action: '发表',
        done: '已送支部看',
      };
    case 'askAgain':
      return {
        title: '请再看一次',
        label: '理由',
        hint: '支部审看的人看得到；只能申请一次。',
        action: '申请',
        done: '已申请',
      };
    case 'plead':
      return {
        title: '请别人再看一次禁言',
        label: '理由',
        hint: '审看评论的人看得到，由定禁言以外的人决定；只能申请一次。',
        action: '申请',
        done: '已申请',
      };
    case 'report':
      return {
        title: `举报${writing.comment.name}的评论`,
        label: '理由',
        hint: '支部审看的人看得到理由，看不到您的姓名；三个人举报的先隐藏；看过的结果会告诉您。',
        action: '举报',
        done: '已举报',
      };
    default:
      return writing satisfies never;
  }
}
