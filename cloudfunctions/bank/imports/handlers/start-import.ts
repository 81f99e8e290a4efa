import { createHash } from 'node:crypto';
import * as contract from '../../../../core/bank/imports/contract';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { orderKey } from '../../../../core/kernel/order-key';
import { ok, refuse } from '../../../../core/kernel/result';
import { takeToday } from '../../../_kit/daily-counts';
import { folderOf, uploadTicket, writeFile } from '../../../_kit/files';
import { route } from '../../../_kit/serve';
import { findAdministeredUnit } from '../../../org/public';
import { Imports } from '../../collections';
import type { ImportDoc } from '../documents';
import { importViewOf } from '../view';

/** Extensions that the storage accepts. The reader decides by the content. */
const STORED_AS: Readonly<Record<string, string>> = { xlsx: 'xlsx', docx: 'docx', csv: 'csv', xls: 'xls', doc: 'doc' };

/**
 * The name of the stored file: another one for another key, however alike the two look as file names, and for another
 * text under the same key, so that no start overwrites what an earlier one brought.
 */
const fileNameFor = (key: string, content: InputOf<typeof contract.startImport>['content']): string =>
  createHash('sha256')
    .update(JSON.stringify([key, content.kind === 'text' ? content.text : null]))
    .digest('hex')
    .slice(0, 40);

export const startImport = route(contract.startImport, async ({ unitId, key, name, content, options }, context) => {
  const { caller, db, now } = context;
  const unit = await findAdministeredUnit(db, caller, unitId);
  if (!unit.ok) return unit;

  const importId = `${caller.memberId}:${key}`;
  const extension = content.kind === 'text' ? '' : (/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '');
  const path = `${folderOf('imports', caller.memberId)}${fileNameFor(key, content)}.${STORED_AS[extension] ?? 'txt'}`;
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
    leftOut: [],
    total: 0,
    read: 0,
    counts: { new: 0, draft: 0, changed: 0, same: 0, duplicate: 0, problem: 0 },
    done: 0,
    cursor: '',
    undone: null,
    isCleaned: false,
  };
  const earlier = await db.in(Imports).find(importId);
  if (earlier && earlier.fileId !== ticket.fileId) return refuse('CONFLICT');
  const use = { memberId: caller.memberId, what: 'imports' } as const;
  if (!earlier && !(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
  if (content.kind === 'text') await writeFile(path, Buffer.from(content.text));
  const isNew = await db.in(Imports).add(doc);
  const kept = isNew ? doc : ((await db.in(Imports).find(importId)) ?? doc);
  if (kept.fileId !== ticket.fileId) return refuse('CONFLICT');
  return ok({ import: importViewOf(kept), ticket: content.kind === 'file' && kept.read === 0 ? ticket : null });
});
