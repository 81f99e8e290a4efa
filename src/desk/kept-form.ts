import * as v from 'valibot';
import { onKeptForgotten } from '@/platform/kept';
import { stored } from '@/platform/storage';

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

export interface FormSlot<Form> {
  read(): KeptForm<Form> | null;
  /** Returns false where the device has no room: then it is kept until the program is closed. */
  write(value: KeptForm<Form>): boolean;
  clear(): void;
}

/** By key, what the device had no room for. */
const unstored = new Map<string, unknown>();
onKeptForgotten(() => unstored.clear());

/** One for each kind, person and document; with `id` null for the new document that was never saved. */
export function keptFormOf<Form>(
  kind: string,
  form: v.GenericSchema<unknown, Form>,
  memberId: string,
  id: string | null,
): FormSlot<Form> {
  const key = `${kind}:${memberId}:${id ?? 'new'}`;
  const schema: v.GenericSchema<unknown, KeptForm<Form>> = v.object({
    id: v.optional(v.string()),
    form,
    revision: v.optional(v.union([v.string(), v.number()])),
    base: v.optional(form),
    aside: v.optional(v.array(form)),
  });
  const slot = stored(key, schema);
  return {
    read() {
      const parsed = v.safeParse(schema, unstored.get(key));
      return parsed.success ? parsed.output : slot.read();
    },
    write(value) {
      // Where there is little room, what it changes is left out first.
      const { base: _base, ...rest } = value;
      const isStored = [value, rest].some((candidate) => isWritten(() => slot.write(candidate)));
      if (isStored) unstored.delete(key);
      else unstored.set(key, value);
      return isStored;
    },
    clear() {
      unstored.delete(key);
      slot.clear();
    },
  };
}

function isWritten(write: () => void): boolean {
  try {
    write();
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a person has written something into an empty form: words where there were none, or entries of a list. What is only
 * chosen, such as a kind or a unit, is soon chosen again, and nobody misses it.
 */
export function hasWritten(form: unknown, empty: unknown): boolean {
  if (typeof form === 'string') return form.trim() !== '' && empty === '';
  if (typeof form !== 'object' || form === null) return false;
  const isOfEntries = Array.isArray(form) && form.some((entry) => typeof entry === 'object');
  if (isOfEntries) return JSON.stringify(form) !== JSON.stringify(empty);
  const before = new Map<string, unknown>(Object.entries(empty ?? {}));
  return Object.entries(form).some(([field, value]) => hasWritten(value, before.get(field)));
}
