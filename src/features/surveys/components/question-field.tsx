import { Text } from '@tarojs/components';
import { Chips } from '@/ui/chips';
import { ChoiceList } from '@/ui/choice-list';
import { TextField } from '@/ui/text-field';
import { type AnswerValue, LONGEST_TEXT, type SurveyQuestion } from '../../../../core/surveys/form';
import styles from './surveys.module.scss';

interface QuestionFieldProps {
  question: SurveyQuestion;
  value: AnswerValue | undefined;
  onChange: (value: AnswerValue | undefined) => void;
}

const listOf = (value: AnswerValue | undefined): number[] => (Array.isArray(value) ? value : []);

/** The list without the option, or with it at the end. */
const toggled = (list: readonly number[], option: number): number[] | undefined => {
  const rest = list.filter((one) => one !== option);
  if (rest.length === list.length) return [...list, option];
  return rest.length === 0 ? undefined : rest;
};

/** Answers one question. */
export function QuestionField({ question, value, onChange }: QuestionFieldProps) {
  switch (question.kind) {
    case 'one':
      return (
        <ChoiceList
          label={question.title}
          choices={question.options.map((text, at) => ({ key: String(at), text }))}
          chosen={typeof value === 'number' ? [String(value)] : []}
          isMultiple={false}
          onToggle={(key) => onChange(Number(key) === value ? undefined : Number(key))}
        />
      );
    case 'many':
      return (
        <ChoiceList
          label={question.title}
          choices={question.options.map((text, at) => ({ key: String(at), text }))}
          chosen={listOf(value).map(String)}
          isMultiple
          onToggle={(key) => onChange(toggled(listOf(value), Number(key)))}
        />
      );
    case 'scale':
      return (
        <ChoiceList
          label={question.title}
          choices={Array.from({ length: question.steps }, (_, at) => ({
            key: String(at + 1),
            text: stepWords(question, at + 1),
          }))}
          chosen={typeof value === 'number' ? [String(value)] : []}
          isMultiple={false}
          onToggle={(key) => onChange(Number(key) === value ? undefined : Number(key))}
        />
      );
    case 'matrix':
      return <MatrixField question={question} value={value} onChange={onChange} />;
    case 'text':
      return (
        <TextField
          label='您的话'
          lines={4}
          value={typeof value === 'string' ? value : ''}
          onChange={(words) => onChange(words === '' ? undefined : words)}
          maxLength={LONGEST_TEXT}
        />
      );
    case 'rank':
      return (
        <>
          <Text className={styles.hint}>从最看重的开始，依次点完；再点一次取消。</Text>
          <ChoiceList
            label={question.title}
            choices={question.options.map((text, at) => {
              const place = listOf(value).indexOf(at);
              return { key: String(at), text, ...(place === -1 ? {} : { letter: String(place + 1) }) };
            })}
            chosen={listOf(value).map(String)}
            isMultiple
            onToggle={(key) => onChange(toggled(listOf(value), Number(key)))}
          />
        </>
      );
    default:
      return question satisfies never;
  }
}

/** `1 分，没有用`; between the ends only the number. */
function stepWords({ steps, low, high }: Extract<SurveyQuestion, { kind: 'scale' }>, step: number): string {
  if (step === 1) return `1 分，${low || '最低'}`;
  return step === steps ? `${step} 分，${high || '最高'}` : `${step} 分`;
}

/** A row that was not answered yet; it fits no option, so that a matrix with one of them is not handed in. */
const NONE = -1;

function MatrixField({
  question,
  value,
  onChange,
}: QuestionFieldProps & { question: Extract<SurveyQuestion, { kind: 'matrix' }> }) {
  const given = question.rows.map((_, row) => listOf(value)[row] ?? NONE);
  return question.rows.map((label, row) => (
    <MatrixRow
      key={label}
      label={label}
      options={question.options}
      chosen={given[row] ?? NONE}
      onChange={(option) => onChange(given.map((one, at) => (at === row ? option : one)))}
    />
  ));
}

interface MatrixRowProps {
  label: string;
  options: readonly string[];
  chosen: number;
  onChange: (option: number) => void;
}

const MatrixRow = ({ label, options, chosen, onChange }: MatrixRowProps) => (
  <>
    <Text className={styles.row}>{label}</Text>
    <Chips
      isChoice
      label={label}
      options={options.map((text, at) => ({ value: String(at), label: text }))}
      value={chosen === NONE ? null : String(chosen)}
      onChange={(option) => onChange(Number(option))}
    />
  </>
);
