import { expectWithinLimits } from './limits';
import { type MiniProgram, startMiniProgram } from './mini-program';
import type { SampleCloud } from './sample-cloud';

/** Somebody with a phone. Its storage is kept from visit to visit. */
export class Person {
  private storage: Record<string, unknown> = {};

  constructor(
    private readonly cloud: SampleCloud,
    readonly openid: string,
    /** Members of `wx` that differ on this phone, such as a dialog that is declined. */
    private readonly wx: Record<string, unknown> = {},
  ) {}

  /** Opens the app, runs `doing` and closes the app. Expects no errors, and the last page within WeChat's limits. */
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
