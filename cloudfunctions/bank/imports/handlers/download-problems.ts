import * as contract from '../../../../core/bank/imports/contract';
import type { ImportFormat } from '../../../../core/bank/imports/import';
import { type ProblemRow, problemTable, problemText } from '../../../../core/bank/rules/formats/write/problems';
import { ok, refuse } from '../../../../core/kernel/result';
import type { Database } from '../../../_kit/database';
import { offerFile } from '../../../_kit/offer-file';
import { route } from '../../../_kit/serve';
import { writeXlsx } from '../../../_kit/xlsx';
import { writeCsv } from '../../files/write/csv';
import { rowsKey } from '../documents';
import { findManagedImport } from '../managed-import';
import { findRows } from '../repository';

const PAGE = 1_000;

export const downloadProblems = route(contract.downloadProblems, async ({ importId }, { caller, db }) => {
  const found = await findManagedImport(db, caller, importId);
  if (!found.ok) return found;
  const { format, header, counts, isCleaned, state, name } = found.value;
  if (!format || isCleaned || state === 'reading' || counts.problem === 0) return refuse('WRONG_STATE');

  const content = await contentOf(format, header, await findProblems(db, rowsKey(found.value)));
  const extension = format === 'xlsx' || format === 'csv' ? format : 'txt';
  const title = name.replace(/\.\w+$/, '').replace(/[\\/:*?"<>|]/g, '');
  return ok(await offerFile(caller.memberId, `problems-${extension}`, `${title}-问题行.${extension}`, content));
});

async function findProblems(db: Database, key: string): Promise<ProblemRow[]> {
  const rows: ProblemRow[] = [];
  for (let after = ''; ; ) {
    const page = await findRows(db, key, { group: 'problem', after, limit: PAGE });
    rows.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return rows;
    after = last._id;
  }
}

const contentOf = async (
  format: ImportFormat,
  header: readonly string[],
  rows: readonly ProblemRow[],
): Promise<Buffer | string> => {
  if (format === 'xlsx') return writeXlsx([{ name: '问题行', cells: problemTable(header, rows) }]);
  return format === 'csv' ? writeCsv(problemTable(header, rows)) : problemText(format, rows);
};
