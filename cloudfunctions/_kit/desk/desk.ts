import type { KeptStep } from '../../../core/desk/trail';
import { trailAfter } from '../../../core/desk/trail';
import type { Kind, Seen, Workflow } from '../../../core/desk/workflow';
import type { Colleague } from '../../../core/kernel/four-eyes';
import type { DraftKind } from '../../../core/kernel/notice-link';
import { orderKey } from '../../../core/kernel/order-key';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import type { RichText } from '../../../core/kernel/rich-text';
import { holdsOn, type Role } from '../../../core/kernel/roles';
import { type PlacedUnit, type Placement, place } from '../../../core/kernel/scope';
import type { YearOfHolidays } from '../../../core/kernel/work-calendar';
import type { AuditDoc } from '../audit';
import type { Caller, MemberDoc } from '../caller';
import type { DeclaredCollection } from '../collection';
import { Members } from '../collections';
import type { KeptCheck } from '../content-check';
import { command, type Database, type Stage, type Stored, type Transaction } from '../database';
import { outsideCode } from '../outside-code';
import type { MemberContext } from '../serve';

/** What every document at a desk keeps, whatever it says. */
export interface DeskDoc extends Stored {
  title: string;
  /** The unit in whose name it appears, with its name and path. */
  unitId: string;
  unitName: string;
  path: readonly string[];
  /** Units whose members see it. None of them lies below another. */
  scope: readonly string[];
  /** Everybody who has written or changed the text; missing in one from before this was kept. */
  writerIds?: readonly string[];
  status: string;
  /** The reason for the last return or withdrawal; null without one. */
  remark: string | null;
  updatedAt: number;
  /** Sorts the lists of those who work on it, latest change first. */
  touched: string;
  /** Incremented by every write. A decision on an older revision is refused. */
  revision: number;
  /** Who did what and when, oldest first; missing in one from before this was kept. */
  trail?: readonly KeptStep[];
  /** What became of checking its words last; missing until they were checked, and in one from before this was kept. */
  check?: KeptCheck;
}

/** Everybody who has had a hand in the text. */
export const writersOf = ({
  writerIds,
  authorId,
}: Pick<DeskDoc, 'writerIds'> & { authorId: string }): readonly string[] => writerIds ?? [authorId];

export type DeskUnit = PlacedUnit & { name: string };

/** Something that somebody works on, and where it belongs. */
export interface Work<Doc> {
  doc: Doc;
  placement: Placement<DeskUnit>;
  /** What it appears under, as the organisation has set it up; missing where there is no such thing. */
  section?: Section;
  /** Everybody with a role on the unit or on one above it; missing where that was not asked. */
  colleagues?: readonly Colleague[];
}

export interface Section {
  title: string;
  needsSignOff: boolean;
  /** What whoever signs answers for, item by item; missing where that was not asked. */
  checklist?: readonly string[];
  /** The holidays that the organisation has entered; missing where that was not asked. */
  holidays?: readonly YearOfHolidays[];
}

/** A step that was decided, while it is being written. */
export interface Taken<Doc, K extends Kind> extends Work<Doc> {
  /** As it was before. */
  before: Doc;
  events: readonly K['event'][];
}

/** What a feature hands to its desk. */
export interface Desk<Doc extends DeskDoc, K extends Kind> {
  collection: DeclaredCollection<Doc>;
  /** What a notice about one of its things opens. */
  draftKind: DraftKind;
  workflow: Workflow<K>;
  /** Roles that write, decide, and see what is not published. */
  writers: readonly Role[];
  deciders: readonly Role[];
  workers: readonly Role[];
  findPlacement(db: Database, addressed: Pick<DeskDoc, 'unitId' | 'scope'>): Promise<Placement<DeskUnit> | null>;
  units: DeclaredCollection<never, DeskUnit & Stored>;
  /** What else is joined to a thing when it is opened, and the section that this tells. */
  sections?: { stages: readonly Stage[]; of(joined: Doc): Section };
  writersOf(doc: Doc): readonly string[];
  /** Whether a member with this path may read it. */
  isReadable(doc: Doc, path: readonly string[]): boolean;
  /** What its readers are told, and whoever signs it off answers for. */
  textOf(doc: Doc): unknown;
  itemOf(doc: Doc): K['item'];
  /** The work as this person sees it. */
  seenBy(work: Work<Doc>, context: { caller: Pick<Caller, 'memberId' | 'roles'>; now: number }): Seen<K>;
  /** Whether it waits for anybody by now, in a state where it may; missing: always. */
  waitsNow?(doc: Doc, now: number): boolean;
  /** The words that are handed in, or that readers will see, because of a step; '' if there are none. */
  newWords(events: readonly K['event'][], doc: Doc): string;
  /** The texts with the pictures that are handed in, or that readers will see, because of a step. */
  bodiesIn(events: readonly K['event'][], doc: Doc): RichText[];
  /** The text that is being decided on. */
  bodyOf(doc: Doc): RichText;
  /** Whether somebody has passed the text with this step, see `mayPass`. */
  passes(events: readonly K['event'][]): boolean;
  /** Whether readers see these words at once. Otherwise somebody else decides on them first. */
  isShown(events: readonly K['event'][]): boolean;
  /**
   * What is handed in with a step, with its files as they are now, for good; null if one of them is missing.
   * @param markdown the text that came with the command; null without one
   */
  fixed(
    events: readonly K['event'][],
    given: { doc: Doc; markdown: string | null },
    context: MemberContext,
  ): Promise<{ text: Partial<Doc>; events: readonly K['event'][] } | null>;
  /** The document with the fields that follow from the others, so that it can be queried. */
  derived(doc: Doc): Doc;
  audits(events: readonly K['event'][], doc: Doc, context: MemberContext): AuditDoc[];
  /** Writes what follows from a step: what it asks of readers, what can be found. */
  follow(transaction: Transaction, taken: Taken<Doc, K>): Promise<void>;
}

