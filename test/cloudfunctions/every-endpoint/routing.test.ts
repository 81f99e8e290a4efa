import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { endpoints } from '../../../core/contracts';
import { routesByFunction } from './every-route';

const ROOT = path.resolve(__dirname, '../../..');
const nameOf = ({ fn, action }: { fn: string; action: string }) => `${fn}.${action}`;

const deployment = v.parse(
  v.object({
    functions: v.array(v.object({ name: v.string(), triggers: v.optional(v.array(v.object({ name: v.string() }))) })),
  }),
  JSON.parse(readFileSync(path.join(ROOT, 'cloudbaserc.json'), 'utf8')),
);

/** Every `endpoint({ fn: 'f', action: 'a'` in the source of the contracts. */
const written = readdirSync(path.join(ROOT, 'core'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /[/-]contract\.ts$/.test(file))
  .flatMap((file) => [
    ...readFileSync(path.join(ROOT, 'core', file), 'utf8').matchAll(
      /= endpoint\(\{\s*fn: '([^']+)',\s*action: '([^']+)'/g,
    ),
  ])
  .map(([, fn, action]) => `${fn}.${action}`);

describe('every endpoint', () => {
  test('of a contract is in the list of contracts, once', () => {
    expect(endpoints.map(nameOf).sort()).toEqual([...written].sort());
  });

  test('is routed by the function that it names, and by no other', () => {
    const routed = Object.entries(routesByFunction).flatMap(([fn, routes]) =>
      routes.map(({ endpoint }) => `${fn}: ${nameOf(endpoint)}`),
    );
    expect(routed.sort()).toEqual(endpoints.map((endpoint) => `${endpoint.fn}: ${nameOf(endpoint)}`).sort());
  });
});

describe('the deployment', () => {
  test('has every function', () => {
    const folders = readdirSync(path.join(ROOT, 'cloudfunctions')).filter((folder) =>
      existsSync(path.join(ROOT, 'cloudfunctions', folder, 'index.ts')),
    );
    expect(Object.keys(routesByFunction).sort()).toEqual(folders.sort());
    expect(deployment.functions.map(({ name }) => name).sort()).toEqual(folders.sort());
  });

  test('fires every timer', () => {
    const fired = deployment.functions.flatMap(({ name, triggers = [] }) =>
      triggers.map((trigger) => `${name}.timer:${trigger.name}`),
    );
    expect(fired.sort()).toEqual(
      endpoints
        .filter(({ allow }) => allow === 'timer')
        .map(nameOf)
        .sort(),
    );
  });
});
