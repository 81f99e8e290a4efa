import { Text } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { confirm } from '@/platform/confirm';
import { useKeptWords } from '@/platform/kept-words';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { CheckedItems } from './checked-items';

/** The words that a command needs. `maxLength` in characters; without a hint it says how much is written. */
export interface Writing {
  label: string;
  maxLength: number;
  hint?: string;
}

interface CommandFormProps {
  /** Names the document and the command: what is written for it stays on the device until it was given. */
  keptAs: string;
  /** What the command is called; `button`, where there is less room. */
  title: string;
  button?: string;
  /** Names the consequence, in the question before it is given. */
  consequence: string;
  /** Said after it was carried out. */
  done: string;
  isLate: boolean;
  isBusy: boolean;
  isDisabled: boolean;
  /** 保密审查, to be answered item by item; null: this command asks for none. */
  checklist: readonly string[] | null;
  writing?: Writing | null | undefined;
  /** What else it needs, and whether that is complete. */
  children?: ReactNode;
  isComplete?: boolean;
  give: (words: string, checked: string[]) => Promise<boolean>;
}

/** The form of one command: what it needs, one question that names its consequence, and a word when it was carried out. */
export function CommandForm(props: CommandFormProps) {
  const { keptAs, title, button = title, checklist, writing, children, isComplete = true } = props;
  const [words, setWords] = useKeptWords(keptAs);
  const [checked, setChecked] = useState<string[]>([]);
  const isReady =
    isComplete && (!writing || words.trim() !== '') && (checklist ?? []).every((item) => checked.includes(item));

  const submit = async () => {
    if (!(await confirm({ title, content: props.consequence, confirmText: button }))) return;
    if (!(await props.give(words, checked))) return;
    setWords('');
    toast(props.done);
  };

  return (
    <>
      {checklist !== null && (
        <>
          <Text>保密审查，逐项确认：</Text>
          <CheckedItems items={checklist} checked={checked} onChange={setChecked} />
        </>
      )}
      {children}
      {writing && (
        <TextField
          label={writing.label}
          lines={writing.maxLength > 500 ? 6 : 3}
          value={words}
          onChange={setWords}
          maxLength={writing.maxLength}
          hint={writing.hint ?? `${words.length} / ${writing.maxLength} 字`}
        />
      )}
      <Button
        text={button}
        {...(button !== title && { label: title })}
        kind={props.isLate ? 'danger' : 'primary'}
        onPress={() => void submit()}
        isBusy={props.isBusy}
        isDisabled={!isReady || props.isDisabled}
      />
    </>
  );
}
