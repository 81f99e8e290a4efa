import * as z from 'zod/mini';

/** An id as we make them: letters, digits and `_ : @ . -`, at most 160 characters. */
export const id = z.string().check(z.regex(/^[\w:@.-]{1,160}$/));

/**
 * An id that a person or a client chooses. Colons join such ids to others (`<postId>:<memberId>`), so none is in here:
 * two different pairs never make the same id. And it is short, so that what is made of it is still an id.
 */
export const givenId = z.string().check(z.regex(/^[\w@.-]{1,50}$/));

/** Text of at least one visible character, trimmed. `max` counts UTF-16 units. */
export const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** Text that may be empty. */
export const optionalText = (max: number) => z.string().check(z.trim(), z.maxLength(max));

/** ms since the epoch, between 2000 and 2100. */
export const instant = z.int().check(z.gte(946_684_800_000), z.lte(4_102_444_800_000));

/** `YYYY-MM-DD` */
export const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** An ISO week, `2026-W47`. */
export const week = z.string().check(z.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/));

/** Where the next page starts: the `order` key of the last row, opaque to clients. */
export const cursor = z.string().check(z.minLength(1), z.maxLength(200));

export const count = z.int().check(z.nonnegative());

/** A page of rows; `next` is null on the last page. */
export const page = <Row extends z.ZodMiniType>(row: Row) =>
  z.object({ items: z.array(row), next: z.nullable(z.string()) });

export const nothing = z.object({});
