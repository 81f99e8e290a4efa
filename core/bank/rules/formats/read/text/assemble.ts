import { WHOLE_ROW } from '../../draft';
import { type Ahead, lookAhead } from './ahead';
import { answerIn } from './answer-in-entry';
import { readEntry } from './answers';
import type { AnswerList, Assembled, Block, Section } from './assembled';
import { classify, type Line } from './classify';
import { readGlued } from './glued';
import { hasKeyInStem, isRightJudgement, MARKED_RIGHT } from './keys';
import { labelAt, labelsApart } from './labels';
import type { Way } from './numbers';
import { beginsWithOption, letterAtStart } from './options';
import { beginsWithType } from './type-in-stem';

/**
 * The second stage: lines become questions, sections and lists of answers.
 * @param most questions; what follows that many is not looked at
 */
export function assemble(text: string, most = Number.POSITIVE_INFINITY): Assembled {
  const { lines, way, pages, lettered } = classify(text);
  return { ...new Assembly(lines, way).run(most), pages, lettered };
}

type Field = 'stem' | 'options' | 'key' | 'explanation' | 'other';

class Assembly {
  private readonly sections: Section[] = [];
  private readonly answers: AnswerList[] = [];
  private readonly leftOut: Assembled['leftOut'] = [];
  private type = '';
  private block: Block | null = null;
  private field: Field = 'stem';
  /** Sections whose answers have been listed. */
  private answered = 0;
  /** Questions without keys since then, and the answers listed for them so far. */
  private lacking = 0;
  private given = 0;
  private previous = '';
  /** The present line. */
  private at = 0;
  private hasOptions = false;
  /** Last number of a list inside the question; 0 without. */
  private list = 0;
  private title = 0;
  /** The list of answers that is being read. */
  private answering: AnswerList | null = null;
  private needsSection = true;
  private questions = 0;
  private leaning: Block | null = null;

  /** Numbers of the section. */
  private readonly seen = new Set<number>();
  private readonly ahead: Ahead;

  constructor(
    private readonly lines: readonly Line[],
    private readonly way: Way | null,
  ) {
    this.ahead = lookAhead(lines);
  }

  run(most: number): Omit<Assembled, 'pages' | 'lettered'> {
    for (const [index, line] of this.lines.entries()) {
      this.at = line.at;
      this.take(line, index);
      this.previous = line.text;
      if (this.questions > most) break;
    }
    return { sections: this.sections, answers: this.answers, leftOut: this.leftOut };
  }

  private take(line: Line, index: number): void {
    if (line.text === '') {
      if (!this.way && !this.goesOn(index)) this.block = null;
      return;
    }
    if (line.heading) {
      this.open(line.heading.type);
      return;
    }
    if (this.isTitle(line, index)) {
      this.open(null);
      return;
    }
    if (this.takesAnswers(line, index)) return;
    const starts = this.starts(line, index);
    if (starts) {
      this.begin(line);
      return;
    }
    if (this.block && !this.way && this.block.hasKey && this.opensUnnumbered(line.text, index)) {
      this.begin(line);
      return;
    }
    if (this.block) {
      if (line.text === this.previous)
        this.block.problems.push({ column: WHOLE_ROW, message: `第 ${line.at} 行和上一行一样` });
      this.add(line.at, line.text);
      return;
    }
    if (!this.way) {
      this.begin(line);
      const [, number] = /^(\d{1,3})[.．]\d/.exec(line.text) ?? [];
      if (number !== undefined)
        this.current()?.problems.push({
          column: WHOLE_ROW,
          message: `看不出第 ${line.at} 行的“${number}”是题号还是内容`,
        });
      return;
    }
    // Words before the first number are a title, unless they are a part of a question.
    if (beginsWithOption(line.text) || labelsApart(line.text).some((part) => isKeyOrReason(part))) {
      this.begin(line);
      this.current()?.problems.push({ column: WHOLE_ROW, message: `第 ${line.at} 行前面没有带题号的题干` });
      return;
    }
    this.leftOut.push({ at: line.at, text: line.text });
  }

  /** Without numbers: whether a line below a question with its key begins the next one. */
  private opensUnnumbered(text: string, index: number): boolean {
    const label = labelAt(text);
    if (label?.field === 'stem' || beginsWithType(text)) return true;
    if (label || beginsWithOption(text)) return false;
    const isAfterJudged = !this.hasOptions && this.field === 'stem' && JUDGED_END.test(this.previous);
    const next = this.ahead.words(index)?.text ?? '';
    return JUDGED_END.test(text) ? isAfterJudged : this.hasOptions && ASKS.test(text) && letterAtStart(next) === 'A';
  }

