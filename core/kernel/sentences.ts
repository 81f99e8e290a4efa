import { type Block, plainText, type RichText } from './rich-text';

/** Longest sentence to read aloud at once, in UTF-16 units. A longer one is cut at a comma. */
const LONGEST = 120;

/**
 * The end of a sentence: its punctuation, possibly repeated, with the closing quotation marks and brackets after it.
 */
const END = /[。！？；!?]+[”’」』）》〉】"')\]]*/g;
const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * Splits a text into sentences to read aloud. A line break also ends a sentence. A leading number such as （一） or 1.
 * stays with the words after it; an ellipsis does not end a sentence; punctuation without words stays with the sentence
 * before it.
 */
export const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.replace(END, '$&\n').split('\n'))
    .map((sentence) => sentence.trim())
    .reduce<string[]>(withoutLoneMarks, [])
    .flatMap(cutLong);

function withoutLoneMarks(sentences: string[], sentence: string): string[] {
  const before = sentences[sentences.length - 1];
  if (HAS_WORDS.test(sentence)) sentences.push(sentence);
  else if (before !== undefined && sentence !== '') sentences[sentences.length - 1] = before + sentence;
  return sentences;
}

function cutLong(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const head = sentence.slice(0, LONGEST);
  const length = (/^.+[，、：]/s.exec(head)?.[0] ?? head).length;
  return [sentence.slice(0, length).trim(), ...cutLong(sentence.slice(length).trim())];
}

const READ: readonly Block['type'][] = ['heading', 'paragraph', 'quote', 'list', 'table'];

/** The words of a block that is read aloud; '' for pictures, media and rules. */
export const wordsOf = (block: Block): string => (READ.includes(block.type) ? plainText([block]).trim() : '');

/** A sentence and the index of its block. */
export interface Spoken {
  block: number;
  text: string;
}

export const spokenOf = (body: RichText): Spoken[] =>
  body.flatMap((item, block) => sentencesOf(wordsOf(item)).map((text) => ({ block, text })));
