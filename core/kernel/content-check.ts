import * as v from 'valibot';
import { VERDICTS } from './content-verdict';

/** As pages are told of it. `about`: what WeChat finds wrong, in its own words; '' if it does not say. */
export const textCheck = v.nullable(v.object({ verdict: v.picklist(VERDICTS), about: v.string() }));
export type TextCheck = v.InferOutput<typeof textCheck>;

/** Beside a command: whoever gives it was told that nobody has checked the words, and has read them. */
export const looked = v.optional(v.literal(true));
