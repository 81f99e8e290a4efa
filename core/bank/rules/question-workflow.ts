import * as desk from '../../desk/workflow';
import type { Result } from '../../kernel/result';
import type { Outdated, QuestionState } from '../stale/outdated';

/** The state of a question. `outdated` says why it is `stale`; null in any other state. */
export interface Condition {
  state: QuestionState;
  outdated: Outdated | null;
}

export type ConditionCommand =
  /** Puts a draft in use, or a retired question back in use. */
  | { name: 'activate' }
  | { name: 'retire' }
  /** The cited article has changed, or has changed again. */
  | { name: 'outdate'; outdated: Outdated }
  /** The newest version says again what the question cites. */
  | { name: 'recover' }
  /** An editor has confirmed that the question holds for the new text. */
  | { name: 'confirm' }
  /** The question now cites another source, so findings about the former one no longer apply. */
  | { name: 'resource' };

export type ConditionEvent =
  | { type: 'activated' }
  | { type: 'retired' }
  | { type: 'outdated'; outdated: Outdated }
  | { type: 'confirmed' };

interface ConditionKind {
  item: Condition;
  state: QuestionState;
  command: ConditionCommand;
  event: ConditionEvent;
  who: object;
  office: 'keeper' | 'writer' | 'library';
  facts: object;
  code: never;
}

/** Who may is asked before, see desk-rights.ts: what a person may do depends on the bank, not on the question alone. */
const isHeldBy = () => true;

/**
 * - A stale question becomes active only by `confirm`, `resource` or `recover`.
 * - Only an active question becomes stale: drafts and retired questions are not asked.
 */
export const questionWorkflow = desk.workflow<ConditionKind>({
  title: '题目',
  field: 'state',
  states: { draft: '草稿', active: '在用', stale: '待复核', retired: '停用' },
  offices: {
    keeper: { title: '题库所在单元的管理员', isHeldBy },
    writer: { title: '题库所在单元的联络员、管理员', isHeldBy },
    library: { title: '法规库更新时，或题目改了依据时', isHeldBy },
  },
  steps: {
    activate: { title: '启用', from: { draft: ['keeper'], retired: ['keeper'] }, needs: {}, leadsTo: 'activated' },
    retire: {
      title: '停用',
      from: { draft: ['writer'], active: ['keeper'], stale: ['keeper'] },
      needs: {},
      leadsTo: 'retired',
    },
    // Whoever reviews a question has to read it beside the newest text, not beside the one that made it stale first.
    outdate: {
      title: '条文变了',
      from: { active: ['library'], stale: ['library'] },
      needs: { outdated: '新旧条文' },
      elsewhere: 'nothing',
      leadsTo: 'outdated',
      tells: ({ outdated }) => ({ outdated }),
    },
    confirm: { title: '核对后保留', from: { stale: ['keeper'] }, needs: {}, leadsTo: 'confirmed' },
    recover: {
      title: '条文又一样了',
      from: { stale: ['library'] },
      needs: {},
      elsewhere: 'nothing',
      leadsTo: 'confirmed',
    },
    resource: {
      title: '换了依据',
      from: { stale: ['library'] },
      needs: {},
      elsewhere: 'nothing',
      leadsTo: 'confirmed',
    },
  },
  outcomes: {
    activated: { to: 'active', changes: () => ({ outdated: null }) },
    retired: { to: 'retired', changes: () => ({ outdated: null }) },
    outdated: { to: 'stale', changes: ({ outdated }) => ({ outdated }) },
    confirmed: { to: 'active', changes: () => ({ outdated: null }) },
  },
  editable: { draft: ['writer'], active: ['keeper'], stale: ['keeper'], retired: ['keeper'] },
  waits: { stale: ['keeper'] },
});

/** The events of a command; empty if it has already been carried out, or nobody asked for it. */
export const decide = (
  command: ConditionCommand,
  { state, outdated }: Condition,
): Result<ConditionEvent[], 'FORBIDDEN' | 'WRONG_STATE'> =>
  desk.decide(questionWorkflow, command, { item: { state, outdated }, who: {}, facts: {} });

export const evolve = ({ state, outdated }: Condition, event: ConditionEvent): Condition =>
  desk.evolve(questionWorkflow, { state, outdated }, event);
