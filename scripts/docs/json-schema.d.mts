import type { GenericSchema } from 'valibot';

/** The part of JSON Schema that the contracts use. */
export interface JsonSchema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema;
}

type NameOf = (schema: GenericSchema) => string | undefined;

export function jsonSchemaOf(schema: GenericSchema, nameOf?: NameOf): JsonSchema;
export function bodyOf(schema: GenericSchema, nameOf?: NameOf): JsonSchema;
