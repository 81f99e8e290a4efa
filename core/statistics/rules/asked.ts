/** Whose members something asks, by the units of its scope: `第1党支部`, `第1党支部等 3 个单元`; '' where the first is gone. */
export function askedWords(scope: readonly string[], nameOf: ReadonlyMap<string, string>): string {
  const name = nameOf.get(scope[0] ?? '') ?? '';
  return scope.length > 1 ? `${name}等 ${scope.length} 个单元` : name;
}
