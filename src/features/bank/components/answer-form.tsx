import { View } from '@tarojs/components';
import { ChoiceList } from '@/ui/choice-list';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import { judgeWords } from '../../quiz/public-workbench';
import { useEditor } from '../editor-store';
import { blanksOf, type QuestionForm } from '../question-form';
import { OptionsForm } from './options-form';

interface AnswerFormProps {
  form: QuestionForm;
  error: string | undefined;
  isFixed: boolean;
}

/** What is right, as the type asks for it. */
export function AnswerForm({ form, error, isFixed }: AnswerFormProps) {
  return (
    <>
      <Fields form={form} isFixed={isFixed} />
      {error !== undefined && <Notice kind='warn' text={error} />}
    </>
  );
}

function Fields({ form, isFixed }: Omit<AnswerFormProps, 'error'>) {
  switch (form.type) {
    case 'single':
    case 'multiple':
      return <OptionsForm form={form} isFixed={isFixed} />;
    case 'judge':
      return <Verdict verdict={form.verdict} />;
    case 'blank':
      return <Blanks form={form} />;
    default:
      return form.type satisfies never;
  }
}

const verdicts = [true, false].map((value) => ({ key: String(value), text: judgeWords(value) }));

function Verdict({ verdict }: { verdict: boolean | null }) {
  const { change } = useEditor();
  return (
    <ChoiceList
      label='这句话'
      choices={verdicts}
      chosen={verdict === null ? [] : [String(verdict)]}
      isMultiple={false}
      onToggle={(key) => change({ verdict: key === 'true' })}
    />
  );
}

/** As many fields as the stem has blanks. */
function Blanks({ form }: { form: QuestionForm }) {
  const { change } = useEditor();
  const blanks = blanksOf(form);
  if (blanks.length === 0) return <Notice text='在题干里用四个下划线 ____ 写出空，这里就会出现答案栏。' />;
  return (
    <View>
      {blanks.map((text, index) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a blank is known by its place
          key={index}
          label={blanks.length > 1 ? `第 ${index + 1} 空的答案` : '空的答案'}
          hint='几种写法都算对的，一行写一种；空格、全半角和大小写不用分别写。'
          lines={2}
          value={text}
          maxLength={330}
          onChange={(value) => change({ blanks: blanks.map((other, place) => (place === index ? value : other)) })}
        />
      ))}
    </View>
  );
}
