import type { DrawnQuestion } from '../../core/quiz/attempts/attempt';
import type { Blueprint } from '../../core/quiz/papers/plan';
import { PLAIN_TAKING, type ScoreSettings } from '../../core/quiz/papers/taking';
import type { AttemptDoc, BlueprintDoc, PaperDoc } from './documents';

/** Incremented by every change of a stored paper's shape. */
export const PAPER_VERSION = 2;

/** A paper stored when there were only weekly tests. */
export type PaperDocV1 = Omit<
  PaperDoc,
  'v' | 'kind' | 'state' | 'taking' | 'plan' | 'path' | 'touched' | 'updatedAt' | 'revision' | 'remark'
> & {
  v: 1;
  settings: ScoreSettings;
};
/** A stored paper of any version. */
export type StoredPaper = PaperDoc | PaperDocV1;
/** Incremented by every change of a stored attempt's shape. */
export const ATTEMPT_VERSION = 3;

type Late = 'kind' | 'taking' | 'asked' | 'answeredAt' | 'earlier';
type OlderQuestion = Omit<DrawnQuestion, 'letters'> & Partial<Pick<DrawnQuestion, 'letters'>>;
type Older<Doc> = Doc extends AttemptDoc
  ? Omit<Doc, Late | 'questions'> & Partial<Pick<Doc, Late>> & { questions: OlderQuestion[]; settings?: ScoreSettings }
  : never;

/**
 * A stored attempt of any version. Before version 2 it lacks `asked` and `letters`. Before version 3 it has `settings`
 * instead of `taking`, and lacks `answeredAt`.
 */
export type StoredAttempt = Older<AttemptDoc>;

type BlueprintV1 = Omit<Blueprint, 'taking' | 'sections'> & {
  sections: Omit<Blueprint['sections'][number], 'difficulties'>[];
};
export type BlueprintDocV1 = Omit<BlueprintDoc, 'v' | 'blueprint' | 'themes'> & { v: 1; blueprint: BlueprintV1 };
/** A stored blueprint of any version. */
export type StoredBlueprint = BlueprintDoc | BlueprintDocV1;

const isOld = <Old extends { v: 1 }>(stored: Old | { v: number }): stored is Old => stored.v === 1;

export function upgradePaper(stored: PaperDoc | PaperDocV1): PaperDoc {
  if (!isOld<PaperDocV1>(stored)) return stored;
  const { settings, ...rest } = stored;
  return {
    ...rest,
    v: PAPER_VERSION,
    kind: 'weekly',
    state: 'published',
    taking: { ...PLAIN_TAKING, ...settings },
    plan: null,
    path: [rest.unitId],
    touched: '',
    updatedAt: rest.opensAt,
    revision: 1,
    remark: null,
  };
}

/** Upgrades a stored attempt. Without `answeredAt`, any new answer counts as later than a stored one. */
export function upgradeAttempt(stored: StoredAttempt): AttemptDoc {
  const { settings, ...rest } = stored;
  return {
    ...rest,
    v: ATTEMPT_VERSION,
    kind: rest.kind ?? 'weekly',
    taking: rest.taking ?? { ...PLAIN_TAKING, ...settings },
    questions: rest.questions.map((question) => ({ ...question, letters: question.letters ?? [] })),
    asked: rest.asked ?? rest.questions.map((question) => question.id),
    answeredAt: rest.answeredAt ?? Object.fromEntries(rest.questions.map(({ key }) => [key, 0])),
    earlier: rest.earlier ?? null,
  };
}

export function upgradeBlueprint(stored: BlueprintDoc | BlueprintDocV1): BlueprintDoc {
  if (!isOld<BlueprintDocV1>(stored)) return stored;
  const { blueprint } = stored;
  return {
    ...stored,
    v: 2,
    blueprint: {
      ...blueprint,
      taking: PLAIN_TAKING,
      sections: blueprint.sections.map((section) => ({ difficulties: [], ...section })),
    },
    themes: [],
  };
}
