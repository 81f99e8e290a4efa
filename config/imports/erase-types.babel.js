/** Erases types with the imports that nothing but types needs, and leaves the rest as it is: all that the rules ask for. */
module.exports = {
  plugins: ['@babel/plugin-syntax-jsx'],
  presets: ['@babel/preset-typescript'],
};
