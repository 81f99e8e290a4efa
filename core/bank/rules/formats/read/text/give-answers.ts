import { readType } from '../../words';
import type { AnswerList, Block, Section } from './assembled';

/**
 * Gives the answers of lists to the questions of the sections before them. What does not fit is a problem of them all.
 * @returns lists that no question waits for
 */
export function giveAnswers(
  sections: readonly Section[],
  answers: readonly AnswerList[],
  needsKey: (block: Block) => boolean,
): AnswerList[] {
  let from = 0;
  const spare: AnswerList[] = [];
  const lists = answers.filter(({ entries, faults }) => entries.length > 0 || faults.length > 0);
  for (let at = 0; at < lists.length; ) {
    const until = lists[at]?.sectionsBefore ?? 0;
    const together: AnswerList[] = [];
    for (; lists[at]?.sectionsBefore === until; at += 1) {
      const list = lists[at];
      if (list) together.push(list);
    }
    const open = sections.slice(from, until).filter(({ blocks }) => blocks.some(needsKey));
    if (open.length > 0) giveTogether(open, together, needsKey);
    else spare.push(...together);
    from = until;
  }
  return spare;
}

function giveTogether(
  open: readonly Section[],
  lists: readonly AnswerList[],
  needsKey: (block: Block) => boolean,
): void {
  const [only, ...others] = lists;
  if (!only) return;
  const ofType = new Map<string, Section[]>();
  for (const section of open) {
    const known = ofType.get(typeOf(section.type));
    if (known) known.push(section);
    else ofType.set(typeOf(section.type), [section]);
  }
  const byType = ({ type }: AnswerList): Section[] => (type === '' ? [] : (ofType.get(typeOf(type)) ?? []));
  if (lists.every((list) => byType(list).length === 1)) {
    for (const list of lists) giveTo(byType(list)[0]?.blocks ?? [], list, needsKey);
    return;
  }
  if (lists.length === open.length) {
    lists.forEach((list, index) => {
      giveTo(open[index]?.blocks ?? [], list, needsKey);
    });
    return;
  }
  const blocks = open.flatMap((section) => section.blocks);
  const numbers = blocks.map(({ number }) => number);
  if (others.length === 0 && new Set(numbers).size === numbers.length) {
    giveTo(blocks, only, needsKey);
    return;
  }
  refuse(blocks.filter(needsKey), `题有 ${open.length} 部分，后面的答案有 ${lists.length} 部分，对不上`);
}

/** 单选题 and 单项选择题 are one type. */
const typeOf = (written: string): string => readType(written) ?? written;

function giveTo(blocks: readonly Block[], { entries, faults }: AnswerList, needsKey: (block: Block) => boolean): void {
  const open = blocks.filter(needsKey);
  const byNumber = new Map(entries.map((entry) => [entry.number, entry]));
  const known = new Set(blocks.map(({ number }) => number));
  const [fault] = faults;
  if (fault !== undefined) {
    refuse(open, fault);
    return;
  }
  if (byNumber.size !== entries.length) {
    refuse(open, '后面的答案里有重复的题号');
    return;
  }
  if (known.size !== blocks.length) {
    refuse(open, '题号有重复，后面的答案对不上');
    return;
  }
  if (entries.length !== open.length && entries.length !== blocks.length) {
    refuse(open, `这一部分有 ${open.length} 道题要答案，后面的答案有 ${entries.length} 个`);
    return;
  }
  for (const block of open) {
    const entry = byNumber.get(block.number);
    if (!entry) block.problems.push({ column: '答案', message: `后面的答案里没有第 ${block.number} 题` });
    else [block.given, block.reason] = [entry.key, entry.reason ?? ''];
  }
}

function refuse(blocks: readonly Block[], message: string): void {
  for (const block of blocks) block.problems.push({ column: '答案', message });
}
