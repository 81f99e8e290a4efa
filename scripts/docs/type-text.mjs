/** Schemas of core/kernel/fields.ts that are printed as a Chinese word instead of a link. */
const WORDS = {
  integer: '整数',
  finite: '数',
  id: '编号',
  instant: '时刻',
  day: '日期',
  week: '周',
  cursor: '翻页位置',
  count: '个数',
  nothing: '空',
};
const LARGEST = Number.MAX_SAFE_INTEGER;

export const refName = (schema) => schema.$ref?.slice('#/$defs/'.length);

/** Whether a named schema is printed as a shape of its own; the others are printed as words. */
export const hasShape = (name) => !(name in WORDS);

/** A JSON Schema as text for a table cell. `seen` is called for each named shape in it. */
export function typeText(schema, seen = () => {}) {
  const inner = (part) => typeText(part, seen);
  const name = refName(schema);
  if (name !== undefined) return nameText(name, seen);
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return unionText(variants, inner);
  if ('const' in schema) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((value) => code(value)).join(' / ');
  switch (schema.type) {
    case 'string':
      return stringText(schema);
    case 'integer':
    case 'number':
      return numberText(schema);
    case 'boolean':
      return '是否';
    case 'null':
      return 'null';
    case 'array':
      return `${inner(schema.items)} 的列表${range(schema.minItems, schema.maxItems, '项')}`;
    case 'object':
      return objectText(schema, inner);
    default:
      return '任意';
  }
}

function nameText(name, seen) {
  if (!hasShape(name)) return WORDS[name];
  seen(name);
  return `[${name}](#${name.toLowerCase()})`;
}

function unionText(variants, inner) {
  const others = variants.filter((variant) => variant.type !== 'null');
  const text = others.map(inner).join(others.some((variant) => variant.type === 'object') ? '<br>或 ' : ' / ');
  return others.length < variants.length ? `${text}，或 null` : text;
}

function objectText(schema, inner) {
  if (!schema.properties) return `${inner(schema.propertyNames)} → ${inner(schema.additionalProperties)}`;
  const fields = fieldsOf(schema).map(
    ({ name, isRequired, schema: field }) => `${name}${isRequired ? '' : '?'}: ${inner(field)}`,
  );
  return fields.length === 0 ? WORDS.nothing : `{ ${fields.join('；')} }`;
}

function stringText({ minLength, maxLength, pattern }) {
  const length = range(minLength, maxLength, '字');
  return pattern ? `文字${length}，形如 ${code(pattern)}` : `文字${length}`;
}

function numberText({ type, minimum, maximum }) {
  const low = minimum === undefined || minimum <= -LARGEST ? undefined : minimum;
  const high = maximum === undefined || maximum >= LARGEST ? undefined : maximum;
  return `${type === 'integer' ? '整数' : '数'}${range(low, high, '')}`;
}

function range(low, high, unit) {
  if (low === undefined && high === undefined) return '';
  if (high === undefined) return `（至少 ${low}${unit && ` ${unit}`}）`;
  if (low === undefined) return `（至多 ${high}${unit && ` ${unit}`}）`;
  return `（${low === high ? low : `${low}–${high}`}${unit && ` ${unit}`}）`;
}

export const fieldsOf = (schema) =>
  Object.entries(schema.properties ?? {}).map(([name, field]) => ({
    name,
    isRequired: schema.required?.includes(name) ?? false,
    schema: field,
  }));

export const code = (text) => `\`${text}\``;
