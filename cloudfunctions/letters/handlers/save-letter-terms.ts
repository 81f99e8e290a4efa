import { ok } from '../../../core/kernel/result';
import type { LetterTerms } from '../../../core/letters/terms';
import * as contract from '../../../core/letters/workbench-contract';
import { route } from '../../_kit/serve';
import { changeSetting } from '../../_kit/setting';
import { termsSetting } from '../terms';

export const saveLetterTerms = route(contract.saveLetterTerms, ({ seenRevision, terms }, context) =>
  changeSetting<{ terms: LetterTerms }>(
    termsSetting,
    { seenRevision, after: () => ok({ terms }), detail: { ...terms } },
    context,
  ),
);
