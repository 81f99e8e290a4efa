/**
 * Generates the entry point of each function, `function:<name>`. It exports `main`, which serves the function's
 * routes.ts. Only the bundles are deployed, so no index.ts has to exist.
 *
 * @param {string} sources the folder of the functions
 * @returns {import('esbuild').Plugin}
 */
export const functionEntries = (sources) => ({
  name: 'function entries',
  setup(build) {
    build.onResolve({ filter: /^function:/ }, ({ path }) => ({
      path: path.slice('function:'.length),
      namespace: 'function',
    }));
    build.onLoad({ filter: /.*/, namespace: 'function' }, ({ path: name }) => ({
      contents: [
        `import { serve } from './_kit/serve';`,
        `import * as routes from './${name}/routes';`,
        'export const main = serve(routes);',
      ].join('\n'),
      resolveDir: sources,
      loader: 'ts',
    }));
  },
});
