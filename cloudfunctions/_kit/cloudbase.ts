import tcb from '@cloudbase/node-sdk';

// The only door to the SDK. The rest of the kit and all functions speak through what stands here and in database.ts.

export type Sdk = ReturnType<typeof tcb.init>;

let app: Sdk | undefined;

/** One SDK an instance: it keeps connections, and takes environment and keys from the platform. */
export function sdk(): Sdk {
  app ??= tcb.init({ env: process.env.TCB_ENV ?? process.env.SCF_NAMESPACE ?? tcb.SYMBOL_CURRENT_ENV });
  return app;
}

/**
 * The platform's variables of one invocation. They come from the `context` argument: `process.env` belongs to the
 * instance and mixes callers up when it serves several.
 */
export const invocationVariables = (context: unknown): Record<string, unknown> => ({
  ...tcb.getCloudbaseContext(withEnvironment(context)),
});

/** A context without the field makes the SDK fail on a string it does not have. */
function withEnvironment(context: unknown): Parameters<typeof tcb.getCloudbaseContext>[0] {
  const given = typeof context === 'object' && context !== null ? context : {};
  const environment = 'environment' in given && typeof given.environment === 'string' ? given.environment : '{}';
  return {
    memory_limit_in_mb: 0,
    time_limit_in_ms: 0,
    request_id: '',
    function_version: '',
    function_name: '',
    namespace: '',
    ...given,
    environment,
  };
}
