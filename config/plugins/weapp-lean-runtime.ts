import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import { paths } from './weapp-lean-loader';

/** The part of webpack-chain that this plugin uses. */
interface Chain {
  module: {
    rule(name: string): {
      test(pattern: RegExp): { enforce(when: 'pre'): { use(name: string): { loader(file: string): void } } };
    };
  };
}

/** Keeps Taro's runtime small: see the loader. */
export default (context: IPluginContext) => {
  context.modifyWebpackChain(({ chain }: { chain: Chain }) => {
    const rule = chain.module.rule('weapp-lean-runtime').test(paths).enforce('pre');
    rule.use('weapp-lean-loader').loader(path.join(__dirname, 'weapp-lean-loader.js'));
  });
};
