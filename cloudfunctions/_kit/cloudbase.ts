import tcb from '@cloudbase/node-sdk';
import { isRecord } from './is-record';

// The only file that imports the SDK. All other code uses it through this file and database.ts.

export type Sdk = ReturnType<typeof tcb.init>;

let app: Sdk | undefined;

/** Read from the platform's variables. File ids begin with it. */
export const environmentId = (): string | undefined => process.env.TCB_ENV ?? process.env.SCF_NAMESPACE;

/**
 * One SDK per instance, with environment and keys from the platform. It keeps connections open on this machine; in a
 * cloud function it does not, because the platform freezes an instance between two calls.
 */
export function sdk(): Sdk {
  app ??= tcb.init({ env: environmentId() ?? tcb.SYMBOL_CURRENT_ENV });
  return app;
}

/**
 * The platform's variables of one invocation, read only from the `context` argument. The SDK's `getCloudbaseContext`
 * fills missing ones from `process.env`, which belongs to the whole instance and may still hold another invocation's
 * caller.
 */
export function invocationVariables(context: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(context) || typeof context.environment !== 'string') return {};
  const variables: unknown = JSON.parse(context.environment);
  return isRecord(variables) ? variables : {};
}
