import { Notice } from '@/ui/notice';
import { useEditor } from '../editor-store';
import type { QuestionForm } from '../question-form';
import { formFor } from '../question-types/forms';

interface AnswerFormProps {
  form: QuestionForm;
  error: string | undefined;
  isFixed: boolean;
}

/** What is right, as the type asks for it. */
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