/** Something that the caller works on, in any state. One request. */
export async function openWork<Doc extends DeskDoc, K extends Kind>(
  desk: Desk<Doc, K>,
  id: string,
  { db, caller }: MemberContext,
): Promise<Result<Work<Doc>, 'FORBIDDEN' | 'NOT_FOUND'>> {
  const [found] = await db
    .in(desk.collection)
    .aggregate<Doc & { places: DeskUnit[]; holders: Holder[] }>(
      { match: { _id: id } },
      { limit: 1 },
      ...withPlaces(desk.units.name),
      WITH_HOLDERS,
      ...(desk.sections?.stages ?? []),
    );
  if (!found) return refuse('NOT_FOUND');
  if (!holdsOn(caller.roles, desk.workers, found.path)) return refuse(outsideCode(desk.isReadable(found, caller.path)));
  const placement = place(found.places, found.unitId, found.scope);
  if (!placement) return refuse('NOT_FOUND');
  const colleagues = colleaguesOf(found.holders);
  return ok({ doc: found, placement, colleagues, ...(desk.sections && { section: desk.sections.of(found) }) });
}

export type Holder = Pick<MemberDoc, '_id' | 'v' | 'roles' | 'status'>;

/** Joins whoever has a role on the unit of a thing or on one above it, as `holders`. */
export const WITH_HOLDERS: Stage = {
  lookup: { from: Members.name, localField: 'path', foreignField: 'roles.unitId', as: 'holders' },
};

export const colleaguesOf = (holders: readonly Holder[]): Colleague[] =>
  holders.filter(({ status }) => status === 'active').map(({ _id: memberId, roles }) => ({ memberId, roles }));

/** Role holders that are looked through: of one unit and those above it there are far fewer. */
const MOST_HOLDERS = 1000;

/**
 * The work with those who could pass it in the place of its writer. One request for what its writer has just written, else
 * none: nobody else's commands depend on it.
 */
export async function withColleagues<Doc extends DeskDoc, K extends Kind>(
  desk: Desk<Doc, K>,
  work: Work<Doc>,
  { db, caller }: Pick<MemberContext, 'db' | 'caller'>,
): Promise<Work<Doc>> {
  if (work.colleagues || !desk.writersOf(work.doc).includes(caller.memberId)) return work;
  if (!holdsOn(caller.roles, desk.deciders, work.doc.path)) return work;
  const holders = await db
    .in(Members)
    .query<Holder>(
      { 'roles.unitId': command().in([...work.doc.path]) },
      { limit: MOST_HOLDERS, fields: ['roles', 'status', 'v'] },
    );
  return { ...work, colleagues: colleaguesOf(holders) };
}

/** Joins the units of a thing and of its scope, as `places`. */
const withPlaces = (units: string): Stage[] => [
  { addFields: { placeIds: { $concatArrays: [['$unitId'], '$scope'] } } },
  { lookup: { from: units, localField: 'placeIds', foreignField: '_id', as: 'places' } },
];

interface Given {
  step: string;
  words: string | null;
}

/** What every write of a document leaves on it. */
export const stampOf = (
  { _id, revision, trail = [] }: Pick<DeskDoc, '_id' | 'revision' | 'trail'>,
  { step, words }: Given,
  { caller, now }: { caller: Pick<Caller, 'memberId' | 'name'>; now: number },
): Pick<DeskDoc, 'updatedAt' | 'touched' | 'revision' | 'trail'> => ({
  updatedAt: now,
  touched: orderKey(now, _id),
  revision: revision + 1,
  trail: trailAfter(trail, {
    at: now,
    byId: caller.memberId,
    byName: caller.name,
    step,
    words,
    revision: revision + 1,
  }),
});
