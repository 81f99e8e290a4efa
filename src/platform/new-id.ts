import { now } from './clock';

const random = (): string => Math.random().toString(36).slice(2, 10).padEnd(8, '0');

/** An id drawn on this device, once per intent: sending the same command again then finds what the first try wrote. */
export const newId = (): string => `${now().toString(36)}-${random()}${random()}`;
