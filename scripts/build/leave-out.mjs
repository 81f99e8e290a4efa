/**
 * Parts of @cloudbase/node-sdk that our functions never call, and who in the SDK asks for them. Together they would be
 * half of a bundle, and most of the time that a cold start takes to read it.
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
  // `uploadFile` reads XML; only a Builder would write it.
  xmlbuilder: { askedBy: 'xml2js/', serves: 'writing XML' },
  // Looks up what kind of file a part of a form is; we upload with `uploadFile`, which sends no form.
  'mime-types': { askedBy: 'form-data/', serves: 'forms with files' },
};

/**
 * Puts a stub in the place of each, which throws as soon as anything of it is read, called or constructed: a wrong cut is
 * loud. A part that nobody asks for any more, because the SDK has moved it, ends the build.
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

/** `__esModule` is what the importing code asks of any module before it uses it. */
const stubOf = (message) => `
const touched = () => { throw new Error(${JSON.stringify(message)}); };
module.exports = new Proxy(touched, {
  get: (_target, key) => (key === '__esModule' ? false : touched()),
  construct: touched,
});
`;
