import { holdsOn, type RoleGrant } from '../../kernel/roles';
import type { QuestionState } from '../outdated';

/** Whether somebody sees the bank of a unit with this path, keys and all, and writes drafts into it. */
export const mayWrite = (grants: readonly RoleGrant[], path: readonly string[]): boolean =>
  holdsOn(grants, ['editor', 'admin'], path);

/** Whether somebody answers for what is asked from it: puts in use, retires, corrects. */
export const mayActivate = (grants: readonly RoleGrant[], path: readonly string[]): boolean =>
  holdsOn(grants, ['admin'], path);

/** A draft is its writers'; what papers draw, or drew, is changed by those who answer for it. */
export const mayChange = (grants: readonly RoleGrant[], path: readonly string[], state: QuestionState): boolean =>
  state === 'draft' ? mayWrite(grants, path) : mayActivate(grants, path);
