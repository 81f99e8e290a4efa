import { Console } from 'node:console';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Writable } from 'node:stream';
import { compileFunction } from 'node:vm';
import type { Clock } from '../clock';

export type FunctionHandler = (event: unknown, context: Record<string, unknown>) => unknown;

export interface InstanceOptions {
  /** The built bundle: CommonJS with `exports.main`. */
  file: string;
  variables: Record<string, string>;
  /** Receives each line that the function prints. */
  print: (line: string) => void;
  /** The cloud's clock, which the function reads too. */
  clock: Clock;
}

/**
 * Loads a bundle as an instance of its own.
 *
 * A function finds the cloud through `process.env`, and several local clouds may run in one process (each test file
 * starts one). So a bundle is compiled as a CommonJS module that receives `process`, `console` and `Date` as arguments:
 * each instance has its own environment and its own copy of the SDK. A worker thread would isolate as well and could
 * stop an endless loop, but costs a start-up per function and copies every message twice.
 */
export function loadFunctionInstance(options: InstanceOptions): FunctionHandler {
  const bundle: { exports: Record<string, unknown> } = { exports: {} };
  const run = compileFunction(
    readFileSync(options.file, 'utf8'),
    ['exports', 'require', 'module', '__filename', '__dirname', 'process', 'console', 'Date'],
    { filename: options.file },
  );
  run(
    bundle.exports,
    createRequire(options.file),
    bundle,
    options.file,
    dirname(options.file),
    ownProcess(options.variables),
    ownConsole(options.print),
    dateOf(options.clock),
  );
  const { main } = bundle.exports;
  if (typeof main !== 'function') throw new Error(`${options.file} exports no function "main"`);
  return (event, context) => main(event, context);
}

function ownProcess(variables: Record<string, string>): NodeJS.Process {
  return Object.create(process, {
    env: { value: { ...variables }, writable: true },
    exit: {
      value: () => {
        throw new Error('process.exit: a function returns, it does not end its process');
      },
    },
  });
}

function ownConsole(print: (line: string) => void): Console {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      for (const line of String(chunk).trimEnd().split('\n')) print(line);
      done();
    },
  });
  return new Console({ stdout: sink, stderr: sink });
}

/** `Date` with its present time taken from `clock`. Given dates and `instanceof` work as before. */
function dateOf(clock: Clock): DateConstructor {
  return new Proxy(Date, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [clock()] : args, newTarget),
    get: (target, key, receiver) => (key === 'now' ? clock : Reflect.get(target, key, receiver)),
  });
}
