import { call } from '@/platform/call';
import { confirmRead, listPosts, openPost } from '../../../core/feed/contract';
import type { InputOf } from '../../../core/kernel/endpoint';

// 首页 asks this too; what only the workbench asks is in work-api.ts, away from the mini program's main package.

export const fetchPosts = (input: InputOf<typeof listPosts>) => call(listPosts, input);
export const fetchPost = (postId: string) => call(openPost, { postId });
export const sendReceipt = (postId: string) => call(confirmRead, { postId });
