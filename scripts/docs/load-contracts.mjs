import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { importBundled } from '../setup/import-bundled.mjs';
import { endpointsInOrder } from './endpoints-in-order.mjs';
import { bodyOf, jsonSchemaOf } from './json-schema.mjs';

/**
 * The contracts as values, bundled in memory: the endpoints in order, the declared collections, and every named schema
 * of core/ with its folder.
 */
export async function loadContracts(root) {
  const files = await schemaFiles(root);
  const { isEndpoint, COMMON_CODES, collections, ...rest } = await importBundled({
    stdin: {
      contents: [
        "export { isEndpoint } from './core/kernel/endpoint';",
        "export { COMMON_CODES } from './core/kernel/errors';",
        "export { collections } from './cloudfunctions/collections';",
        ...files.map(({ module }, index) => `export * as file${index} from './${module}';`),
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
  });
  const named = files.flatMap(({ folder }, index) =>
    Object.entries(rest[`file${index}`])
      .filter(([, value]) => typeof value === 'object' && value !== null && value.kind === 'schema')
      .map(([name, schema]) => ({ name, folder, schema })),
  );
  const exporting = files.map((file, index) => ({ ...file, exported: rest[`file${index}`] }));
  return {
    endpoints: await endpointsInOrder(root, exporting, isEndpoint),
    commonCodes: COMMON_CODES,
    collections,
    named,
    ...describer(named),
  };
}

/** Turns a schema into JSON Schema that refers to other named schemas by name; `toBody` describes a named one itself. */
function describer(named) {
  const names = new Map();
  const seen = new Map();
  for (const { name, schema } of named) {
    if (seen.has(name) && seen.get(name) !== schema) throw new Error(`Two schemas of core/ are called ${name}`);
    seen.set(name, schema);
    names.set(schema, name);
  }
  const nameOf = (schema) => names.get(schema);
  return { toSchema: (schema) => jsonSchemaOf(schema, nameOf), toBody: (schema) => bodyOf(schema, nameOf) };
}

/** Of a feature itself or of one of its rooms. Rules have no schemas; those of a question type are joined in `answer` and `question`. */
const SCHEMA_FILE = /^[^/]+\/((?!rules\/|question-types\/)[^/]+\/)?[^/]+\.ts$/;

async function schemaFiles(root) {
  const core = path.join(root, 'core');
  const files = await readdir(core, { recursive: true });
  return files
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => SCHEMA_FILE.test(file))
    .map((file) => ({ folder: file.slice(0, file.indexOf('/')), module: `core/${file.slice(0, -'.ts'.length)}` }))
    .sort((left, right) => (left.module < right.module ? -1 : 1));
}
