import { post } from './callers';
import type { Person } from './person';

/** The time of a product and of the phones of its people, which can be moved ahead of this machine's. */
export class Clock {
  private aheadMs = 0;

  now(): number {
    return Date.now() + this.aheadMs;
  }

  /** Moves the time of the local cloud at `url`; each phone is set by `setOn`. */
  async moveOn(url: string, ms: number): Promise<void> {
    this.aheadMs += ms;
    const moved = await post(`${url}/__local/clock`, { aheadMs: this.aheadMs });
    if (!moved.ok) throw new Error(`The clock was not moved: ${await moved.text()}`);
  }

  /** Sets the time of a phone: what its page drafts by it has to fit the time of the server. */
  async setOn({ context }: Pick<Person, 'context'>): Promise<void> {
    if (this.aheadMs > 0) await context.clock.setSystemTime(this.now());
  }
}
