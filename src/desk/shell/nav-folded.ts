import * as v from 'valibot';
import { stored } from '@/platform/storage';

/** Whether somebody has folded the navigation of the desk on this device, or unfolded it. */
export const navFolded = stored('desk-folded', v.boolean());
