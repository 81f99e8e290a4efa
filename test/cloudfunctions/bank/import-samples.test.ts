import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as routes from '../../../cloudfunctions/bank/routes';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenFile, options, untilDone } from './import-files';

const FOLDER = path.resolve(__dirname, '../../../content/import-samples');

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const EXPECTED: Record<string, { format: string; counts: Record<string, number> }> = {
  'workbook.xlsx': { format: 'xlsx', counts: { new: 4, draft: 1, problem: 1, duplicate: 1 } },
  'document.docx': { format: 'docx', counts: { new: 4, problem: 1 } },
  'table.csv': { format: 'csv', counts: { new: 3 } },
  'moodle.gift.txt': { format: 'gift', counts: { new: 1, draft: 3 } },
  'aiken.txt': { format: 'aiken', counts: { draft: 2 } },
  'exam-paper.txt': { format: 'text', counts: { draft: 8 } },
  'survey-export.txt': { format: 'text', counts: { draft: 3 } },
  'plain-text.txt': { format: 'text', counts: { new: 5, problem: 1 } },
};

test('every file to try an import with is read as content/README.md says', async () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(EXPECTED).sort());
  for (const [name, { format, counts }] of Object.entries(EXPECTED)) {
    const { importId } = await givenFile(cloud, name, readFileSync(path.join(FOLDER, name)), {
      key: name.replace(/\W/g, '-'),
      options,
    });
    const none = { new: 0, draft: 0, changed: 0, same: 0, duplicate: 0, problem: 0 };
    expect(await untilDone(cloud, importId)).toMatchObject({ format, counts: { ...none, ...counts } });
  }
});
