// Keeps contracts small in the pages. What only the server reads of an endpoint is left out, and every constant that a
// call makes is made in a function marked as pure: core/ does nothing else while it loads, so the bundler and the
// minifier may drop what no page uses, with what it is made of.
const { transformAsync, types } = require('@babel/core');

/** What `call` in src/platform does not look at. */
const FOR_THE_SERVER = ['kind', 'summary', 'allow', 'input'];

const pure = (node) => types.addComment(node, 'leading', '#__PURE__');

const calls = {
  Function(path) {
    path.skip();
  },
  'CallExpression|NewExpression'({ node }) {
    pure(node);
    this.found += 1;
    if (!types.isIdentifier(node.callee, { name: 'endpoint' })) return;
    const [definition] = node.arguments;
    definition.properties = definition.properties.filter(({ key }) => !FOR_THE_SERVER.includes(key?.name));
  },
};

const lean = () => ({
  visitor: {
    VariableDeclarator(path) {
      if (path.getFunctionParent()) return;
      const marked = { found: 0 };
      path.traverse(calls, marked);
      // The bundler takes a call with arguments for pure only if they are, too, and objects it does not look into.
      const made = types.callExpression(types.arrowFunctionExpression([], path.node.init), []);
      if (marked.found > 0) path.node.init = pure(made);
      path.skip();
    },
  },
});

module.exports = function leanContracts(text, map) {
  const done = this.async();
  const options = {
    ...{ filename: this.resourcePath, configFile: false, babelrc: false, retainLines: true },
    ...{ sourceMaps: this.sourceMap, inputSourceMap: map },
    parserOpts: { plugins: ['typescript'] },
    plugins: [lean],
  };
  transformAsync(text, options).then(({ code, map: made }) => done(null, code, made ?? undefined), done);
};

module.exports.FOR_THE_SERVER = FOR_THE_SERVER;
