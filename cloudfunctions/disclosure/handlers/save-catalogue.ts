import { MOST_CATALOGUE_ITEMS } from '../../../core/disclosure/catalogue';
import * as contract from '../../../core/disclosure/catalogue-contract';
import { catalogueAfter } from '../../../core/disclosure/rules/catalogue';
import { dayKey } from '../../../core/kernel/calendar';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { changeSetting } from '../../_kit/setting';
import { Catalogues } from '../collections';
import { catalogueOf } from '../settings';

type Items = Pick<contract.Catalogue, 'items'>;

const catalogue = { collection: Catalogues, action: 'catalogue.set', of: catalogueOf } as const;

export const saveCatalogue = route(contract.saveCatalogue, ({ seenRevision, items: wanted }, context) => {
  const change = { today: dayKey(context.now), most: MOST_CATALOGUE_ITEMS };
  const after = (present: Items) => {
    const items = catalogueAfter(present.items, wanted, change);
    return items ? ok({ items }) : refuse('TOO_MANY_ITEMS');
  };
  const detail = { items: wanted.map(({ key, title }) => `${key} ${title}`).join('；') };
  return changeSetting<Items, 'TOO_MANY_ITEMS'>(catalogue, { seenRevision, after, detail }, context);
});
