import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { endpoints, exportedEndpoints } from './endpoints';
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
  test('is found among what the contracts export', () => {
    expect(endpoints.map(nameOf).sort()).toEqual([...written].sort());
  });

  test('belongs to the function of its own feature', () => {
    for (const { feature, endpoint } of exportedEndpoints) {
      expect(`${nameOf(endpoint)} of ${endpoint.fn}`).toBe(`${nameOf(endpoint)} of ${feature}`);
    }
  });

  test('has exactly one route, in the function that it names and under its own name', () => {
    const routed = Object.entries(routesByFunction).flatMap(([fn, routes]) =>
      Object.entries(routes).map(([name, { endpoint }]) => `${fn}/${name}: ${nameOf(endpoint)}`),
    );
    const expected = exportedEndpoints.map(({ name, endpoint }) => `${endpoint.fn}/${name}: ${nameOf(endpoint)}`);
    expect(routed.sort()).toEqual(expected.sort());
  });
});

describe('the deployment', () => {
  test('has every function', () => {
    const folders = readdirSync(path.join(ROOT, 'cloudfunctions')).filter((folder) =>
      existsSync(path.join(ROOT, 'cloudfunctions', folder, 'routes.ts')),
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
        .filter(({ allow, action }) => allow === 'timer' && !action.startsWith('message:'))
        .map(nameOf)
        .sort(),
    );
  });
});
