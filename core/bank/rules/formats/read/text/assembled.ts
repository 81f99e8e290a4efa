import type { CellProblem } from '../../draft';
import type { Entry } from './answers';

export interface Block {
  /** First line in the text, from 1. */
  line: number;
  /** 0 for a question without a number. */
  number: number;
  /** A key that stands before the number or in a list of answers; '' without. */
  given: string;
  /** The reason in a list of answers; '' without. */
  reason: string;
  /** Its own lines hold a key. */
  hasKey: boolean;
  lines: { at: number; text: string }[];
  problems: CellProblem[];
  /** The question above, if this one's number could be a part of that one's stem: this one is whole if that one is. */
  above: Block | null;
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
  /** Line where it begins. */
  at: number;
  /** Sections of the text before it. */
  sectionsBefore: number;
}

export interface Assembled {
  sections: Section[];
  answers: AnswerList[];
  /** Lines that belong to no question: titles, words between the parts. */
  leftOut: { at: number; text: string }[];
  /** Numbers of pages, which were passed over. */
  pages: number;
  /** Lines of options that were given letters. */
  lettered: ReadonlySet<number>;
}
