/** What a developer must hear of although the person got a plain answer: a broken promise between client and server. */
export function report(problem: string, detail?: unknown): void {
  console.error(`[weiketang] ${problem}`, detail ?? '');
}
