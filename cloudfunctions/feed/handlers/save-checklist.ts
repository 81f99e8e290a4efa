import * as contract from '../../../core/feed/checklist-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { changeSetting } from '../../_kit/setting';
import { checklistOf } from '../checklists';
import { Checklists } from '../collections';

const checklist = { collection: Checklists, action: 'checklist.set', of: checklistOf } as const;

export const saveChecklist = route(contract.saveChecklist, ({ seenRevision, items }, context) =>
  changeSetting<Pick<contract.Checklist, 'items'>>(
    checklist,
    { seenRevision, after: () => ok({ items }), detail: { items: items.join('；') } },
    context,
  ),
);
