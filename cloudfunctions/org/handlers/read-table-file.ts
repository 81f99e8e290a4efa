import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/org/import-contract';
import { readFile, removeFiles } from '../../_kit/files';
import { route } from '../../_kit/serve';
import { WaitingLine } from '../../_kit/waiting-line';
import { readTableApart } from '../import/read-table-apart';
import { isOwnTableFile } from '../import/table-file';

/** Parts of one answer, about half a megabyte. The file is read again for the next ones, which is cheaper than keeping them. */
const PARTS = 10;

/** Files are read one after the other, so that their memory does not add up. */
const line = new WaitingLine();
/** With the 20 s that a file may take, within the 30 s of a call. */
const PATIENCE = 5_000;

export const readTableFile = route(contract.readTableFile, async ({ fileId, kind, from }, { caller }) => {
  if (!isOwnTableFile(caller.memberId, fileId)) return refuse('FILE_MISSING');
  const read = (await line.take(() => readStored(fileId, kind), PATIENCE)) ?? refuse('TAKES_TOO_LONG');
  const next = read.ok && from + PARTS < read.value.parts.length ? from + PARTS : null;
  // It holds the names of members, and nothing needs it any more.
  if (next === null) await removeFiles([fileId]);
  if (!read.ok) return read;
  const { total, problems, parts } = read.value;
  return ok({ total, problems: from === 0 ? problems : [], parts: parts.slice(from, from + PARTS), next });
});

async function readStored(fileId: string, kind: contract.TableKind) {
  const file = await readFile(fileId, contract.MOST_TABLE_BYTES);
  if (file.ok) return readTableApart({ bytes: file.value, kind });
  return file.code === 'FILE_TOO_LARGE' ? refuse('TOO_MANY_ROWS') : refuse('FILE_MISSING');
}
