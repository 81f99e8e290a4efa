import { create } from 'zustand';
import { failed, type Loadable, loading } from '@/ui/loadable';
import type { Result } from '../../../core/kernel/result';
import type { FileAddresses, RichText } from '../../../core/kernel/rich-text';

export interface PreviewState {
  body: Loadable<RichText>;
  /** Addresses of the files in it. */
  addresses: FileAddresses;
  /** `isLive`: what was shown stays until the answer is there. */
  show: (markdown: string, isLive?: boolean) => Promise<void>;
}

/** What readers will see. It comes from the server, because only the server parses Markdown. */
export const createPreview = <Code extends string>(
  ask: (markdown: string) => Promise<Result<{ body: RichText; addresses: FileAddresses }, Code>>,
  messages: Readonly<Record<Code, string>>,
) =>
  create<PreviewState>((set) => {
    let asked = 0;
    return {
      body: loading,
      addresses: {},
      show: async (markdown, isLive = false) => {
        asked += 1;
        const mine = asked;
        if (!isLive) set({ body: loading });
        const answer = await ask(markdown);
        if (mine !== asked) return;
        set(
          answer.ok
            ? { body: { state: 'ready', value: answer.value.body }, addresses: answer.value.addresses }
            : { body: failed(answer.code, messages) },
        );
      },
    };
  });
