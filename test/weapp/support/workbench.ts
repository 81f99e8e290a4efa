import * as v from 'valibot';
import type { MiniProgram } from './mini-program';

/** Opens a page of the workbench, which is on 我的. */
export async function openFromWorkbench(app: MiniProgram, entry: string): Promise<void> {
  await app.tapTab('我的');
  await app.tap(entry);
}

/** The questions that the app asked in dialogs. */
export const askedBeforehand = (app: MiniProgram): string[] =>
  app.calls.flatMap(({ api, options }) =>
    api === 'showModal' ? [v.parse(v.object({ content: v.string() }), options).content] : [],
  );
