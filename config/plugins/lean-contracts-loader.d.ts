/** The part of a webpack loader's context that the loader uses. */
interface LoaderContext {
  async(): (error: Error | null, code?: string, map?: object) => void;
  resourcePath: string;
  sourceMap: boolean;
}

declare function leanContracts(this: LoaderContext, text: string, map?: object): void;
declare namespace leanContracts {
  /** What only the server reads of an endpoint. */
  const FOR_THE_SERVER: readonly string[];
}
export = leanContracts;
