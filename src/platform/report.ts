/**
 * Logs a fault for developers while the person sees only a plain message: an answer that breaks its contract, for
 * example.
 */
export function report(problem: string, detail?: unknown): void {
  console.error(`[weiketang] ${problem}`, detail ?? '');
}
