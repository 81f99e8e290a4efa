import * as v from 'valibot';
import { text } from '../../../kernel/fields';

/** Letter of an option in the bank. */
export const letter = v.pipe(v.string(), v.regex(/^[A-H]$/));
/** Letter of an option as a member sees it, in that member's own order. */
export const seenLetter = v.pipe(v.string(), v.regex(/^[a-h]$/));

export const option = v.object({ key: letter, text: text(200) });
export type Option = v.InferOutput<typeof option>;

export const options = v.pipe(v.array(option), v.minLength(2), v.maxLength(8));
