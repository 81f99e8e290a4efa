import type { CellProblem } from '../../draft';
import { WHOLE_ROW } from '../../draft';
import { type Entry, readEntry } from './answers';
import { classify, type Line } from './classify';
import { hasKeyInStem } from './keys';
import { labelAt, labelsApart } from './labels';
import type { Way } from './numbers';
import { beginsWithOption } from './options';

export interface Block {
  /** First line in the text, from 1. */
  line: number;
  /** 0 for a question without a number. */
  number: number;
  /** A key that stands before the number or in a list of answers; '' without. */
  given: string;
  /** Its own lines hold a key. */
  hasKey: boolean;
  lines: { at: number; text: string }[];
  problems: CellProblem[];
}
/** Questions between two headings, or between two beginnings of the numbers. */
export interface Section {
  /** The type in the heading; '' if there is none. */
  type: string;
  blocks: Block[];
}
/** Answers under one heading of an answer list. */
export interface AnswerList {
  type: string;
  entries: Entry[];
  faults: string[];
  /** Sections of the text before it. */
  sectionsBefore: number;
}

/** The second stage: lines become questions, sections and lists of answers. */
export function assemble(text: string): { sections: Section[]; answers: AnswerList[] } {
  const { lines, way } = classify(text);
  return new Assembly(lines, way).run();
}

type Field = 'stem' | 'options' | 'key' | 'explanation' | 'other';

class Assembly {
  private readonly sections: Section[] = [];
  private readonly answers: AnswerList[] = [];
  private type = '';
  private block: Block | null = null;
  private field: Field = 'stem';
  /** Sections whose answers have been listed. */
  private answered = 0;
  private previous = '';
  private hasOptions = false;
  /** Last number of a list inside the question; 0 without. */
  private list = 0;
  private title = 0;
  /** The list of answers that is being read. */
  private answering: AnswerList | null = null;
  private needsSection = true;

  /** For each line, the next one with a number, with a number or heading, and with options or a key. */
  private readonly nextNumber: number[] = [];
  private readonly nextStop: number[] = [];
  private readonly nextTelling: number[] = [];
  private readonly nextWords: number[] = [];
  private readonly nextAnswers: number[] = [];

  constructor(
    private readonly lines: readonly Line[],
    private readonly way: Way | null,
  ) {
    let answers = lines.length;
    let [number, stop, telling, words] = [lines.length, lines.length, lines.length, lines.length];
    for (let index = lines.length - 1; index >= 0; index -= 1) {
      const line = lines[index];
      this.nextNumber[index] = number;
      this.nextStop[index] = stop;
      this.nextWords[index] = words;
      if (line?.tells) telling = index;
      this.nextTelling[index] = telling;
      const isListed = line?.answers !== null && line?.answers !== 'header' && line?.answers?.isSure === true;
      if (isListed) answers = index;
      this.nextAnswers[index] = answers;
      if (line?.number && !isListed) number = index;
      if (line?.number || line?.heading || isListed) stop = index;
      if (line && line.text !== '') words = index;
    }
  }

  run(): { sections: Section[]; answers: AnswerList[] } {
    this.lines.forEach((line, index) => {
      this.take(line, index);
      this.previous = line.text;
    });
    return { sections: this.sections, answers: this.answers };
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
    if (this.block) {
      if (line.text === this.previous)
        this.block.problems.push({ column: WHOLE_ROW, message: `第 ${line.at} 行和上一行一样` });
      this.add(line.at, line.text);
      return;
    }
    if (!this.way) {
      this.begin(line);
      return;
    }
    // Words before the first number are a title, unless they are a part of a question.
    if (beginsWithOption(line.text) || labelsApart(line.text).some((part) => isKeyOrReason(part))) {
      this.begin(line);
      this.current()?.problems.push({ column: WHOLE_ROW, message: `第 ${line.at} 行前面没有带题号的题干` });
    }
  }

  /** Without numbers: whether the question goes on behind an empty line, with options or a label. */
  private goesOn(index: number): boolean {
    const next = this.lines[this.nextWords[index] ?? -1];
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
    const until = this.answering?.sectionsBefore ?? 0;
    const lacking = this.sections
      .slice(this.answered, until)
      .flatMap(({ blocks }) => blocks.filter(({ hasKey }) => !hasKey));
    const given = this.answers
      .filter(({ sectionsBefore }) => sectionsBefore === until)
      .flatMap(({ entries }) => entries);
    if (given.length < lacking.length) return false;
    this.answered = until;
    return true;
  }

