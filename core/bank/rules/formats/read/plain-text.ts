import { hasPicture } from '../../../../kernel/picture-sign';
import { rulesOf } from '../../../question-types/rules';
import { composeBody, NO_KEY } from '../compose-body';
import { type CellProblem, type Draft, type TextDrafts, WHOLE_ROW } from '../draft';
import { readLetters } from '../letters';
import { readSource } from '../source-text';
import { difficultyOf } from './table-row';
import { assemble } from './text/assemble';
import type { Block } from './text/assembled';
import { type Collected, collect } from './text/collect';
import { giveAnswers } from './text/give-answers';
import { isOpenType } from './text/headings';
import { readKey } from './text/keys';
import { remarksOn } from './text/left-out';

/**
 * Reads questions in Chinese plain text, in three stages: lines are classified (`text/classify`), questions assembled
 * (`text/assemble`, `text/collect`, `text/give-answers`), and their bodies composed and judged. Nothing is misread in
 * silence: a line is read, or a problem, or its label is among the unknown. See docs/adr/038.
 * @param most questions read; the others are not looked at
 */
export function readPlainText(text: string, most = Number.POSITIVE_INFINITY): TextDrafts {
  const { sections, answers, leftOut, pages, lettered } = assemble(text, most);
  const all = sections.flatMap(({ type, blocks }) =>
    blocks.map((block) => ({ type, block, collected: collect(block) })),
  );
  const withKey = new Set(all.flatMap(({ block, collected }) => (collected.fields.key === '' ? [] : [block])));
  const spare = giveAnswers(sections, answers, (block) => !withKey.has(block));
  const broken = new Set<Block>();
  const drafts = all.slice(0, most).map(({ type, block, collected }): Draft => {
    // The answer came later than the other lines.
    const isGiven = !withKey.has(block) && block.given !== '';
    if (block.above && broken.has(block.above))
      block.problems.push({
        column: WHOLE_ROW,
        message: `看不出第 ${block.line} 行的“${block.number}”是题号还是上一题的内容`,
      });
    const draft = draftOf(
      block,
      isGiven
        ? withGiven(collected, block)
        : { ...collected, problems: [...new Set([...block.problems, ...collected.problems])] },
      type,
    );
    if (draft.problems.length > 0) broken.add(block);
    // A key in words names its option, wherever that stands.
    const isByLetter = readLetters(collected.fields.key || block.given) !== null;
    const isLettered = draft.body !== null && isByLetter && block.lines.some(({ at }) => lettered.has(at));
    return isLettered ? { ...draft, assumed: [...draft.assumed, 'lettersGiven'] } : draft;
  });
  refuseSharedKeys(
    drafts,
    all.map(({ type, collected }) => collected.fields.type !== '' || !isOpenType(type)),
  );
  return {
    unknown: [...new Set(all.flatMap(({ collected }) => collected.unknown))],
    leftOut: remarksOn({ sections, answers: spare, leftOut, pages }),
    drafts,
  };
}

/**
 * 答案：BA below the second of two questions without a key may be the keys of both: as many letters as questions, and nothing
 * says that it has several right options.
 */
function refuseSharedKeys(drafts: readonly Draft[], isStated: readonly boolean[]): void {
  let without = 0;
  for (const [at, { body, problems }] of drafts.entries()) {
    const isOpen = body === null && problems.some(({ message }) => message === NO_KEY);
    const isOneForEach = rightOptionsOf(body) === without + 1 && !isStated[at];
    if (without > 0 && isOneForEach && problems.length === 0)
      problems.push({ column: '答案', message: `前面 ${without} 道题没有答案，这里的答案可能是它们的` });
    without = isOpen ? without + 1 : 0;
  }
}

function withGiven(collected: Collected, { given, reason: listed, problems }: Block): Collected {
  const { key, reason } = readKey(given, { options: collected.options, hasBlank: /_{2,}/.test(collected.stem) });
  const { fields } = collected;
  return {
    ...collected,
    fields: { ...fields, key, explanation: fields.explanation || listed || reason },
    problems: [...new Set([...problems, ...collected.problems])],
  };
}

function draftOf(block: Block, { stem, options, fields, problems }: Collected, section: string): Draft {
  const difficulty = difficultyOf(fields.difficulty);
  const type = fields.type || (isOpenType(section) ? '' : section);
  const composed = composeBody({ type, options, key: fields.key, stem });
  // F is a judgement or the sixth option of a question that lost its options.
  const isUnsure = type === '' && options.length === 0 && /^[FＦ]$/.test(fields.key);
  const unsure = { column: '答案', message: '答案 F 看不出是“错”还是选项的字母：判断题请写“错”' };
  const isSignInBlank = hasBlanks(composed.body) && /^[√×✓✗✔✘]$/.test(fields.key);
  const sign = { column: '题型', message: `填空题的答案不会是“${fields.key}”：判断题请写在判断题里` };
  const doubt = isUnsure ? [unsure] : isSignInBlank ? [sign] : composed.problems;
  const lacking = problems.length > 0 ? problems : doubt;
  const isPictured = block.lines.some(({ text }) => hasPicture(text));
  const told = isPictured ? [PICTURED, ...lacking] : lacking;
  return {
    line: block.line,
    questionId: fields.questionId,
    topic: fields.topic,
    difficulty: difficulty.value,
    stem: composed.stem,
    body: composed.body,
    explanation: fields.explanation,
    source: readSource(fields.source),
    problems: [...difficulty.problems, ...told],
    assumed: [...composed.assumed, ...difficulty.assumed],
    raw: [rawOf(block, fields.type === '' && type !== '' ? type : '')],
  };
}

const rightOptionsOf = (body: Draft['body']): number =>
  (body && rulesOf(body.type).countable(body))?.filter(({ isRight }) => isRight).length ?? 0;

const hasBlanks = (body: Draft['body']): boolean => body !== null && rulesOf(body.type).acceptedIn(body).length > 0;

const PICTURED: CellProblem = {
  column: WHOLE_ROW,
  message: '这道题里有图片、公式或读不出的符号，要写成文字',
};

/** A returned question stands below no heading and above no list of answers, so it tells type and key itself. */
const rawOf = ({ lines, given, reason }: Block, type: string): string =>
  [
    ...lines.map(({ text }) => text),
    ...(given === '' ? [] : [`答案：${given}`]),
    ...(reason === '' ? [] : [`解析：${reason}`]),
    ...(type === '' ? [] : [`题型：${type}`]),
  ]
    .join('\n')
    .trim();
