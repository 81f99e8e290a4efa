// Checks who imports whom: node scripts/check-imports.mjs [another project's folder]
import { existsSync } from 'node:fs';
import path from 'node:path';
import { AT_RUN_TIME, BEGINNINGS, EVERY } from '../config/imports/rules.mjs';
import { findUnimported } from './imports/find-unimported.mjs';
import { findViolations } from './imports/find-violations.mjs';
import { codeIn, readImports } from './imports/read-imports.mjs';
import { ROOT } from './setup/root.mjs';

const root = path.resolve(process.argv[2] ?? ROOT);
const folders = ['core', 'src', 'cloudfunctions', 'local', 'config'].filter((folder) =>
  existsSync(path.join(root, folder)),
);

const [every, atRunTime] = await Promise.all([
  readImports(root, folders, { types: true }),
  readImports(root, folders, { types: false }),
]);
const violations = [...findViolations(every, EVERY), ...findViolations(atRunTime, AT_RUN_TIME)];
for (const { rule, from, to } of violations) console.log(`✗ ${rule.name}: ${from} → ${to}\n    ${rule.comment}`);
const ours = folders.filter((folder) => ['core', 'src', 'cloudfunctions'].includes(folder));
const unimported = findUnimported(
  ours.flatMap((folder) => codeIn(root, folder)),
  every,
  BEGINNINGS,
);
for (const file of unimported) console.log(`✗ unimported: ${file}\n    nothing imports it: delete it`);
console.log(`${violations.length} violations among ${every.length} imports`);
process.exit(violations.length + unimported.length === 0 ? 0 : 1);
