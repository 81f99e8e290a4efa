import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error';

const SECRET = /^[0-9a-f]{64}$/;

/**
 * The secret of a data folder, created at the first start and readable only by its owner. Without a folder: a new one
 * at each start.
 */
export function readDataSecret(dataDir: string | null): string {
  const secret = randomBytes(32).toString('hex');
  if (dataDir === null) return secret;
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) {
    writeWhole(file, secret);
    return secret;
  }
  const kept = readFileSync(file, 'utf8').trim();
  if (SECRET.test(kept)) return kept;
  const how = kept === '' ? '是空的' : '已损坏';
  throw new StartError(`密钥文件${how}：${file}。从备份恢复它；没有备份就删掉它再启动，会换一个新的，所有人重新登录。`);
}

/** A killed process leaves the whole secret or none: with half a secret nothing would start again. */
function writeWhole(file: string, secret: string): void {
  const unfinished = `${file}.unfinished`;
  const descriptor = openSync(unfinished, 'w', 0o600);
  writeFileSync(descriptor, secret);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(unfinished, file);
}

/** What the SDK shows to be let in. Only this way, because what it signs with is known to every function. */
export const adminKeyOf = (secret: string): string => createHmac('sha256', secret).update('admin').digest('hex');

/** Compares in a time that does not tell how much of the key is right. */
export function isKey(expected: string, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}
