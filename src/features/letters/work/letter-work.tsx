import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { useKeptWords } from '@/platform/kept-words';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { SelectField } from '@/ui/select-field';
import { Skeleton } from '@/ui/skeleton';
import type { OfficeCommand } from '../../../../core/letters/letter-events';
import type { LetterWork } from '../../../../core/letters/workbench-contract';
import { Clock, LetterText, Steps } from '../components/letter-parts';
import { WordsForm } from '../components/words-form';
import { MOST_STEP_TEXT } from '../limits';
import { officeWords } from '../words';
import { useLetterWork } from './letter-store';
import { PublicAnswerWork } from './public-answer-work';

/** A letter to my office: what it says, and the next step. Opening it is told to its writer. */
export function LetterWorkPage({ letterId }: { letterId: string }) {
  const { letter, open } = useLetterWork();
  const load = () => void open(letterId);
  useDidShow(load);
  return (
    <Page title='来信'>
      <AsyncView of={letter} onRetry={load} skeleton={<Skeleton shape='article' />}>
        {(value) => (
          <>
            <Notice text='您打开过、写的每一步，写信的人都看得到；别的党员看不到。' />
            {value.check !== null && value.check.verdict !== 'passed' && (
              <Notice kind='warn' text='微信没有检查过这封信，只有办理的人看得到。' />
            )}
            <LetterText letter={value} from={fromWords(value)} />
            <Steps letter={value} writer='写信的人' />
            <NextStep letter={value} />
            <PublicAnswerWork letter={value} />
            <Clock letter={value} />
          </>
        )}
      </AsyncView>
    </Page>
  );
}

const fromWords = ({ writer, isHidden }: LetterWork): string =>
  writer === null ? '一名党员，姓名保密' : `${writer.name}（${writer.unitName}）${isHidden ? '，经同意看到' : ''}`;

type Worded = Exclude<OfficeCommand['name'], 'accept' | 'offer' | 'draft'>;

const steps: Record<Worded, { title: string; label: string; hint: string; action: string; most: number }> = {
  answer: { title: '答复', label: '答复的内容', hint: '写明办理的结果。', action: '答复', most: MOST_STEP_TEXT },
  reply: { title: '先回复', label: '进展', hint: '还要办，先说办到哪里。', action: '回复', most: MOST_STEP_TEXT },
  ask: {
    title: '请补充',
    label: '要说明什么',
    hint: '补充以前时限不走，最多十四天。',
    action: '补充请求',
    most: MOST_STEP_TEXT,
  },
  handOn: { title: '转办', label: '理由', hint: '接的人另算时限，您这里的不停。', action: '转办', most: 300 },
  extend: { title: '延期', label: '理由', hint: '只能延一次，写信的人看得到理由。', action: '延期', most: 300 },
  askName: {
    title: '查看姓名',
    label: '理由',
    hint: '要第二个人同意。申请、理由和结果，写信的人都知道。',
    action: '申请',
    most: 300,
  },
};
const ORDER: readonly Worded[] = ['answer', 'reply', 'ask', 'handOn', 'extend', 'askName'];

/** The steps that the office may take now; draws nothing when it is over. */
function NextStep({ letter }: { letter: LetterWork }) {
  const { isBusy, message, give } = useLetterWork();
  const offered = ORDER.filter((name) => letter.commands.includes(name));
  const [chosen, choose] = useState<Worded | null>(null);
  const [words, write] = useKeptWords(`letter-work:${letter.letterId}`);
  const [to, setTo] = useState<string | null>(null);
  const mayAccept = letter.commands.includes('accept');
  if (!mayAccept && offered.length === 0) return null;
  const shown = chosen !== null && offered.includes(chosen) ? chosen : mayAccept ? null : (offered[0] ?? null);
  const target = letter.handOnTo.find((office) => keyOf(office) === to);

  const send = async (name: Worded) => {
    const command = commandOf(name, words.trim(), target);
    if (command === null) return;
    const { title } = steps[name];
    const content =
      name === 'handOn' && target
        ? `${officeWords(target)}会看到整封信，写信的人会知道。`
        : '写信的人会看到，提交后不能修改。';
    if (!(await confirm({ title, content, confirmText: '提交' }))) return;
    if (!(await give(command))) return;
    write('');
    choose(null);
  };
  return (
    <Card title='办理'>
      {letter.isNameAsked && <Notice text='查看姓名的申请在等第二个人决定。' />}
      {mayAccept && (
        <Button text='签收' isBusy={isBusy && shown === null} onPress={() => void give({ name: 'accept' })} />
      )}
      {offered.length > 0 && (
        <Chips
          isChoice
          label='怎么办'
          options={offered.map((value) => ({ value, label: steps[value].title }))}
          value={shown}
          onChange={choose}
        />
      )}
      {shown === 'handOn' && (
        <SelectField
          label='转给'
          options={letter.handOnTo.map((office) => ({ value: keyOf(office), label: officeWords(office) }))}
          value={to}
          onChange={setTo}
          placeholder='选一个职务'
        />
      )}
      {shown !== null && (
        <WordsForm
          label={steps[shown].label}
          hint={steps[shown].hint}
          value={words}
          onChange={write}
          most={steps[shown].most}
          action={`提交${steps[shown].action}`}
          isBusy={isBusy}
          isDisabled={words.length > steps[shown].most || (shown === 'handOn' && !target)}
          error={message}
          onSend={() => void send(shown)}
        />
      )}
      {shown === null && message !== null && <Notice kind='error' text={message} />}
    </Card>
  );
}

const keyOf = ({ unitId, role }: LetterWork['handOnTo'][number]): string => `${unitId}:${role}`;

function commandOf(name: Worded, words: string, to: LetterWork['handOnTo'][number] | undefined): OfficeCommand | null {
  switch (name) {
    case 'answer':
    case 'reply':
    case 'ask':
      return { name, words };
    case 'extend':
    case 'askName':
      return { name, reason: words };
    case 'handOn':
      return to ? { name, to: { unitId: to.unitId, role: to.role }, reason: words } : null;
    default:
      return name satisfies never;
  }
}
