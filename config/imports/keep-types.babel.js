/** Turns type imports into value imports before Babel erases them, so that the rules see them. */
const keepTypes = () => ({
  visitor: {
    Program(program) {
      for (const { node } of program.get('body')) {
        if (node.importKind === 'type') node.importKind = 'value';
        if (node.exportKind === 'type' && node.source) node.exportKind = 'value';
        for (const specifier of node.specifiers ?? []) {
          if (specifier.importKind === 'type') specifier.importKind = 'value';
          if (specifier.exportKind === 'type') specifier.exportKind = 'value';
        }
      }
    },
  },
});

module.exports = {
  plugins: [keepTypes, '@babel/plugin-syntax-jsx'],
  presets: [['@babel/preset-typescript', { onlyRemoveTypeImports: true }]],
};
