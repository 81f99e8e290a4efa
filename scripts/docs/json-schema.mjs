/**
 * The JSON Schema of an input or output. Supports the kinds of schema that the contracts use and throws at any other.
 * What JSON Schema cannot express (trimming, conditions between fields) is left out. `nameOf` returns the name of a
 * schema that is described elsewhere, which then becomes a reference.
 */
export function jsonSchemaOf(schema, nameOf = () => undefined) {
  const name = nameOf(schema);
  return name === undefined ? bodyOf(schema, nameOf) : { $ref: `#/$defs/${name}` };
}

/** Describes a schema in full, even if it has a name. */
export function bodyOf(schema, nameOf = () => undefined) {
  const inner = (part) => jsonSchemaOf(part, nameOf);
  if (schema.pipe) {
    const [first, ...actions] = schema.pipe;
    return actions.reduce(narrowed, bodyOf(first, nameOf));
  }
  switch (schema.type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return { type: schema.type };
    case 'unknown':
      return {};
    case 'literal':
      return { type: typeof schema.literal, const: schema.literal };
    case 'picklist':
      return { type: 'string', enum: [...schema.options] };
    case 'array':
      return { type: 'array', items: inner(schema.item) };
    case 'object':
    case 'strict_object':
      return objectOf(schema.entries, inner);
    case 'record':
      return { type: 'object', propertyNames: inner(schema.key), additionalProperties: inner(schema.value) };
    case 'optional':
      return inner(schema.wrapped);
    case 'nullable':
      return { anyOf: [inner(schema.wrapped), { type: 'null' }] };
    case 'union':
      return { anyOf: schema.options.map(inner) };
    case 'variant':
      return { oneOf: schema.options.map(inner) };
    default:
      throw new Error(`No JSON Schema is known for a schema of the type ${schema.type}`);
  }
}

const objectOf = (entries, inner) => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(entries).map(([name, field]) => [name, inner(field)])),
  required: Object.keys(entries).filter((name) => entries[name].type !== 'optional'),
});

/** The description narrowed by one more action of a pipe. */
function narrowed(description, { type, requirement }) {
  const [least, most] = description.type === 'array' ? ['minItems', 'maxItems'] : ['minLength', 'maxLength'];
  switch (type) {
    case 'trim':
    case 'to_upper_case':
    case 'check':
    case 'finite':
      return description;
    case 'safe_integer':
      return atMost(atLeast({ ...description, type: 'integer' }, Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
    case 'regex':
      return { ...description, pattern: requirement.source };
    case 'min_length':
      return { ...description, [least]: requirement };
    case 'max_length':
      return { ...description, [most]: requirement };
    case 'min_value':
      return atLeast(description, requirement);
    case 'max_value':
      return atMost(description, requirement);
    default:
      throw new Error(`No JSON Schema is known for a step of the type ${type}`);
  }
}

const atLeast = (description, low) => ({ ...description, minimum: Math.max(low, description.minimum ?? low) });
const atMost = (description, high) => ({ ...description, maximum: Math.min(high, description.maximum ?? high) });
