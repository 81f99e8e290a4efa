import { Aggregator } from 'mingo/aggregator';
import { Context, evalExpr, ProcessingMode } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as pipelineOperators from 'mingo/operators/pipeline';
import type { Options } from 'mingo/types';
import { clone, type Document } from '../document';
import { DatabaseError, notImplemented } from '../errors';
import { listAccumulators } from './accumulators';
import { expressionOperators } from './expression-operators';

const { $accumulator: _unsupportedScript, ...supportedAccumulators } = accumulators;

const context = Context.init({
  expression: expressionOperators,
  accumulator: { ...supportedAccumulators, ...listAccumulators },
  pipeline: pipelineOperators,
});

/** Values of `$$name`, as `let` of a lookup defines them. */
export type Variables = Document;

export const optionsWith = (variables: Variables): Options => ({
  idKey: '_id',
  context,
  variables,
  scriptEnabled: false,
  useStrictMode: true,
  failOnError: true,
  processingMode: ProcessingMode.CLONE_OFF,
});

/** Turns an error that `mingo` throws for a bad or unknown operator into a refusal that the client can read. */
export function evaluate<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DatabaseError || !(error instanceof Error)) throw error;
    const unknown =
      /unknown (?:query|top level) operator:? (\S+)|unregistered pipeline operator (\S+)\.|accumulator '(\S+)' is not registered/.exec(
        error.message,
      );
    const operator = unknown?.slice(1).find((name) => name !== undefined);
    if (operator) throw notImplemented(`the operator ${operator}`);
    if (error.message.includes('scriptEnabled')) throw notImplemented('operators that run JavaScript');
    throw new DatabaseError('DATABASE_REQUEST_FAILED', error.message);
  }
}

/** In these stages `mingo` changes nested objects of its input in place. */
const CHANGING_STAGES = new Set(['$addFields']);

/** Runs one stage that `mingo` implements. The input documents are not changed. */
export function runStage(documents: Document[], stage: Document, variables: Variables): Document[] {
  const isChanging = Object.keys(stage).some((name) => CHANGING_STAGES.has(name));
  const input = isChanging ? documents.map((one) => clone(one)) : documents;
  return evaluate(() => new Aggregator([stage], optionsWith(variables)).run<Document>(input));
}

export function evaluateExpression(document: Document, expression: unknown, variables: Variables): unknown {
  return evaluate(() => evalExpr(document, expression, optionsWith(variables)));
}
