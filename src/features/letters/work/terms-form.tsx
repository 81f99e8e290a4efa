import { useCallback, useEffect, useState } from 'react';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import type { LetterTerms } from '../../../../core/letters/terms';
import type { TermsView } from '../../../../core/letters/workbench-contract';
import { fetchTerms, sendTerms } from './api';
import { workMessages } from './messages';

const fields: readonly { key: keyof LetterTerms; label: string; most: number }[] = [
  { key: 'receiptDays', label: '几天内签收', most: 30 },
  { key: 'answerDays', label: '几天内回复', most: 60 },
  { key: 'endDays', label: '几天内办结', most: 180 },
  { key: 'extensionDays', label: '可以延期几天', most: 60 },
];

/** How long offices have, in days of the calendar. */
export function TermsForm() {
  const [terms, setTerms] = useState<Loadable<TermsView>>(loading);
  const load = useCallback(async () => {
    const answer = await fetchTerms();
    setTerms((before) => reloaded(before, answer, workMessages));
  }, []);
  useEffect(() => void load(), [load]);
  return (
    <AsyncView of={terms} onRetry={() => void load()}>
      {(value) => (
        <Form key={value.revision} view={value} onSaved={(view) => setTerms({ state: 'ready', value: view })} />
      )}
    </AsyncView>
  );
}

function Form({ view, onSaved }: { view: TermsView; onSaved: (view: TermsView) => void }) {
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const given = (key: keyof LetterTerms): number => Number(words[key] ?? view.terms[key]);
  const problem = fields.find(({ key, most }) => !Number.isInteger(given(key)) || given(key) < 1 || given(key) > most);
  const terms: LetterTerms = {
    receiptDays: given('receiptDays'),
    answerDays: given('answerDays'),
    endDays: given('endDays'),
    extensionDays: given('extensionDays'),
  };
  const isSame = fields.every(({ key }) => terms[key] === view.terms[key]);

  const save = async () => {
    const content = '从现在起收到的信照新的时限；已经收到的仍按来信时的。';
    if (!(await confirm({ title: '修改答复时限', content, confirmText: '保存' }))) return;
    setBusy(true);
    const answer = await sendTerms({ seenRevision: view.revision, terms });
    setBusy(false);
    if (!answer.ok) return setMessage(workMessages[answer.code]);
    toast('已保存');
    onSaved(answer.value);
  };
  return (
    <Card title='答复时限'>
      {fields.map(({ key, label, most }) => (
        <TextField
          key={key}
          kind='number'
          label={label}
          value={words[key] ?? String(view.terms[key])}
          onChange={(value) => setWords({ ...words, [key]: value })}
          hint={`按日历天数，1 到 ${most} 天`}
        />
      ))}
      {problem && <Notice kind='warn' text={`“${problem.label}”要填 1 到 ${problem.most} 的整数。`} />}
      {message !== null && <Notice kind='error' text={message} />}
      <Button text='保存' isBusy={isBusy} isDisabled={problem !== undefined || isSame} onPress={() => void save()} />
    </Card>
  );
}
