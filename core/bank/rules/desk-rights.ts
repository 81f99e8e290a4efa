import { holdsOn, type RoleGrant } from '../../kernel/roles';
import type { QuestionState } from '../stale/outdated';

/** Whether a person may see the bank of the unit with this path, keys included, and write drafts into it. */
export const mayWrite = (grants: readonly RoleGrant[], path: readonly string[]): boolean =>
  holdsOn(grants, ['editor', 'admin'], path);

/** Whether a person decides what members are asked: puts questions in use, retires and corrects them. */
export const mayActivate = (grants: readonly RoleGrant[], path: readonly string[]): boolean =>
  holdsOn(grants, ['admin'], path);

/** Writers may change drafts. A question that papers draw, or drew, may be changed only by those who may activate. */
export const mayChange = (grants: readonly RoleGrant[], path: readonly string[], state: QuestionState): boolean =>
  state === 'draft' ? mayWrite(grants, path) : mayActivate(grants, path);
