/** What tests use of it; it has no types of its own. */
declare module '@babel/core' {
  interface Node {
    type: string;
    name?: unknown;
    id?: Node | null;
    init?: Node | null;
    params?: Node[];
    elements?: (Node | null)[];
  }
  export function parseSync(code: string, options: { configFile: boolean }): Node;
  export const types: {
    traverseFast(node: Node, look: (node: Node) => void): void;
    /** The names that a pattern gives, as keys. */
    getBindingIdentifiers(pattern: Node): Record<string, unknown>;
  };
}
