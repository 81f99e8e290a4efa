import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';

/** The part of webpack-chain that this plugin uses. */
interface Chain {
  module: {
    rule(name: string): {
      test(pattern: RegExp): {
        include: { add(folder: string): { end(): { enforce(when: 'pre'): Rule } } };
      };
    };
  };
}
interface Rule {
  use(name: string): { loader(file: string): void };
}

const CORE = path.resolve(__dirname, '../../core');

/** Keeps contracts small in the pages: see the loader. */
export default (context: IPluginContext) => {
  context.modifyWebpackChain(({ chain }: { chain: Chain }) => {
    const rule = chain.module.rule('lean-contracts').test(/\.ts$/).include.add(CORE).end().enforce('pre');
    rule.use('lean-contracts-loader').loader(path.join(__dirname, 'lean-contracts-loader.js'));
  });
};
