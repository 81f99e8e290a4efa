/**
 * Parts of @cloudbase/node-sdk that our functions never call, and the part of the SDK that imports each. Together they
 * would be half of a bundle and most of its cold start.
 */
export const LEFT_OUT = {
  '@cloudbase/ai': { askedBy: '@cloudbase/node-sdk/dist/ai/', serves: 'ai()' },
  '@cloudbase/app': { askedBy: '@cloudbase/node-sdk/dist/ai/', serves: 'ai()' },
  'web-streams-polyfill': { askedBy: '@cloudbase/node-sdk/dist/ai/', serves: 'ai()' },
  '@cloudbase/wx-cloud-client-sdk': {
    askedBy: '@cloudbase/node-sdk/dist/cloudbase.js',
    serves: 'models, mysql() and rdb()',
  },
  jsonwebtoken: { askedBy: '@cloudbase/node-sdk/dist/auth/', serves: 'createTicket()' },
  // `uploadFile` only parses XML; the builder would write it.
  xmlbuilder: { askedBy: 'xml2js/', serves: 'writing XML' },
  // Finds the media type of a file in a form. We upload with `uploadFile`, which sends no form.
  'mime-types': { askedBy: 'form-data/', serves: 'forms with files' },
};

/**
 * Replaces each part by a stub that throws as soon as it is read, called or constructed, so that a wrong cut is
 * noticed. The build fails if nothing imports a part any more, because the SDK has moved it.
 *
 * @returns {import('esbuild').Plugin}
 */
export const leaveOut = (parts = LEFT_OUT) => ({
  name: 'leave out',
  setup(build) {
    const met = new Set();
    for (const [name, { askedBy }] of Object.entries(parts)) {
      build.onResolve({ filter: new RegExp(`^${name}$`) }, ({ importer }) => {
        if (!importer.replaceAll('\\', '/').includes(`/node_modules/${askedBy}`)) return undefined;
        met.add(name);
        return { path: name, namespace: 'left-out' };
      });
    }
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path: name }) => ({
      contents: stubOf(`${name} was left out of this bundle (scripts/build/leave-out.mjs): ${parts[name].serves}`),
    }));
    build.onEnd(() => ({
      errors: Object.entries(parts)
        .filter(([name]) => !met.has(name))
        .map(([name, { askedBy }]) => ({ text: `${askedBy} no longer asks for ${name}: mend LEFT_OUT` })),
    }));
  },
});

/** Importing code reads `__esModule` of every module before it uses it, so the stub allows that. */
const stubOf = (message) => `
const touched = () => { throw new Error(${JSON.stringify(message)}); };
module.exports = new Proxy(touched, {
  get: (_target, key) => (key === '__esModule' ? false : touched()),
  construct: touched,
});
`;
