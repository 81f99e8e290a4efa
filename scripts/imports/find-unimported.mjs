/**
 * Code that no other file imports, and with which nothing begins: it is dead.
 * @param {string[]} files paths below the root, with slashes
 * @param {import('./read-imports.mjs').Import[]} imports
 * @param {RegExp[]} beginnings files that are read without an import
 * @returns {string[]}
 */
export function findUnimported(files, imports, beginnings) {
  const imported = new Set(imports.map(({ to }) => to));
  return files.filter((file) => !imported.has(file) && !beginnings.some((pattern) => pattern.test(file))).sort();
}
