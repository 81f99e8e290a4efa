import { type Document, isDocument } from '../document';
import { invalidParam, notImplemented } from '../errors';
import { stepsOf, valuesAt } from '../values/field-values';
import { conditionOf } from './conditions';
import { evaluateExpression, type Variables } from './evaluator';
import { isTrue } from './expressions/logic';

export type Matcher = (document: Document) => boolean;

/** Tests documents as MongoDB does. What is wrong with the filter is refused here, before any document is read. */
export function compileFilter(filter: Document, variables: Variables = {}): Matcher {
  const matchers = Object.entries(filter).map(([field, condition]) => matcherOf(field, condition, variables));
  const [only] = matchers;
  if (only && matchers.length === 1) return only;
  return (document) => matchers.every((matches) => matches(document));
}

function matcherOf(field: string, condition: unknown, variables: Variables): Matcher {
  switch (field) {
    case '$and': {
      const parts = partsOf(field, condition, variables);
      return (document) => parts.every((matches) => matches(document));
    }
    case '$or': {
      const parts = partsOf(field, condition, variables);
      return (document) => parts.some((matches) => matches(document));
    }
    case '$nor': {
      const parts = partsOf(field, condition, variables);
      return (document) => !parts.some((matches) => matches(document));
    }
    case '$expr':
      return (document) => isTrue(evaluateExpression(document, condition, variables));
    default:
      if (field.startsWith('$')) throw notImplemented(`the operator ${field}`);
      return fieldMatcher(field, condition);
  }
}

function partsOf(name: string, condition: unknown, variables: Variables): Matcher[] {
  if (!Array.isArray(condition) || condition.length === 0) throw invalidParam(`${name} needs a list of conditions`);
  return condition.map((part: unknown) => {
    if (!isDocument(part)) throw invalidParam(`${name} needs a list of conditions`);
    return compileFilter(part, variables);
  });
}

function fieldMatcher(path: string, given: unknown): Matcher {
  const { atPath } = conditionOf(given, compileFilter);
  const steps = stepsOf(path);
  return (document) => atPath(valuesAt(document, steps));
}
