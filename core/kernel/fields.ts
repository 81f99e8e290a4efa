import * as v from 'valibot';

/** A number as JSON has it: no NaN, no infinity. */
export const finite = v.pipe(v.number(), v.finite());

/** A whole number that a JavaScript number holds exactly, up to 2^53. */
export const integer = v.pipe(v.number(), v.safeInteger());

/** An id that the server makes: letters, digits and `_ : @ . -`, at most 160 characters. */
export const id = v.pipe(v.string(), v.regex(/^[\w:@.-]{1,160}$/));

/**
 * An id chosen by a person or a client. Colons join such ids into longer ones (`<postId>:<memberId>`), so it contains
 * none: two different pairs never give the same id. It is short, so that the joined id still fits `id`.
 */
export const givenId = v.pipe(v.string(), v.regex(/^[\w@.-]{1,50}$/));

export const isGivenId = (value: unknown): boolean => v.is(givenId, value);

/** A name of spaces, joiners and fillers only would be a row in which there is nothing to read or to tap. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

export const isVisible = (value: string): boolean => VISIBLE.test(value);

/** Text of at least one visible character, trimmed. `max` counts UTF-16 units. */
export const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.check(isVisible), v.maxLength(max));

/** Text that may be empty. */
export const optionalText = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max));

/** ms since the epoch, between 2000 and 2100. */
export const instant = v.pipe(integer, v.minValue(946_684_800_000), v.maxValue(4_102_444_800_000));

/** `YYYY-MM-DD` */
export const day = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** `YYYY-MM` */
export const month = v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/));

/** An ISO week, `2026-W47`. */
export const week = v.pipe(v.string(), v.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/));

/** Where the next page starts: the `order` of the last row. Clients treat it as opaque. */
export const cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const count = v.pipe(integer, v.minValue(0));

/** A page of rows; `next` is null on the last page. */
export const page = <Row extends v.GenericSchema>(row: Row) =>
  v.object({ items: v.array(row), next: v.nullable(v.string()) });

export const nothing = v.object({});
