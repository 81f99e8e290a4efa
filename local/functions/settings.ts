import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** The settings of one function in cloudbaserc.json. */
export interface FunctionSettings {
  name: string;
  /** ms */
  timeout: number;
  /** The function's own environment variables, with their templates filled in. */
  variables: Record<string, string>;
  triggers: { name: string; cron: string }[];
}

/** The cloud's default for a function without a `timeout`. */
export const DEFAULT_TIMEOUT_MS = 3_000;

const cloudbaserc = v.object({
  functions: v.array(
    v.object({
      name: v.string(),
      timeout: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0))),
      envVariables: v.optional(v.record(v.string(), v.string())),
      triggers: v.optional(v.array(v.object({ name: v.string(), type: v.literal('timer'), config: v.string() }))),
    }),
  ),
});

/**
 * Reads cloudbaserc.json as the `tcb` CLI does: `{{env.NAME}}` is replaced by a variable of the deploying machine. A
 * variable whose template cannot be filled is left unset, so that the function can tell it is missing.
 */
export function readFunctionSettings(file: string, deployer: NodeJS.Dict<string>): Map<string, FunctionSettings> {
  const parsed = v.parse(cloudbaserc, JSON.parse(readFileSync(file, 'utf8')));
  return new Map(
    parsed.functions.map((declared) => [
      declared.name,
      {
        name: declared.name,
        timeout: declared.timeout === undefined ? DEFAULT_TIMEOUT_MS : declared.timeout * 1_000,
        variables: fillTemplates(declared.envVariables ?? {}, deployer),
        triggers: (declared.triggers ?? []).map((trigger) => ({ name: trigger.name, cron: trigger.config })),
      },
    ]),
  );
}

function fillTemplates(declared: Record<string, string>, from: NodeJS.Dict<string>): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const [name, template] of Object.entries(declared)) {
    let isComplete = true;
    const value = template.replace(/\{\{\s*env\.(\w+)\s*\}\}/g, (_, variable: string) => {
      const found = from[variable];
      if (found === undefined) isComplete = false;
      return found ?? '';
    });
    if (isComplete) filled[name] = value;
  }
  return filled;
}
