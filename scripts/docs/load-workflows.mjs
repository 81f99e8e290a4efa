import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { importBundled } from '../setup/import-bundled.mjs';

/** The workflows that the rules of core/ export, in the order of their files. */
export async function loadWorkflows(root) {
  const files = (await readdir(path.join(root, 'core'), { recursive: true }))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /^[^/]+\/rules\/.*(workflow|procedure)\.ts$/.test(file))
    .sort();
  const { isWorkflow, ...rules } = await importBundled({
    stdin: {
      contents: [
        "export { isWorkflow } from './core/desk/workflow';",
        ...files.map((file, index) => `export * as file${index} from './core/${file}';`),
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
  });
  return files.flatMap((_file, index) => Object.values(rules[`file${index}`]).filter(isWorkflow));
}
