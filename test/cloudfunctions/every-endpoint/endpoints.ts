import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isEndpoint } from '../../../core/kernel/endpoint';

const CORE = path.resolve(__dirname, '../../../core');

/** All exports of a contract module, with its feature’s folder. */
const exportedBy = (file: string): { feature: string; name: string; value: unknown }[] => {
  const exported: Record<string, unknown> = require(path.join(CORE, file));
  const [feature = ''] = file.split(path.sep);
  return Object.entries(exported).map(([name, value]) => ({ feature, name, value }));
};

/** All endpoints, each with its feature's folder and the name of its export. */
export const exportedEndpoints = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /[/-]contract\.ts$/.test(file))
  .flatMap(exportedBy)
  .flatMap(({ feature, name, value }) => (isEndpoint(value) ? [{ feature, name, endpoint: value }] : []));

export const endpoints = exportedEndpoints.map(({ endpoint }) => endpoint);
