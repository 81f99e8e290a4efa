import { exportedEndpoints } from '../../cloudfunctions/every-endpoint/endpoints';

/** What a valibot schema tells about itself and the checks after it. */
export interface Schema {
  type: string;
  requirement?: unknown;
  pipe?: Schema[];
  entries?: Record<string, Schema>;
  item?: Schema;
  items?: Schema[];
  wrapped?: Schema;
  options?: unknown[];
  literal?: unknown;
}

/** The longest text or list that a schema takes, if it says so. */
export function mostOf(schema: Schema): number | undefined {
  const requirement = (schema.pipe ?? []).find(({ type }) => type === 'max_length')?.requirement;
  return typeof requirement === 'number' ? requirement : undefined;
}

/** What any feature takes. */
const ANY = '';
const bounds = new Map<string, number>();
const keyOf = (feature: string, { type }: Schema, name: string): string => `${feature} ${type} ${name}`;

/** Of several bounds for one name the longest list, and the shortest text: the longest are pasted files. */
const wider = ({ type }: Schema, one: number, other: number): number =>
  type === 'array' ? Math.max(one, other) : Math.min(one, other);

function note(feature: string, schema: Schema, name: string, within: string): void {
  const most = mostOf(schema);
  if (most !== undefined && name !== '') {
    for (const named of [name, `${within}.${name}`])
      for (const owner of [feature, ANY]) {
        const key = keyOf(owner, schema, named);
        bounds.set(key, wider(schema, most, bounds.get(key) ?? most));
      }
  }
  for (const [own, entry] of Object.entries(schema.entries ?? {})) note(feature, entry, own, name);
  const inner = [schema.item, schema.wrapped, ...(schema.items ?? []), ...(schema.options ?? [])];
  for (const other of inner) if (isSchema(other)) note(feature, other, name, within);
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && 'type' in value;

for (const { feature, endpoint } of exportedEndpoints) note(feature, endpoint.input as unknown as Schema, '', '');

/**
 * How long a text or a list of an answer can be. What people wrote comes back as long as the contract lets them write it. So
 * an answer without a bound of its own has the bound of an input with the same name: first in the same place (`options.text`),
 * then of the same feature.
 */
export function boundOf(feature: string, schema: Schema, name: string, within: string): number | undefined {
  const own = mostOf(schema);
  if (own !== undefined) return own;
  const place = `${within}.${name}`;
  const keys = [
    keyOf(feature, schema, place),
    keyOf(ANY, schema, place),
    keyOf(feature, schema, name),
    keyOf(ANY, schema, name),
  ];
  const known = keys.find((key) => bounds.has(key));
  return known === undefined ? undefined : bounds.get(known);
}
