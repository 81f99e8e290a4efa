// Checks who imports whom: node scripts/check-imports.mjs [another project's folder]
import { existsSync } from 'node:fs';
import path from 'node:path';
import { AT_RUN_TIME, EVERY } from '../config/imports/rules.mjs';
import { findViolations } from './imports/find-violations.mjs';
import { readImports } from './imports/read-imports.mjs';
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
console.log(`${violations.length} violations among ${every.length} imports`);
process.exit(violations.length === 0 ? 0 : 1);
