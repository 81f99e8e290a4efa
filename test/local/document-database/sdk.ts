import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import tcb from '@cloudbase/node-sdk';
import { type DocumentDatabase, openDocumentDatabase } from '../../../local/document-database/database';

// Without this the SDK looks for Tencent's metadata host at each request. Real functions run with it set.
process.env['TENCENTCLOUD_RUNENV'] = 'SCF';
process.env['TENCENTCLOUD_REGION'] = 'ap-shanghai';
process.env['SCF_NAMESPACE'] = 'local';

export type Database = ReturnType<ReturnType<typeof tcb.init>['database']>;

export interface Bench {
  /** The real SDK's database client. */
  db: Database;
  /** The database that answers the client, over HTTP. */
  local: DocumentDatabase;
  clock: { now: number };
  close(): Promise<void>;
}

/** Opens the smallest gateway that the SDK can talk to: every POST is one database request. */
export async function openBench(file = ':memory:'): Promise<Bench> {
  const clock = { now: Date.UTC(2026, 10, 20) };
  const local = openDocumentDatabase({ file, now: () => clock.now });
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(local.handle(JSON.parse(Buffer.concat(chunks).toString()))));
  });
  const url = await listen(server);
  const app = tcb.init({ env: 'local', secretId: 'id', secretKey: 'key', serviceUrl: `${url}/admin` });
  return {
    db: app.database(),
    local,
    clock,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      local.close();
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** The code with which the database refused. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
  throw new Error('the database did not refuse');
}
