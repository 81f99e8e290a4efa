import * as v from 'valibot';
import { now } from '@/platform/clock';
import { kept } from '@/platform/kept';
import { attendanceCode } from '../../../../core/activities/contract';
import { instant } from '../../../../core/kernel/fields';

const scan = v.object({ activityId: v.string(), code: attendanceCode, at: instant });
export type Scan = v.InferOutput<typeof scan>;

const onDevice = kept('scan', scan);
/** Also here: what is on the device goes when somebody signs in who was not the last one. */
let inHand: Scan | null = null;

/** A code that was scanned and has not arrived yet. */
export const keptScan = (activityId: string): Scan | null => {
  const found = inHand ?? onDevice.read();
  return found?.activityId === activityId ? found : null;
};

/** Keeps a code with the time when it was scanned first. */
export function keepScan(activityId: string, code: string): void {
  if (keptScan(activityId)?.code === code) return;
  inHand = { activityId, code, at: now() };
  onDevice.write(inHand);
}

export function dropScan(): void {
  inHand = null;
  onDevice.clear();
}

/** The code in an address that WeChat's camera hands over, or the code itself; null: there is none. */
export function codeIn(scanned: string): string | null {
  const found = /[?&]code=(\d{8})(?!\d)/.exec(scanned)?.[1] ?? scanned.replace(/\s/g, '');
  return v.is(attendanceCode, found) ? found : null;
}

/** The activity in such an address; '' if it names none. */
export const activityIn = (scanned: string): string => /[?&]activityId=([\w@.-]{1,50})/.exec(scanned)?.[1] ?? '';
