import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Auth, openAuth } from './auth/auth';
import { adminKeyOf, readDataSecret } from './auth/data-secret';
import { checkDatabase } from './check-database';
import { type Clock, movableClock } from './clock';
import { type DataLock, lockDataFolder } from './data-lock';
import { type CollectionDeclaration, type DocumentDatabase, openDocumentDatabase } from './document-database/database';
import { platformVariables } from './functions/platform-variables';
import { createFunctionRunner, type FunctionRunner } from './functions/runner';
import { type FunctionSettings, readFunctionSettings } from './functions/settings';
import { authRoute } from './gateway/auth-route';
import { FUNCTIONS_PREFIX, functionsRoute } from './gateway/functions-route';
import { openGateway } from './gateway/gateway';
import { localRoute } from './gateway/local-route';
import { createMeter, type Meter } from './gateway/meter';
import { dispatch, sdkRoute } from './gateway/sdk-route';
import { staticSite } from './hosting/static-site';
import { type Outbox, openOutbox, type PushedMessage } from './outbox/outbox';
import { openFileStore, STORAGE_PREFIX } from './storage/files/store';
import { storageRoute } from './storage/storage-route';
import { createTimers, type Timers } from './timers/timers';

export interface LocalCloudOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Default: '127.0.0.1'. */
  host?: string;
  /** Names beside this machine's own under which it may be asked, such as that of a proxy before it. */
  hosts?: readonly string[];
  /** Addresses of proxies whose `X-Forwarded-For` is believed. */
  proxies?: readonly string[];
  /** null keeps everything in memory until close. */
  dataDir: string | null;
  /** Folder of the built functions: `<name>/index.js`. */
  functionsDir: string;
  /** JSON list of the collections with their indexes; they are declared at the start. */
  collectionsFile?: string;
  /** Folder of the built pages. */
  hostingDir?: string;
  /** Path of cloudbaserc.json: timeouts, variables and timers of the functions. */
  cloudbaserc?: string;
  /** The clock of the whole cloud, functions included, until somebody moves it. Default: the real time. */
  now?: Clock;
  /** The clock by which waiting times pass, ms since any instant; setting the time does not change it. */
  monotonic?: Clock;
  /** Loads a function again after it has been rebuilt. */
  watch?: boolean;
  /** 'byHand': timers fire only through `timers.fire`. */
  timers?: 'automatic' | 'byHand';
  /** Takes what WeChat pushes to the program, when it is told to; without it, the function `feed` does, soon. */
  pushTo?: (message: PushedMessage) => Promise<unknown>;
  /** Values for `{{env.NAME}}` in cloudbaserc.json. Functions see only those that a template names. */
  envVariables?: NodeJS.Dict<string>;
  log?: (line: string) => void;
}

export interface LocalCloud {
  port: number;
  url: string;
  /** The URL to which the SDK sends its requests. */
  adminUrl: string;
  /** The SDK's secret id: whoever has it may ask for everything. */
  adminKey: string;
  /** Answers the body of an SDK's request as the SDK's URL does. */
  answer(request: Record<string, unknown>): Promise<Record<string, unknown>>;
  database: DocumentDatabase;
  auth: Auth;
  timers: Timers;
  outbox: Outbox;
  functions: FunctionRunner;
  meter: Meter;
  /** Removes documents, accounts, files and the outbox; keeps collections, indexes and loaded functions. */
  clear(): void;
  /**
   * Keeps the documents, collections and indexes of now. The returned function restores them, and removes the rest as
   * `clear` does. In memory only.
   */
  keep(): () => void;
  close(): Promise<void>;
}

/** The function that takes what WeChat pushes, as docs/deploy.md has a person choose it. */
const PUSHED_TO = 'feed';

/** How long `close` waits for running calls, in ms. */
const PATIENCE_MS = 2_000;

