import { composeBody } from '../compose-body';
import { type Draft, NO_SOURCE, WHOLE_ROW } from '../draft';
import { OPTION_LETTERS } from '../letters';

const OPTION = /^([A-Z])[.)]\s*(.*)$/i;
const ANSWER = /^ANSWER\s*[:：]\s*(.*)$/i;
const REMARK = /^※/;

/**
 * Moodle's Aiken format: a stem, lettered options, `ANSWER: B`. https://docs.moodle.org/en/Aiken_format
 * @param most questions read; the others are not looked at
 */
export function readAiken(text: string, most = Number.POSITIVE_INFINITY): Draft[] {
  const drafts: Draft[] = [];
  let lines: string[] = [];
  let line = 0;
  for (const [index, whole] of text.split('\n').entries()) {
    const words = whole.trim();
    if (words === '' || REMARK.test(words)) continue;
    // An option has one line, so other words behind options begin the next question.
    const isUnfinished = OPTION.test(lines[lines.length - 1] ?? '') && !OPTION.test(words) && !ANSWER.test(words);
    if (isUnfinished) {
      drafts.push(draftOf(line, lines));
      lines = [];
      if (drafts.length >= most) break;
    }
    if (lines.length === 0) line = index + 1;
    lines.push(words);
    if (!ANSWER.test(words)) continue;
    drafts.push(draftOf(line, lines));
    lines = [];
    if (drafts.length >= most) break;
  }
  return lines.length === 0 ? drafts : [...drafts, draftOf(line, lines)];
}

function draftOf(line: number, lines: readonly string[]): Draft {
  const key = ANSWER.exec(lines[lines.length - 1] ?? '')?.[1] ?? '';
  const words = lines.filter((each) => !ANSWER.test(each));
  const firstOption = words.findIndex((each) => OPTION.exec(each)?.[1]?.toUpperCase() === 'A');
  const stem = words.slice(0, firstOption < 0 ? undefined : firstOption).join('\n');
  const written = (firstOption < 0 ? [] : words.slice(firstOption)).map((each) => OPTION.exec(each));
  const options = written.flatMap((match, index) => {
    const letter = OPTION_LETTERS[index];
    return match && letter && match[1]?.toUpperCase() === letter ? [{ key: letter, text: match[2] ?? '' }] : [];
  });
  const isOrdered = options.length === written.length;
  const { body, problems, assumed } = composeBody({ type: '', options, key, stem });
  return {
    line,
    questionId: '',
    topic: '',
    difficulty: null,
    stem,
    body: isOrdered ? body : null,
    explanation: '',
    source: NO_SOURCE,
    problems: isOrdered
      ? problems
      : [{ column: WHOLE_ROW, message: '选项应当按 A、B、C…… 的顺序，一行一个，最多 8 个' }],
    assumed,
    raw: [lines.join('\n')],
  };
}
