import { call } from '@/platform/call';
import { confirmRead, listPosts, openFeed, openPost } from '../../../core/feed/contract';
import type { InputOf } from '../../../core/kernel/endpoint';

// Calls of 首页 and of the reading pages. Those of the workbench are in work-api.ts, outside the main package.

export const fetchPosts = (input: InputOf<typeof listPosts>) => call(listPosts, input);
export const fetchHead = () => call(openFeed, {});
export const fetchPost = (postId: string) => call(openPost, { postId });
export const sendReceipt = (postId: string, version: number) => call(confirmRead, { postId, version });
