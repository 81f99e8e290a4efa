/** What tests use of it. */
export function connect(url: string): {
  /** The time of the cloud, in ms. */
  now(): number;
  daysAgo<Value>(days: number, steps: () => Promise<Value>): Promise<Value>;
  onOneDay<Value>(steps: () => Promise<Value>): Promise<Value>;
};
