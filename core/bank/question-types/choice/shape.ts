import * as v from 'valibot';
import { text } from '../../../kernel/fields';

/** An option's letter in the bank. */
export const letter = v.pipe(v.string(), v.regex(/^[A-H]$/));
/** The letter that a member sees before an option, in the order of that member's own. */
export const seenLetter = v.pipe(v.string(), v.regex(/^[a-h]$/));

export const option = v.object({ key: letter, text: text(200) });
export type Option = v.InferOutput<typeof option>;

export const options = v.pipe(v.array(option), v.minLength(2), v.maxLength(8));
