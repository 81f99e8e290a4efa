// Rules of who may import whom at run time. Babel erases types first, so a type-only import does not count.
const { options } = require('./every.cjs');

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    rule(
      'rules-are-plain',
      'a rule is a plain function: of the contract it may know the types only',
      { path: '^core/[^/]+/rules/' },
      { path: 'node_modules|contract\\.ts$' },
    ),
    rule(
      'pages-go-through-the-store',
      'pages and components know their store and ui, never how a call is made',
      { path: '^src/(tabs/|features/.+/(pages|components)/)' },
      { path: '^src/platform/call|^src/features/.+api\\.ts$|^core/.+contract\\.ts$' },
    ),
    rule(
      'one-door-to-the-sdk',
      'only the kit speaks to CloudBase',
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/_kit/cloudbase\\.ts$' },
      { path: '@cloudbase/node-sdk' },
    ),
    rule(
      'repository-has-no-rules',
      'a repository stores and finds; it decides nothing',
      { path: '/(repository|repository/[^/]+)\\.ts$' },
      { path: '^core/[^/]+/rules/' },
    ),
    rule('no-circular', 'a circle has no first file to read', {}, { circular: true }),
    rule(
      'no-unresolvable',
      'an import must lead somewhere',
      { path: '^(core|src|cloudfunctions|local|scripts|config)/' },
      { couldNotResolve: true },
    ),
  ],
  options: { ...options, babelConfig: { fileName: 'config/imports/erase-types.babel.js' } },
};
