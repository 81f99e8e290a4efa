// Writes docs/api.md and docs/data-model.md from the contracts, docs/workflow.md from the rules: npm run docs.
// With --check it only reports whether they are up to date.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { apiPage } from './docs/api-page.mjs';
import { dataModelPage } from './docs/data-model-page.mjs';
import { loadContracts } from './docs/load-contracts.mjs';
import { loadWorkflows } from './docs/load-workflows.mjs';
import { workflowPage } from './docs/workflow-page.mjs';
import { ROOT } from './setup/root.mjs';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const contracts = await loadContracts(ROOT);
const pages = [
  { file: 'docs/api.md', text: apiPage(contracts) },
  { file: 'docs/data-model.md', text: dataModelPage(contracts) },
  { file: 'docs/workflow.md', text: workflowPage(await loadWorkflows(ROOT)) },
];

const stale = [];
for (const page of pages) if ((await stored(page.file)) !== page.text) stale.push(page);

if (values.check) {
  for (const { file } of stale) console.error(`${file} does not say what the code says: run npm run docs`);
  process.exit(stale.length === 0 ? 0 : 1);
}
for (const { file, text } of stale) {
  await mkdir(path.dirname(path.join(ROOT, file)), { recursive: true });
  await writeFile(path.join(ROOT, file), text);
}
console.log(stale.length === 0 ? 'docs are up to date' : `written: ${stale.map(({ file }) => file).join(', ')}`);

async function stored(file) {
  try {
    return await readFile(path.join(ROOT, file), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
