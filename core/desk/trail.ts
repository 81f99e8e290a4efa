import * as v from 'valibot';
import { instant } from '../kernel/fields';

/** Writing is a step too: `save`, beside the commands of the workflow. */
export const trailStep = <const Names extends readonly string[]>(commands: Names) =>
  v.object({
    at: instant,
    /** As the person was called then: who has left since keeps their name. */
    byName: v.string(),
    step: v.picklist(['save', ...commands]),
    /** The reason that was given with it; null without one. */
    words: v.nullable(v.string()),
  });

/** A step as it is kept on the document. */
export interface KeptStep {
  at: number;
  byId: string;
  byName: string;
  step: string;
  words: string | null;
  /** What it made of the document. */
  revision: number;
}

/** Steps that a document keeps: the first, which tells who began it, and the latest. */
export const MOST_STEPS = 100;

/** The trail with one step more. Somebody who goes on writing takes one step, the latest. */
export function trailAfter(trail: readonly KeptStep[], step: KeptStep): KeptStep[] {
  const last = trail[trail.length - 1];
  const goesOn = trail.length > 1 && last?.step === 'save' && step.step === 'save' && last.byId === step.byId;
  const kept = goesOn ? trail.slice(0, -1) : trail;
  return kept.length < MOST_STEPS ? [...kept, step] : [...kept.slice(0, 1), ...kept.slice(2), step];
}
