import * as contract from '../../../../core/bank/imports/contract';
import { EXPLANATIONS, GUIDE_SHEET, templateTable, templateText } from '../../../../core/bank/rules/formats/template';
import { ok } from '../../../../core/kernel/result';
import { offerFile } from '../../../_kit/offer-file';
import { route } from '../../../_kit/serve';
import { writeXlsx } from '../../../_kit/xlsx';
import { writeCsv } from '../../files/write/csv';

const NAME = '试题模板';

export const downloadTemplate = route(contract.downloadTemplate, async ({ format }, { caller }) => {
  const { memberId } = caller;
  switch (format) {
    case 'xlsx': {
      const content = await writeXlsx([
        { name: '试题', cells: templateTable() },
        { name: GUIDE_SHEET, cells: EXPLANATIONS },
      ]);
      return ok(await offerFile(memberId, 'template-xlsx', `${NAME}.xlsx`, content));
    }
    case 'csv':
      return ok(await offerFile(memberId, 'template-csv', `${NAME}.csv`, writeCsv(templateTable())));
    case 'text':
      return ok(await offerFile(memberId, 'template-text', `${NAME}.txt`, templateText()));
    default:
      return format satisfies never;
  }
});
