/**
 * What would stand in an index.ts of each function, the same in all of them: the cloud calls `main`, and that is the
 * function's routes.ts, served. The cloud's tools see the bundles only, so no such file needs to exist.
 * An entry point `function:<name>` resolves here.
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
