import { readFile } from 'node:fs/promises';
import { ADMIN } from './organisation.mjs';

const NAME = '班前安全学习小测.txt';

/** An import that is read but not committed: five good rows and one in error. The bank stays unchanged. */
export async function loadImport(cloud, file, unitId) {
  const { import: begun } = await cloud.ask(ADMIN, 'bank', 'startImport', {
    unitId,
    key: 'sample',
    name: NAME,
    content: { kind: 'text', text: await readFile(file, 'utf8') },
    options: {
      topic: '班前安全',
      difficulty: 2,
      source: { document: '', version: '', article: '', quote: '' },
      state: 'active',
    },
  });
  await cloud.ask(ADMIN, 'bank', 'continueImport', { importId: begun.importId });
}
