import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';

/** The part of webpack-chain that this plugin uses. */
interface Chain {
  module: {
    rule(name: string): {
      test(pattern: RegExp): { include: { add(folder: string): Included } };
    };
  };
}
interface Included {
  add(folder: string): Included;
  end(): { set(name: 'sideEffects', has: boolean): void };
}

const at = (folder: string) => path.resolve(__dirname, '../..', folder);

/**
 * A module of ours does nothing by being loaded that another one relies on, but for what it exports. So one of which
 * nothing is used goes, with all that it would bring: in the mini program the transport and the head of a page in a browser.
 */
export default (context: IPluginContext) => {
  context.modifyWebpackChain(({ chain }: { chain: Chain }) => {
    const own = chain.module.rule('no-side-effects').test(/\.tsx?$/).include;
    own
      .add(at('core'))
      .add(at('src/features'))
      .add(at('src/platform'))
      .add(at('src/ui'))
      .end()
      .set('sideEffects', false);
  });
};
