import { createHash } from 'node:crypto';
import { dayKey } from '../../core/kernel/calendar';
import { orderKey } from '../../core/kernel/order-key';
import {
  type LetterEvent,
  type LetterKind,
  type NamedOffice,
  officeKey,
  type StepOffice,
} from '../../core/letters/letter-events';
import { dueForQueue, lastingAt, type Queue, queueOf, standingAt } from '../../core/letters/rules/clock';
import { itemOf } from '../../core/letters/rules/procedure';
import type { LetterTerms } from '../../core/letters/terms';
import type { KeptCheck } from '../_kit/content-check';
import type { Stored } from '../_kit/database';

/** A step of somebody. The writer's own name no id: who they are lies apart. */
export interface KeptEvent {
  at: number;
  event: LetterEvent;
  /** null: the writer, or the timer. */
  byId: string | null;
  byName: string | null;
  /** The office for which it was done; null: the writer. */
  office: StepOffice | null;
}

/** An office that has or had it, with the way down to its unit, root first. */
export interface PlacedOffice extends NamedOffice {
  path: readonly string[];
}

export interface LetterDoc extends Stored {
  number: string;
  kind: LetterKind;
  text: string;
  /** Copies in a folder of the letter: the place they were uploaded to would tell the writer. */
  pictures: string[];
  isHidden: boolean;
  about: string[];
  /** `nameKeyOf` of what stands in `about`, and of the holders it is about: no list of theirs finds it. */
  aboutKeys: string[];
  /** As the name was then; null where it is hidden. */
  writer: { name: string; unitName: string } | null;
  /** ms */
  at: number;
  order: string;
  /** In force when it came. */
  terms: LetterTerms;
  /** To whom it was written, and then everybody to whom it went. */
  offices: PlacedOffice[];
  events: KeptEvent[];
  opened: { at: number; byId: string; byName: string; office: NamedOffice }[];
  /** The two people for whom the hidden name was opened. */
  nameReaders: string[];
  revision: number;
  check: KeptCheck;
  // What follows is made of the above, for the indexes.
  queue: Queue;
  officeKeys: string[];
  /** Of the unit that has it now, root first. */
  path: readonly string[];
  dueOrder: string;
  isNameAsked: boolean;
  /** Of the unit to which it was written, root first: the figures count it there. */
  firstPath: readonly string[];
  /** By when the first office owes an answer, and whether it came by then; for the figures. */
  answerDueAt: number;
  answered: 'inTime' | 'late' | null;
}

export interface LetterWriterDoc extends Stored {
  memberId: string;
  /** Sorts a member's own list, see `orderKey`. */
  order: string;
}

export interface LetterUploadDoc extends Stored {
  at: number;
  fileIds: string[];
}

/**
 * The same letter sent twice has the same id, and only who wrote it can make that id: the key is known to nobody else, so
 * the id does not tell the writer either.
 */
export const letterIdOf = (memberId: string, key: string): string =>
  createHash('sha256').update(`letter\n${memberId}\n${key}`).digest('hex').slice(0, 32);

/** As people call it: the day on which it came, and five signs of its id. */
export const numberOf = (letterId: string, now: number): string =>
  `${dayKey(now).replaceAll('-', '')}-${letterId.slice(0, 5).toUpperCase()}`;

/** The office that has it now: the last it went to. */
export const officeNow = ({ offices }: Pick<LetterDoc, 'offices'>): PlacedOffice => {
  const last = offices.at(-1);
  if (!last) throw new Error('a letter without an office');
  return last;
};

/**
 * The offices that have it: all to which it went, but once it was reopened one level up, only those since then. Whoever
 * did not settle it does not judge that.
 */
export function officesNow({ offices, events }: Pick<LetterDoc, 'offices' | 'events'>): PlacedOffice[] {
  const goings = events.filter(({ event }) => 'to' in event);
  const reopening = goings.findIndex(({ event }) => event.type === 'reopened');
  return reopening < 0 ? offices : offices.slice(reopening + 1);
}

/** The office in whose name an answer is made public: the one that offered it last, of the letter's own offices. */
export function publisherOf({ offices, events }: Pick<LetterDoc, 'offices' | 'events'>): PlacedOffice {
  const by = [...events].reverse().find(({ event }) => event.type === 'offered')?.office;
  return (
    [...offices].reverse().find(({ unitId, role }) => unitId === by?.unitId && role === by.role) ??
    officeNow({ offices })
  );
}

export const clocked = ({ at, isHidden, offices, terms, events }: LetterDoc) => {
  const [first] = offices;
  if (!first) throw new Error('a letter without an office');
  return { at, isHidden, office: first, terms, events };
};

export const itemIn = ({ events, isHidden }: Pick<LetterDoc, 'events' | 'isHidden'>) =>
  itemOf(
    events.map(({ event }) => event),
    isHidden,
  );

type Made = 'queue' | 'officeKeys' | 'path' | 'dueOrder' | 'isNameAsked' | 'firstPath' | 'answerDueAt' | 'answered';

/** The letter with everything that is made of its events. */
export function indexed(letter: Omit<LetterDoc, Made>, now: number): LetterDoc {
  const whole: LetterDoc = {
    ...letter,
    queue: 'open',
    officeKeys: [...new Set(officesNow(letter).map(officeKey))],
    path: officeNow(letter).path,
    dueOrder: '',
    isNameAsked: itemIn(letter).isNameAsked,
    firstPath: letter.offices[0]?.path ?? [],
    answerDueAt: 0,
    answered: null,
  };
  const { state, dues } = standingAt(clocked(whole), now);
  const isAnswer = ({ what }: (typeof dues)[number]) => what === 'answer';
  const asItIs = dues.find(isAnswer);
  const answer = asItIs?.isOverdue ? asItIs : lastingAt(clocked(whole), now).dues.find(isAnswer);
  return {
    ...whole,
    queue: queueOf(state),
    // Nobody waits for the name of a letter that silence has ended.
    isNameAsked: whole.isNameAsked && state !== 'ended',
    dueOrder: orderKey(dueForQueue(clocked(whole), now), letter._id),
    answerDueAt: answer?.dueAt ?? 0,
    answered: answer?.metAt == null ? null : answer.metAt <= answer.dueAt ? 'inTime' : 'late',
  };
}

/** The letter after a step of somebody. `to`: the office that it went to. */
export const after = (letter: LetterDoc, step: KeptEvent, to: PlacedOffice | null): LetterDoc =>
  indexed(
    {
      ...letter,
      offices: to ? [...letter.offices, to] : letter.offices,
      events: [...letter.events, step],
      revision: letter.revision + 1,
    },
    step.at,
  );
