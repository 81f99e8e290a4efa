let brokenBy: string | null = null;

/**
 * A test that goes on where the one before it ended. Once a step has failed, the later ones of its file fail at once,
 * because they would wait in vain.
 */
export function step(title: string, run: () => Promise<void>): void {
  test(title, async () => {
    if (brokenBy !== null) throw new Error(`“${brokenBy}” failed before this`);
    brokenBy = title;
    await run();
    brokenBy = null;
  });
}
