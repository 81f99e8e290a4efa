export type FunctionFailureCode =
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED'
  | 'EXCEED_REQUEST_LIMIT';

/** The platform could not give the caller a result. The codes are those of the cloud. */
export class FunctionFailure extends Error {
  constructor(
    readonly code: FunctionFailureCode,
    message: string,
    readonly requestId: string,
  ) {
    super(message);
    this.name = 'FunctionFailure';
  }
}
