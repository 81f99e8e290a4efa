import { type Block, plainText, type RichText } from './rich-text';

/** UTF-16 units that are read in one breath; what is longer is cut at a comma. */
const LONGEST = 120;

/** Where a sentence ends: its mark, repeated or not, with the quotation marks and brackets that close after it. */
const END = /[。！？；!?]+[”’」』）》〉】"')\]]*/g;
const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * A text as it is read aloud, sentence by sentence. A line ends one too. A number in front, （一） or 1. , stays with what
 * it counts; an ellipsis is a pause and no end; a mark without words stays with the sentence before it.
 */
export const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => line.replace(END, '$&\n').split('\n'))
    .map((sentence) => sentence.trim())
    .reduce(withoutLoneMarks, [])
    .flatMap(cutLong);

function withoutLoneMarks(sentences: string[], sentence: string): string[] {
  if (HAS_WORDS.test(sentence)) return [...sentences, sentence];
  const before = sentences[sentences.length - 1];
  return before === undefined || sentence === '' ? sentences : [...sentences.slice(0, -1), before + sentence];
}

function cutLong(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const head = sentence.slice(0, LONGEST);
  const length = (/^.+[，、：]/s.exec(head)?.[0] ?? head).length;
  return [sentence.slice(0, length).trim(), ...cutLong(sentence.slice(length).trim())];
}

const READ: readonly Block['type'][] = ['heading', 'paragraph', 'quote', 'list', 'table'];

/** The words of a block that is read; '' for pictures, films and lines. */
export const wordsOf = (block: Block): string => (READ.includes(block.type) ? plainText([block]).trim() : '');

/** A sentence and the block that it stands in. */
export interface Spoken {
  block: number;
  text: string;
}

export const spokenOf = (body: RichText): Spoken[] =>
  body.flatMap((item, block) => sentencesOf(wordsOf(item)).map((text) => ({ block, text })));
