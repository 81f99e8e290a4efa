import { call } from '@/platform/call';
import { listVersions, openWithdrawn } from '../../../core/feed/history-contract';

export const fetchWithdrawn = (postId: string) => call(openWithdrawn, { postId });
export const fetchVersions = (postId: string) => call(listVersions, { postId });
