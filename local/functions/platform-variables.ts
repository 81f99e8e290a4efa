import type { Caller } from './caller';

export const ENV_ID = 'weiketang-local';
const APP_ID = 'wx0000000000000000';

/**
 * The environment variables that the cloud gives every function. `TENCENTCLOUD_RUNENV=SCF` also stops the SDK from
 * asking Tencent's metadata host at each request whether it runs in the cloud.
 */
export function platformVariables(adminUrl: string, adminKey: string): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: adminKey,
    TENCENTCLOUD_SECRETKEY: 'local-secret-key',
    SCF_NAMESPACE: ENV_ID,
    TCB_ENV: ENV_ID,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    // Turns off the SDK's warning about slow requests: its timer keeps running when the connection breaks, as it does
    // on close().
    SILENCE: 'true',
  };
}

export interface Invocation {
  functionName: string;
  requestId: string;
  /** ms */
  timeout: number;
  caller: Caller;
}

/** The `context` of `exports.main(event, context)`, in the shape that the SDK's `getCloudbaseContext` reads. */
export function invocationContext(invocation: Invocation): Record<string, unknown> {
  return {
    request_id: invocation.requestId,
    function_name: invocation.functionName,
    function_version: '$LATEST',
    namespace: ENV_ID,
    memory_limit_in_mb: 256,
    time_limit_in_ms: invocation.timeout,
    environment: JSON.stringify({ TCB_ENV: ENV_ID, SCF_NAMESPACE: ENV_ID, ...callerVariables(invocation.caller) }),
  };
}

function callerVariables(caller: Caller): Record<string, string> {
  if (caller === null) return { TCB_SOURCE: 'scf' };
  if ('openid' in caller) {
    return {
      TCB_SOURCE: 'wx_client',
      WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
      WX_OPENID: caller.openid,
      WX_APPID: APP_ID,
    };
  }
  return {
    TCB_SOURCE: 'web_client',
    LOGINTYPE: 'USERNAME',
    TCB_CONTEXT_KEYS: 'TCB_UUID,TCB_ISANONYMOUS_USER',
    TCB_UUID: caller.uuid,
    TCB_ISANONYMOUS_USER: 'false',
  };
}
