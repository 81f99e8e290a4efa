import type { QuestionBody } from '../../bank/question';
import type { Answer } from '../answer';

/** The key as the answer that would have been right; of a blank, the first accepted wording. */
export function rightAnswer(body: QuestionBody): Answer {
  switch (body.type) {
    case 'single':
      return { type: 'single', choice: body.key };
    case 'multiple':
      return { type: 'multiple', choices: body.key };
    case 'judge':
      return { type: 'judge', value: body.key };
    case 'blank':
      return { type: 'blank', texts: body.key.map((variants) => variants[0] ?? '') };
    default:
      return body satisfies never;
  }
}
