import tcb from '@cloudbase/node-sdk';
import { isRecord } from './is-record';

// The only door to the SDK. The rest of the kit and all functions speak through what stands here and in database.ts.

export type Sdk = ReturnType<typeof tcb.init>;

let app: Sdk | undefined;

/** Of the platform's own variables; file ids begin with it. */
export const environmentId = (): string | undefined => process.env.TCB_ENV ?? process.env.SCF_NAMESPACE;

/** One SDK an instance: it keeps connections, and takes environment and keys from the platform. */
export function sdk(): Sdk {
  app ??= tcb.init({ env: environmentId() ?? tcb.SYMBOL_CURRENT_ENV });
  return app;
}

/**
 * The platform's variables of one invocation, from the `context` argument and nothing else. The SDK's
 * `getCloudbaseContext` fills what is missing there from `process.env`, which belongs to the instance and may still hold
 * the caller of another invocation.
 */
export function invocationVariables(context: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(context) || typeof context.environment !== 'string') return {};
  const variables: unknown = JSON.parse(context.environment);
  return isRecord(variables) ? variables : {};
}
