import { now } from './clock';

const random = (): string => Math.random().toString(36).slice(2, 10).padEnd(8, '0');

/**
 * An id drawn on this device. Draw it once per intent and send it with every retry: the server then finds what the
 * first wrote.
 */
export const newId = (): string => `${now().toString(36)}-${random()}${random()}`;
