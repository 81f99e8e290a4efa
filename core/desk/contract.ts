import * as v from 'valibot';
import { checklistItem, MOST_ITEMS } from '../kernel/checklist';
import { textCheck } from '../kernel/content-check';
import { count, instant, text } from '../kernel/fields';
import { trailStep } from './trail';
import { waiting } from './waiting';

/** Roles that see what is not published, in the contract of a desk; see `WORKERS`. */
export const PREPARING = ['editor', 'secretary', 'reviewer', 'admin'] as const;

/** What somebody who opens a thing at its desk is told beside its text. */
export const deskEntries = <const Names extends readonly string[]>(commands: Names) => ({
  unitName: v.string(),
  /** The reason for the last return or withdrawal; null without one. */
  remark: v.nullable(v.string()),
  /** Units and members that publishing reaches. */
  reach: v.object({ units: count, members: count }),
  /** The commands that the caller may give now. */
  commands: v.array(v.picklist(commands)),
  isEditable: v.boolean(),
  /** Incremented by every change. */
  revision: count,
  /** Who can take the next step; null if it waits for nobody. */
  waiting: v.nullable(waiting),
  /** Who did what and when, oldest first; empty in one from before this was kept. */
  trail: v.array(trailStep(commands)),
  /** What became of checking its words; null while nobody has asked. */
  check: textCheck,
});

/** Who answered the items of 保密审查, and which; null: nobody had to, or has not yet. */
export const signature = v.nullable(v.object({ byName: v.string(), at: instant, checked: v.array(v.string()) }));

/** The items of the organisation's 保密审查, each looked at by whoever signs. All of them. */
export const checkedItems = v.pipe(v.array(checklistItem), v.maxLength(MOST_ITEMS));

export const submit = v.object({ name: v.literal('submit') });
export const returnIt = v.object({ name: v.literal('return'), reason: text(200) });

/** The commands of everything that passes its secretary and, beyond a branch, is signed off; see `passing`. */
export const passingCommands = [
  submit,
  returnIt,
  v.object({ name: v.literal('requestSignOff') }),
  v.object({ name: v.literal('publish') }),
] as const;

/** What WeChat's check of words can answer to a command. */
export const CHECK_REFUSALS = ['CONTENT_REFUSED', 'CONTENT_HELD', 'CONTENT_DOUBTED'] as const;
