import { invalidParam, notImplemented } from '../errors';
import { toDocument } from '../request';

const STAGE_NAMES = [
  '$addFields',
  '$bucket',
  '$count',
  '$group',
  '$limit',
  '$lookup',
  '$match',
  '$project',
  '$replaceRoot',
  '$sample',
  '$skip',
  '$sort',
  '$sortByCount',
  '$unwind',
] as const;

export type StageName = (typeof STAGE_NAMES)[number];

export interface Stage {
  name: StageName;
  value: unknown;
}

/** Checks every stage before the first one runs, so that a pipeline is refused even on an empty collection. */
export function parseStages(pipeline: unknown): Stage[] {
  if (!Array.isArray(pipeline)) throw invalidParam('a pipeline must be a list of stages');
  return pipeline.map((item: unknown) => {
    const [[given, value] = ['', null], ...others] = Object.entries(toDocument(item, 'a stage'));
    if (others.length > 0) throw invalidParam('a stage must have one key');
    const name = STAGE_NAMES.find((known) => known === given);
    if (!name) throw notImplemented(`the stage ${given}`);
    return { name, value };
  });
}
