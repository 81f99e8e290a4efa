import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret of a data folder, created at the first start and readable only by its owner. Without a folder: a new one
 * at each start.
 */
export function readDataSecret(dataDir: string | null): string {
  const secret = randomBytes(32).toString('hex');
  if (dataDir === null) return secret;
  const file = join(dataDir, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}