  /** Without numbers: whether the question goes on behind an empty line, with options or a label. */
  private goesOn(index: number): boolean {
    const next = this.ahead.words(index);
    return next !== undefined && (beginsWithOption(next.text) || labelAt(next.text) !== null);
  }

  private open(type: string | null): void {
    if (type !== null) this.type = type;
    this.block = null;
    this.list = 0;
    this.needsSection = true;
    if (this.answering) this.answering = this.isAnswered() ? null : this.listOf(type ?? '');
  }

  /** Whether the lists of answers since the last ones hold as many as the questions lack. */
  private isAnswered(): boolean {
    if (this.given < this.lacking) return false;
    this.answered = this.answering?.sectionsBefore ?? this.answered;
    return true;
  }

  private listOf(type: string): AnswerList {
    const list: AnswerList = { type, entries: [], faults: [], sectionsBefore: this.sections.length, at: this.at };
    const last = this.answers[this.answers.length - 1];
    if (last?.sectionsBefore !== list.sectionsBefore) {
      this.given = 0;
      this.lacking = this.sections
        .slice(this.answered)
        .reduce((sum, { blocks }) => sum + blocks.filter(({ hasKey }) => !hasKey).length, 0);
    }
    this.answers.push(list);
    return list;
  }

  private isTitle({ title, number }: Line, index: number): boolean {
    if (title === null || number || title !== this.title + 1) return false;
    const next = this.ahead.words(index);
    if (!next || !(next.number || next.heading)) return false;
    this.title = title;
    return true;
  }

  private takesAnswers(line: Line, index: number): boolean {
    const { answers, number } = line;
    if (answers === 'header') {
      const next = this.ahead.words(index);
      const isHeader =
        next !== undefined &&
        (next.heading !== null ||
          next.answers !== null ||
          (next.number !== null && next.number.mark.value <= (this.block?.number ?? 0)) ||
          (this.isAboveOpen() && readEntry(next.text)?.number === 1));
      if (!isHeader) return false;
      this.answering = this.listOf('');
      this.endSection();
      return true;
    }
    if (answers && (answers.isSure || (this.answering && !this.block))) {
      this.answering ??= this.listOf('');
      this.endSection();
      const last = this.answering.entries[this.answering.entries.length - 1]?.number ?? 0;
      if (last > 0 && (answers.entries[0]?.number ?? last + 1) <= last) this.answering = this.listOf('');
      this.answering.entries.push(...answers.entries);
      this.given += answers.entries.length;
      if (answers.fault !== null) this.answering.faults.push(answers.fault);
      return true;
    }
    if (!this.answering || this.block) return false;
    const entry = number ? { number: number.mark.value, key: number.mark.rest } : readEntry(line.text);
    const isComplete = this.lacking > 0 && this.given >= this.lacking;
    if (entry && !isComplete && !this.isQuestion(index, entry.key)) {
      const last = this.answering.entries[this.answering.entries.length - 1]?.number ?? 0;
      if (last > 0 && entry.number <= last) this.answering = this.listOf('');
      this.answering.entries.push({ number: entry.number, ...answerIn(entry.key) });
      this.given += 1;
      return true;
    }
    if (number) {
      this.answered = this.answering.sectionsBefore;
      this.answering = null;
      return false;
    }
    if (this.takesReason(line.text)) return true;
    this.answering.faults.push(`第 ${line.at} 行“${line.text.slice(0, 20)}”不是答案`);
    return true;
  }

  /** In a list of answers: the explanation below an answer. */
  private takesReason(text: string): boolean {
    const { entries } = this.answering ?? { entries: [] };
    const entry = entries[entries.length - 1];
    const label = labelAt(text);
    if (!entry || (label && (label.field !== 'explanation' || entry.reason)) || (!label && !entry.reason)) return false;
    entry.reason = label ? label.value : `${entry.reason}\n${text}`;
    return true;
  }

  /** In a list of answers: whether a numbered line is a question after all. */
  private isQuestion(index: number, rest: string): boolean {
    if (labelAt(rest)?.field === 'key') return false;
    if (BLANK.test(rest)) return true;
    return this.ahead.isTold(index);
  }

  /** A list of answers ends a section, and the numbers behind it need not begin with 1. */
  private endSection(): void {
    this.block = null;
    this.needsSection = true;
  }

  /** Whether the question before the present one waits for its key, as all do that have a list. */
  private isAboveOpen(): boolean {
    const blocks = this.sections[this.sections.length - 1]?.blocks ?? [];
    return blocks[blocks.length - 2]?.hasKey === false;
  }

