import * as v from 'valibot';
import { type Stored, stored } from '@/platform/storage';

/** What a person has written on this device and not saved. */
export interface KeptForm<Form> {
  /** Drawn on this device for a new document. */
  id?: string | undefined;
  form: Form;
  /** The revision that it changes, and its form; absent for a new document, and in what older versions kept. */
  revision?: string | number | undefined;
  base?: Form | undefined;
  /** What the person wrote before somebody else's text took its place, latest last. */
  aside?: Form[] | undefined;
}

/** One for each kind, person and document; with `id` null for the new document that was never saved. */
export const keptFormOf = <Form>(
  kind: string,
  form: v.GenericSchema<unknown, Form>,
  memberId: string,
  id: string | null,
): Stored<KeptForm<Form>> =>
  stored<KeptForm<Form>>(
    `${kind}:${memberId}:${id ?? 'new'}`,
    v.object({
      id: v.optional(v.string()),
      form,
      revision: v.optional(v.union([v.string(), v.number()])),
      base: v.optional(form),
      aside: v.optional(v.array(form)),
    }),
  );

/** Stores it; where the device has no room, without what it changes. Returns false if it is not stored at all. */
export function keep<Form>(slot: Stored<KeptForm<Form>>, value: KeptForm<Form>): boolean {
  const { base, aside, ...least } = value;
  return [value, { ...least, aside }, least].some((candidate) => {
    try {
      slot.write(candidate);
      return true;
    } catch {
      return false;
    }
  });
}