  private listOf(type: string): AnswerList {
    const list: AnswerList = { type, entries: [], faults: [], sectionsBefore: this.sections.length };
    this.answers.push(list);
    return list;
  }

  private isTitle({ title, number }: Line, index: number): boolean {
    if (title === null || number || title !== this.title + 1) return false;
    const next = this.lines[this.nextWords[index] ?? -1];
    if (!next || !(next.number || next.heading)) return false;
    this.title = title;
    return true;
  }

  private takesAnswers(line: Line, index: number): boolean {
    const { answers, number } = line;
    if (answers === 'header') {
      const next = this.lines[this.nextWords[index] ?? -1];
      const isHeader =
        next !== undefined &&
        (next.heading !== null ||
          next.answers !== null ||
          (next.number !== null && next.number.mark.value <= (this.block?.number ?? 0)));
      if (!isHeader) return false;
      this.answering = this.listOf('');
      this.block = null;
      return true;
    }
    if (answers && (answers.isSure || (this.answering && !this.block))) {
      this.answering ??= this.listOf('');
      this.block = null;
      const last = this.answering.entries[this.answering.entries.length - 1]?.number ?? 0;
      if (last > 0 && (answers.entries[0]?.number ?? last + 1) <= last) this.answering = this.listOf('');
      this.answering.entries.push(...answers.entries);
      if (answers.fault !== null) this.answering.faults.push(answers.fault);
      return true;
    }
    if (!this.answering || this.block) return false;
    const entry = number ? { number: number.mark.value, key: number.mark.rest } : readEntry(line.text);
    if (entry && !this.isQuestion(index, entry.key)) {
      const last = this.answering.entries[this.answering.entries.length - 1]?.number ?? 0;
      if (last > 0 && entry.number <= last) this.answering = this.listOf('');
      this.answering.entries.push({ number: entry.number, key: keyOf(entry.key) });
      return true;
    }
    if (number) {
      this.answering = null;
      return false;
    }
    this.answering.faults.push(`第 ${line.at} 行“${line.text.slice(0, 20)}”不是答案`);
    return true;
  }

  /** In a list of answers: whether a numbered line is a question after all. */
  private isQuestion(index: number, rest: string): boolean {
    if (labelAt(rest)?.field === 'key') return false;
    const telling = this.nextTelling[index] ?? this.lines.length;
    return telling < (this.nextStop[index] ?? this.lines.length);
  }

  /** Whether a numbered line begins a question; otherwise it is part of the one above. */
  private starts({ at, text, number }: Line, index: number): boolean {
    if (!number) return false;
    const { value, isGlued } = number.mark;
    if (!this.block) return !isGlued || this.needsSection || value === 1;
    const isNext = value === this.block.number + 1;
    const end = this.lines.length;
    const isLast = (this.nextStop[index] ?? end) < (this.nextNumber[index] ?? end) || this.nextNumber[index] === end;
    const follower = isLast ? undefined : this.lines[this.nextNumber[index] ?? -1]?.number?.mark.value;
    const isAnswered = isLast && (this.nextAnswers[index] ?? end) < end;
    const isTold = (this.nextTelling[index] ?? this.lines.length) < (this.nextStop[index] ?? this.lines.length);
    if (isGlued) {
      const isDoubled = this.lines[index + 1]?.text === text;
      const isRun = follower !== value || isDoubled;
      const isStart =
        isNext && isRun && (this.block.hasKey || isAnswered || follower === value + 1 || (isTold && this.hasOptions));
      if (isNext && !isStart && this.block.hasKey && this.field !== 'explanation')
        this.block.problems.push({ column: WHOLE_ROW, message: `看不出第 ${at} 行的“${value}”是题号还是内容` });
      return isStart;
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
    }
    this.answering = null;
    this.block = {
      line: line.at,
      number: value,
      given: line.number?.leading ?? '',
      hasKey: false,
      lines: [],
      problems: [],
    };
    this.block.hasKey = this.block.given !== '';
    this.hasOptions = false;
    this.field = 'stem';
    this.list = 0;
    section.blocks.push(this.block);
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
      if (this.field === 'stem' && this.block && hasKeyInStem(part)) this.block.hasKey = true;
    }
    this.block?.lines.push({ at, text });
  }
}

const isKeyOrReason = (part: string): boolean => {
  const field = labelAt(part)?.field;
  return field === 'key' || field === 'explanation';
};

const keyOf = (rest: string): string => {
  const label = labelAt(rest);
  return label?.field === 'key' ? label.value : rest;
};
