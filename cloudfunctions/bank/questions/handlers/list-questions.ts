import * as contract from '../../../../core/bank/questions/contract';
import { stemKeyOf } from '../../../../core/bank/rules/stem-key';
import { ok } from '../../../../core/kernel/result';
import { unitsHeld } from '../../../../core/kernel/roles';
import { pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';
import { findByFilter } from '../desk-repository';
import { questionRowOf } from '../views';

export const listQuestions = route(
  contract.listQuestions,
  async ({ state, type, topic, difficulty, stem = '', cursor }, { caller, db }) => {
    const found = await findByFilter(db, {
      unitIds: unitsHeld(caller.roles, ['editor', 'admin']),
      state,
      type,
      topic,
      difficulty,
      stemStart: stemKeyOf(stem),
      after: cursor,
    });
    return ok(pageOf(found, (doc) => doc._id, questionRowOf));
  },
);
