import { nameKeyOf } from '../../kernel/name-key';
import { ok, type Result, refuse } from '../../kernel/result';
import type { PublicAnswer } from '../letter-events';
import { names } from './offices';

/** What of a letter must not be recognised in a public answer. */
interface Told {
  text: string;
  about: readonly string[];
  /** null where the name is hidden: a refusal would tell it to whoever tries names. */
  writerName: string | null;
}

/** So many letters and digits in a row are the writer's own words. */
const LONGEST_QUOTE = 14;
/** A letter of fewer has no words of its own: 谢谢, 请问几点开门. */
const SHORTEST_QUOTE = 8;

/** Whether question and answer are written anew, and name nobody whom the letter names. */
export function isRewritten(
  { title, question, answer }: PublicAnswer,
  { text, about, writerName }: Told,
): Result<null, 'NOT_REWRITTEN' | 'NAMES_SOMEBODY'> {
  const all = [title, question, answer].join('\n');
  const named = [...about, ...(writerName === null ? [] : [writerName])];
  if (named.some((name) => names(all, name))) return refuse('NAMES_SOMEBODY');
  return quotes(signsOf(all), signsOf(text)) ? refuse('NOT_REWRITTEN') : ok(null);
}

/** Letters and digits alone: a comma between them makes no other words. */
const signsOf = (text: string): string => nameKeyOf(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Whether both have a run of characters in common that is as long as a quotation, or all of a shorter letter. */
function quotes(one: string, other: string): boolean {
  const characters = [...other];
  const length = Math.min(LONGEST_QUOTE, characters.length);
  if (length < SHORTEST_QUOTE) return false;
  for (let at = 0; at + length <= characters.length; at += 1) {
    if (one.includes(characters.slice(at, at + length).join(''))) return true;
  }
  return false;
}
