import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/library/contract';
import { documentKeyOf } from '../../../core/library/rules/article-address';
import { route } from '../../_kit/serve';
import { findAmong } from '../repository';

export const findCited = route(contract.findCited, async ({ citations }, { db }) => {
  const keys = new Set(citations.map(({ document }) => documentKeyOf(document)));
  const versions = new Set(citations.map(({ version }) => version));
  const found = await findAmong(db, [...keys], [...versions]);
  const items = citations.flatMap((citation) => {
    const key = documentKeyOf(citation.document);
    const statute = found.find(({ documentKey, version }) => documentKey === key && version === citation.version);
    return statute ? [{ ...citation, statuteId: statute._id }] : [];
  });
  return ok({ items });
});
