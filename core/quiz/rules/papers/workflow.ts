import * as desk from '../../../desk/workflow';
import type { Result } from '../../../kernel/result';
import type { PaperCommand } from '../../papers/contract';
import type { Paper, PaperSection, PaperState } from '../../papers/paper';

/** What is kept of a paper that changes by steps. */
export interface PaperStage {
  state: PaperState;
  /** The reason for a withdrawal; null without one. */
  remark: string | null;
}

export type PaperEvent = { type: 'published' } | { type: 'withdrawn'; reason: string };

/** Facts that publishing depends on. */
export interface PaperContext {
  closesAt: number;
  /** Whether the bank has all the questions that the paper needs. */
  isServed: boolean;
  now: number;
}

interface PaperKind {
  item: PaperStage;
  state: PaperState;
  command: PaperCommand;
  event: PaperEvent;
  who: object;
  office: 'admin';
  facts: PaperContext;
  code: 'QUESTIONS_SHORT' | 'WINDOW_OVER';
}

export const paperWorkflow = desk.workflow<PaperKind>({
  title: '试卷和竞赛',
  field: 'state',
  states: { draft: '草稿', published: '已发布', withdrawn: '已撤回' },
  // To anybody else the paper is not found.
  offices: { admin: { title: '单元的管理员', isHeldBy: () => true } },
  steps: {
    publish: {
      title: '发布',
      from: { draft: ['admin'] },
      needs: {},
      stoppedBy: [
        {
          code: 'WINDOW_OVER',
          title: '开放时间已经过去',
          refuses: ({ facts: { closesAt, now } }) => closesAt <= now,
        },
        { code: 'QUESTIONS_SHORT', title: '题库里的题不够', refuses: ({ facts }) => !facts.isServed },
      ],
      leadsTo: 'published',
    },
    // An unwanted draft is withdrawn too.
    withdraw: {
      title: '撤回',
      from: { draft: ['admin'], published: ['admin'] },
      needs: { reason: '理由' },
      leadsTo: 'withdrawn',
      tells: ({ reason }) => ({ reason }),
    },
  },
  outcomes: {
    // Whether it was this publishing that drew the questions, only the revision can tell.
    published: { to: 'published', stands: () => false },
    withdrawn: { to: 'withdrawn', changes: ({ reason }) => ({ remark: reason }) },
  },
  // A published paper cannot be changed, because members may be taking it.
  editable: { draft: ['admin'] },
  waits: {},
});

export const decidePaper = (
  command: PaperCommand,
  { state, remark }: PaperStage,
  facts: PaperContext,
): Result<PaperEvent[], 'FORBIDDEN' | 'WRONG_STATE' | PaperKind['code']> =>
  desk.decide(paperWorkflow, command, { item: { state, remark }, who: {}, facts });

export const evolve = ({ state, remark }: PaperStage, event: PaperEvent): PaperStage =>
  desk.evolve(paperWorkflow, { state, remark }, event);

export const isEditable = (state: PaperState): boolean =>
  desk.isTurnOf(paperWorkflow, paperWorkflow.editable, state, {});

/** The state of a paper after an allowed command. */
export const goalOf = ({ name }: PaperCommand): PaperState | null =>
  paperWorkflow.outcomes[paperWorkflow.steps[name].leadsTo].to;

/** The published form of a draft. Its questions are fixed now; later changes of the bank do not affect it. */
export const published = <Draft extends Paper>(
  draft: Draft,
  { sections, seed }: { sections: PaperSection[]; seed: string },
): Draft => ({ ...draft, state: 'published', sections, seed });
