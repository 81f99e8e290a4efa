import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type {
  decideName,
  listLetters,
  moveLetter,
  openLetter,
  openLetterFigures,
  openLetterTerms,
  saveLetterTerms,
} from '../../../../core/letters/workbench-contract';

type Working =
  | typeof listLetters
  | typeof openLetter
  | typeof moveLetter
  | typeof decideName
  | typeof openLetterFigures
  | typeof openLetterTerms
  | typeof saveLetterTerms;

export const workMessages: Record<RefusalOf<Working>, string> = {
  ...commonMessages,
  NOT_FOUND: '这封信已经收回，转给了别人，或者不归您办理。',
  CONFLICT: '这里刚刚被别人改过，下面是新的内容，请看过再定。',
  WRONG_STATE: '这封信刚刚有了新的一步，请看看现在能做什么。',
  TOO_MANY_STEPS: '这封信已经有八十步，请直接答复。',
  NOT_REWRITTEN: '有一段和信里一样。请用自己的话重新写，让人认不出是谁写的。',
  NAMES_SOMEBODY: '里面写到了写信的人，或者信里说到的人。请去掉姓名。',
  ALREADY_PUBLIC: '这个答复已经发布了，不能换别的文字。',
  COLUMN_CLOSED: '“你问我答”栏目停用了，请管理员在“栏目”里启用。',
  CONTENT_REFUSED: '没有通过内容安全检查，请改过再发。',
  OWN_MATTER: '这是您自己的信，由别人决定。',
};
