import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './product';

interface OrderBody {
  type: 'order';
  options: { key: string; text: string }[];
  key: string[];
}

/** A question of content/questions, as its author wrote it. */
export interface BankQuestion {
  stem: string;
  body:
    | { type: 'single' | 'multiple'; options: { key: string; text: string }[]; key: string | string[] }
    | { type: 'judge'; key: boolean }
    /** The letters of the options in the right order. */
    | OrderBody
    /** The accepted wordings of each blank. */
    | { type: 'blank'; key: string[][] };
  explanation: string;
  source: { document: string; quote: string };
}

/** The items of an ordering question, first to last. */
export const inOrder = ({ options, key }: OrderBody): string[] =>
  key.map((letter) => options.find((option) => option.key === letter)?.text ?? '');

const FOLDER = path.join(ROOT, 'content/questions');

export function readBank(): BankQuestion[] {
  return readdirSync(FOLDER).flatMap((file): BankQuestion[] =>
    JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')),
  );
}

const BLANK = /____|__（\d+）__/g;

/** The question with this stem as shown on a page, where blanks are numbered. */
export function findByStem(bank: readonly BankQuestion[], shown: string): BankQuestion | undefined {
  const plain = (stem: string) => stem.replace(BLANK, '____').trim();
  return bank.find(({ stem }) => plain(stem) === plain(shown));
}

/** The text in a pattern that finds just it. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether its first answer is one tap, which leads on to the next question. */
export const isOneTap = (type: BankQuestion['body']['type']): boolean => type === 'single' || type === 'judge';

/** How many presses the right answers of these questions are by themselves; a blank is typed. */
export const pressesOf = (bodies: readonly BankQuestion['body'][]): number =>
  bodies.reduce((sum, body) => sum + (body.type === 'blank' ? 0 : isOneTap(body.type) ? 1 : lengthOf(body.key)), 0);

const lengthOf = (key: BankQuestion['body']['key']): number => (typeof key === 'boolean' ? 1 : key.length);