/** Starts a CloudBase in this process. Several may run at once. */
export async function startLocalCloudBase(options: LocalCloudOptions): Promise<LocalCloud> {
  const { dataDir } = options;
  if (dataDir !== null) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = lockDataFolder(dataDir);
  try {
    return await open(options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function open(options: LocalCloudOptions, lock: DataLock): Promise<LocalCloud> {
  const { dataDir, host = '127.0.0.1', log = () => undefined } = options;
  const hands = movableClock(options.now ?? Date.now);
  const clock = hands.now;
  const settings = options.cloudbaserc
    ? readFunctionSettings(options.cloudbaserc, options.envVariables ?? {})
    : noSettings();
  const place = (name: string) => (dataDir === null ? ':memory:' : join(dataDir, name));

  // Damage is named before anything is opened, so that nothing is written over it.
  const secret = readDataSecret(dataDir);
  checkDatabase(place('documents.sqlite'), '文档');
  checkDatabase(place('accounts.sqlite'), '账号');
  const database = openDocumentDatabase({ file: place('documents.sqlite'), now: clock });
  if (options.collectionsFile) database.declare(readCollections(options.collectionsFile));
  const adminKey = adminKeyOf(secret);
  const auth = openAuth({
    file: place('accounts.sqlite'),
    secret,
    clock,
    monotonic: options.monotonic ?? monotonicClock,
  });
  const meter = createMeter(database);
  const address = { url: '' };
  const files = openFileStore({ dataDir, secret, clock, baseUrl: () => address.url });

  // The functions get the address through their variables, and it is known only once the gateway listens.
  const variables: Record<string, string> = {};
  const functions = createFunctionRunner({
    functionsDir: options.functionsDir,
    settings,
    variables,
    clock,
    watch: options.watch ?? false,
    log,
  });
  const outbox = openOutbox({
    dataDir,
    clock,
    pushAfter: options.pushTo ? null : undefined,
    receive: options.pushTo ?? ((message) => functions.invoke(PUSHED_TO, message, null)),
  });
  const timers = createTimers({ settings, functions, clock, log });

  function release(): void {
    timers.stop();
    meter.stop();
    database.close();
    auth.close();
    files.close();
  }

  const gateway = await openGateway({
    port: options.port ?? 0,
    host,
    hosts: options.hosts,
    proxies: options.proxies,
    log,
    routes: [
      { prefix: '/admin', route: sdkRoute({ meter, functions, files, outbox, adminKey }) },
      { prefix: '/auth/v1/', route: authRoute(auth) },
      { prefix: FUNCTIONS_PREFIX, route: functionsRoute(auth, functions, () => address.url) },
      { prefix: STORAGE_PREFIX, route: storageRoute(files), isOpen: true },
      { prefix: '/__local', route: localRoute({ auth, clock: hands, outbox, timers, meter }) },
      { prefix: '/', route: staticSite(options.hostingDir, () => address.url) },
    ],
  }).catch((error: unknown) => {
    release();
    throw error;
  });
  address.url = `http://${reachableHost(host)}:${gateway.port}`;
  lock.announce(address.url);
  const adminUrl = `${address.url}/admin`;
  Object.assign(variables, platformVariables(adminUrl, adminKey));
  if (options.timers !== 'byHand') timers.start();

  function clearAllButDocuments(): void {
    auth.clear();
    files.clear();
    outbox.clear();
    meter.reset();
    hands.move(0);
  }

  return {
    port: gateway.port,
    url: address.url,
    adminUrl,
    adminKey,
    answer: (request) => dispatch({ meter, functions, files, outbox }, request),
    database,
    auth,
    timers,
    outbox,
    functions,
    meter,
    clear() {
      database.clear();
      clearAllButDocuments();
    },
    keep() {
      const restore = database.keep();
      return () => {
        restore();
        clearAllButDocuments();
      };
    },
    async close() {
      timers.stop();
      await functions.settle(PATIENCE_MS);
      await gateway.close();
      release();
      lock.release();
    },
  };
}

const monotonicClock: Clock = () => performance.now();

function noSettings(): Map<string, FunctionSettings> {
  return new Map();
}

const collections = v.array(
  v.object({
    name: v.string(),
    indexes: v.array(
      v.object({
        name: v.string(),
        keys: v.array(v.object({ field: v.string(), direction: v.union([v.literal(1), v.literal(-1)]) })),
        unique: v.boolean(),
      }),
    ),
  }),
);

function readCollections(file: string): CollectionDeclaration[] {
  return v.parse(collections, JSON.parse(readFileSync(file, 'utf8')));
}

/** The address by which this machine reaches a host that means "all addresses". */
function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
