import { expectWithinLimits } from './limits';
import { type MiniProgram, startMiniProgram } from './mini-program';
import type { SampleCloud } from './sample-cloud';

/** Somebody with a phone. What the app keeps on it is there again at the next visit. */
export class Person {
  private storage: Record<string, unknown> = {};

  constructor(
    private readonly cloud: SampleCloud,
    readonly openid: string,
    /** What their phone does otherwise than others: a day on which it thinks it is, a dialog that is refused. */
    private readonly wx: Record<string, unknown> = {},
  ) {}

  /** Opens the app, does something in it and puts it away; nothing may have gone wrong on the way. */
  async visit(doing: (app: MiniProgram) => Promise<void>): Promise<void> {
    const app = startMiniProgram({
      cloud: this.cloud.reachedBy(this.openid),
      cloudStorage: this.cloud.storage,
      storage: this.storage,
      wx: this.wx,
    });
    try {
      await doing(app);
      expectWithinLimits(app);
    } finally {
      this.storage = Object.fromEntries(app.storage);
      app.close();
    }
    expect(app.errors).toEqual([]);
    expect([...app.missingApis]).toEqual([]);
  }
}
