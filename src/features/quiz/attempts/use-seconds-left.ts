import { useEffect, useState } from 'react';
import { now } from '@/platform/clock';

const secondsLeft = (endsAt: number): number => Math.max(0, Math.ceil((endsAt - now()) / 1000));

/** Seconds left until `endsAt` (ms since the epoch, this device's clock); counts down while the page is shown. */
export function useSecondsLeft(endsAt: number, isShown: boolean): number {
  const [left, setLeft] = useState(() => secondsLeft(endsAt));
  useEffect(() => {
    setLeft(secondsLeft(endsAt));
    if (!isShown) return;
    const timer = setInterval(() => setLeft(secondsLeft(endsAt)), 1000);
    return () => clearInterval(timer);
  }, [endsAt, isShown]);
  return left;
}
