import type { Checklist } from '../../core/feed/checklist-contract';
import { DEFAULT_CHECKLIST } from '../../core/feed/rules/checklist';
import type { Database, Stage, Stored } from '../_kit/database';
import type { Section } from '../_kit/desk/desk';
import { Checklists } from './collections';

/** `_id` is the unit at the top of an organisation. */
export interface ChecklistDoc extends Stored, Checklist {}

export const checklistOf = (doc: ChecklistDoc | null | undefined): Checklist =>
  doc ? { items: doc.items, revision: doc.revision } : { items: [...DEFAULT_CHECKLIST], revision: 0 };

/** 保密审查 of the organisation to which a unit with this path belongs. One request. */
export const findChecklist = async (db: Database, [rootId = '']: readonly string[]): Promise<Checklist> =>
  checklistOf(await db.in(Checklists).find(rootId));

/** Joins 保密审查 of a post's organisation. */
export const withChecklist: Stage = {
  lookup: { from: Checklists.name, localField: 'path', foreignField: '_id', as: 'checklists' },
};

/** What is joined to a thing at a desk without columns: whether it is to be signed off, its reach alone tells. */
export const CHECKLIST_ONLY = {
  stages: [withChecklist],
  of: ({ checklists: [checklist] = [] }: Stored & { checklists?: readonly ChecklistDoc[] }): Section => ({
    title: '',
    needsSignOff: false,
    checklist: checklistOf(checklist).items,
  }),
};
