import * as contract from '../../../../core/bank/imports/contract';
import { orderKey } from '../../../../core/kernel/order-key';
import { ok } from '../../../../core/kernel/result';
import { folderOf, uploadTicket, writeFile } from '../../../_kit/files';
import { route } from '../../../_kit/serve';
import { findAdministeredUnit } from '../../../org/public';
import { Imports } from '../../collections';
import type { ImportDoc } from '../documents';
import { importViewOf } from '../view';

/** Extensions that the storage accepts. The reader decides by the content. */
const STORED_AS: Readonly<Record<string, string>> = { xlsx: 'xlsx', csv: 'csv', xls: 'xls' };

export const startImport = route(contract.startImport, async ({ unitId, key, name, content, options }, context) => {
  const { caller, db, now } = context;
  const unit = await findAdministeredUnit(db, caller, unitId);
  if (!unit.ok) return unit;

  const importId = `${caller.memberId}:${key}`;
  const extension = content.kind === 'text' ? '' : (/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '');
  const path = `${folderOf('imports', caller.memberId)}${key.replace(/[^\w-]/g, '-')}.${STORED_AS[extension] ?? 'txt'}`;
  const ticket = await uploadTicket(path);
  const doc: ImportDoc = {
    _id: importId,
    v: 1,
    unitId,
    path: unit.value.path,
    name,
    by: caller.memberId,
    byName: caller.name,
    at: now,
    order: orderKey(now, importId),
    fileId: ticket.fileId,
    extension,
    options,
    state: 'reading',
    refusal: null,
    format: null,
    header: [],
    unknownColumns: [],
    total: 0,
    read: 0,
    counts: { new: 0, draft: 0, changed: 0, same: 0, duplicate: 0, problem: 0 },
    done: 0,
    cursor: '',
    undone: null,
    isCleaned: false,
  };
  if (content.kind === 'text') await writeFile(path, Buffer.from(content.text));
  const isNew = await db.in(Imports).add(doc);
  const kept = isNew ? doc : ((await db.in(Imports).find(importId)) ?? doc);
  return ok({ import: importViewOf(kept), ticket: content.kind === 'file' && kept.read === 0 ? ticket : null });
});
