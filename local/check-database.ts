import { existsSync, statSync } from 'node:fs';
import Database from 'libsql';
import { StartError } from './start-error';

/**
 * Reads a database file through before it is used. Pages that were overwritten would otherwise show one by one, each as
 * the failure of some innocent request. A file that is not there yet is no damage.
 */
export function checkDatabase(file: string, what: string): void {
  if (file === ':memory:' || !existsSync(file)) return;
  const advice = `停下本地云，把整个数据目录换成备份；没有备份就删掉这个文件（连同 -wal、-shm）再启动，${what}从头开始。`;
  if (statSync(file).size === 0) throw new StartError(`${what}的数据库是空的：${file}。${advice}`);
  const found = problemOf(file);
  if (found !== null) throw new StartError(`${what}的数据库已损坏：${file}（${found}）。${advice}`);
}

function problemOf(file: string): string | null {
  let database: Database.Database | null = null;
  try {
    database = new Database(file);
    const answer = JSON.stringify(database.prepare('PRAGMA quick_check(1)').raw().all());
    return answer === '[["ok"]]' ? null : answer.slice(0, 200);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database?.close();
  }
}
