import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const CODE = /\.[cm]?[jt]sx?$/;
const DECLARATIONS = /\.d\.[cm]?ts$/;
const STYLES_AND_PICTURES = /\.(scss|png)$/;

/**
 * @typedef {object} Import
 * @property {string} from path below `root`, with slashes
 * @property {string} to the same; the name itself of a module of Node and of one that was not found
 * @property {boolean} isFound
 */

/**
 * Every import of the code in `folders`. esbuild reads the files and finds what they name, as it does for the functions.
 * @param {string} root
 * @param {string[]} folders
 * @param {{ types: boolean }} options `types`: those that nothing but types needs, too
 * @returns {Promise<Import[]>}
 */
export async function readImports(root, folders, { types }) {
  const found = [];
  await build({
    absWorkingDir: root,
    entryPoints: folders.flatMap((folder) => codeIn(root, folder)),
    ...{ bundle: true, write: false, outdir: 'imports', outbase: '.', logLevel: 'error' },
    ...{ platform: 'node', format: 'esm', jsx: 'preserve', preserveSymlinks: true },
    alias: { '@': path.join(root, 'src') },
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: types } },
    plugins: [...(types ? [typesAsValues] : []), noting(root, found)],
  });
  return found;
}

/** The code in a folder, as paths below the root, with slashes. */
export const codeIn = (root, folder) =>
  readdirSync(path.join(root, folder), { recursive: true })
    .filter((name) => CODE.test(name) && !DECLARATIONS.test(name))
    .map((name) => path.join(folder, name).split(path.sep).join('/'));

/** Notes what a file imports and goes no further, so that each file is read by itself. */
const noting = (root, found) => ({
  name: 'noting',
  setup(build) {
    const known = new Map();
    const resolve = (place, name, kind, resolveDir) => {
      if (!known.has(place)) known.set(place, build.resolve(name, { kind, resolveDir, pluginData: 'resolving' }));
      return known.get(place);
    };
    build.onResolve({ filter: /./ }, async ({ path: name, kind, importer, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || pluginData === 'resolving') return undefined;
      const place = name.startsWith('.') ? path.join(resolveDir, name) : name;
      const { path: file, errors } = await resolve(place, name, kind, resolveDir);
      const isFound = errors.length === 0;
      const to = isFound && path.isAbsolute(file) ? below(root, file) : name;
      if (!STYLES_AND_PICTURES.test(to)) found.push({ from: below(root, importer), to, isFound });
      return { path: name, external: true };
    });
  },
});

/** Makes an import of types one of values: what it imports is then kept, although no code uses it. */
const typesAsValues = {
  name: 'types-as-values',
  setup(build) {
    build.onLoad({ filter: /\.[cm]?tsx?$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8');
      const within = [...text.matchAll(/\bimport\(\s*(['"][^'"\n]+['"])\s*\)/g)].map(([, name]) => `import(${name});`);
      const contents = text.replace(/^import type (?!from\b)|^export type (?=[{*])/gm, (head) =>
        head.replace('type ', ''),
      );
      return { contents: [contents, ...within].join('\n'), loader: file.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

const below = (root, file) => path.relative(root, file).split(path.sep).join('/');
