import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FEATURES } from './words.mjs';

/**
 * The endpoints of all contract modules, in the order of docs/api.md: features in the order of words.mjs; within a
 * feature contract.ts first, then its other files by name; within a file in the order of declaration. (A module object
 * itself lists its exports by name.)
 *
 * @param {{ folder: string, module: string, exported: Record<string, unknown> }[]} files
 * @param {(value: unknown) => boolean} isEndpoint
 */
export async function endpointsInOrder(root, files, isEndpoint) {
  const found = await Promise.all(
    files.map(async ({ folder, module, exported }) => {
      const names = Object.keys(exported).filter((name) => isEndpoint(exported[name]));
      if (names.length === 0) return [];
      const source = await readFile(path.join(root, `${module}.ts`), 'utf8');
      const place = [featureOrder(folder), module.endsWith('/contract') ? '' : module];
      return names.map((name) => ({ endpoint: exported[name], key: [...place, declaredAt(source, name)] }));
    }),
  );
  return found
    .flat()
    .sort((left, right) => compare(left.key, right.key))
    .map(({ endpoint }) => endpoint);
}

const featureOrder = (folder) => Object.keys(FEATURES).indexOf(folder);

const declaredAt = (source, name) => source.search(new RegExp(`export const ${name}\\b`));

function compare(left, right) {
  const index = left.findIndex((part, at) => part !== right[at]);
  if (index === -1) return 0;
  return left[index] < right[index] ? -1 : 1;
}
