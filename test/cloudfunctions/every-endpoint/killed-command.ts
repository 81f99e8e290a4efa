import type { Endpoint } from '../../../core/kernel/endpoint';
import type { TestCloud } from '../../support/test-cloud';

/** What makes a command whole: `atOnce` one transaction; `timer` finishes or removes; `again` the same call once more. */
export type Whole = 'atOnce' | 'timer' | 'again';
/** What has to be there before, made each time anew; the input, if it is only known then. */
export type Given = (cloud: TestCloud) => Promise<unknown>;
export type Command = [Whole, string, string | null, Endpoint, unknown, Given?];