  /** Whether a numbered line begins a question; otherwise it is part of the one above. */
  private starts({ at, text, number }: Line, index: number): boolean {
    if (!number) return false;
    const { value, isGlued } = number.mark;
    const follower = this.ahead.follower(index);
    const isTold = this.ahead.isTold(index);
    if (!this.block) return !isGlued || value === 1 || follower === value + 1 || isTold;
    const isNext = value === this.block.number + 1;
    if (isGlued) {
      const isIn = (one: number): boolean => this.seen.has(one) || this.ahead.hasNumber(index, one);
      const meaning = readGlued({
        value,
        above: this.block.number,
        isTaken: isIn(value),
        isMissing: isIn(value - 1) || isIn(value + 1) || follower === value + 1,
        follower,
        hasKey: this.block.hasKey,
        hasOptions: this.hasOptions,
        isReason: this.field === 'explanation',
        isTold,
        isAsking: /[？?]$/.test(text) || BLANK.test(text),
        isAnswered: this.ahead.isAnswered(index),
      });
      if (meaning === 'unsure')
        this.block.problems.push({ column: WHOLE_ROW, message: `看不出第 ${at} 行的“${value}”是题号还是内容` });
      this.leaning = meaning === 'leaning' ? this.block : null;
      return meaning === 'question' || meaning === 'leaning';
    }
    const isListed = this.list > 0 && value === this.list + 1;
    const isOpen = this.field === 'explanation' || (!this.block.hasKey && !this.hasOptions && this.field === 'stem');
    if (isOpen && isListed && (this.field === 'stem' || !isTold)) {
      this.list = value;
      return false;
    }
    if (isOpen && value === 1 && !isNext && !isTold && follower === 2) {
      this.list = 1;
      return false;
    }
    return true;
  }

  private begin(line: Line): void {
    const value = line.number?.mark.value ?? 0;
    const last = this.block;
    if (
      last &&
      !last.hasKey &&
      !this.hasOptions &&
      line.number &&
      value > 1 &&
      value !== last.number + 1 &&
      this.field === 'stem'
    )
      last.problems.push({
        column: WHOLE_ROW,
        message: `第 ${line.at} 行的“${value}”接不上题号 ${last.number}，看不出是下一题还是题干`,
      });
    let section = this.sections[this.sections.length - 1];
    if (!section || this.needsSection || (last && value === 1 && last.number > 1)) {
      section = { type: this.type, blocks: [] };
      this.sections.push(section);
      this.needsSection = false;
      this.seen.clear();
    }
    this.answering = null;
    this.block = {
      line: line.at,
      number: value,
      given: line.number?.leading ?? '',
      reason: '',
      hasKey: false,
      lines: [],
      problems: [],
      above: this.leaning,
    };
    this.leaning = null;
    this.seen.add(value);
    this.block.hasKey = this.block.given !== '';
    this.hasOptions = false;
    this.field = 'stem';
    this.list = 0;
    section.blocks.push(this.block);
    this.questions += 1;
    this.add(line.at, line.number ? line.number.mark.rest : line.text);
  }

  private current(): Block | null {
    return this.block;
  }

  private add(at: number, text: string): void {
    for (const part of labelsApart(text)) {
      const label = labelAt(part);
      if (label) {
        this.field =
          label.field === 'key' || label.field === 'explanation'
            ? label.field
            : label.field === 'stem'
              ? 'stem'
              : 'other';
        if (label.field === 'key' && this.block) this.block.hasKey = true;
      } else if (this.field !== 'explanation' && beginsWithOption(part)) {
        this.field = 'options';
        this.hasOptions = true;
      }
      const isMarked = this.field === 'stem' ? hasKeyInStem(part) : this.field === 'options' && MARKED_RIGHT.test(part);
      if (this.block && (isMarked || isRightJudgement(part))) this.block.hasKey = true;
    }
    this.block?.lines.push({ at, text });
  }
}

/** An answer has no blank. */
const BLANK = /_{2}|＿|[（(]\s{0,40}[）)]/;

/** 甲。（√） */
const JUDGED_END = /[（(]\s{0,5}(?:√|×|✓|✗|✔|✘|对|错|正确|错误)\s{0,5}[）)][。.]?$/;
/** 甲（ ）, 甲（A）, 甲？ */
const ASKS = /[（(]\s{0,40}[A-HＡ-Ｈ、,，\s]{0,16}[）)]|_{2}|＿|[？?]\s?$/;

const isKeyOrReason = (part: string): boolean => {
  const field = labelAt(part)?.field;
  return field === 'key' || field === 'explanation';
};
