import { Notice } from '@/ui/notice';
import { formFor } from '../question-types/forms';
import { useEditor } from '../questions/compose-store';
import type { QuestionForm } from '../questions/question-form';

interface AnswerFormProps {
  form: QuestionForm;
  error: string | undefined;
  isFixed: boolean;
}

/** Edits the key of a question, by its type. */
export function AnswerForm({ form, error, isFixed }: AnswerFormProps) {
  const { change } = useEditor();
  const { Fields } = formFor(form.type);
  return (
    <>
      <Fields form={form} isFixed={isFixed} onChange={change} />
      {error !== undefined && <Notice kind='warn' text={error} />}
    </>
  );
}
