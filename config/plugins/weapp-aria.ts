import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import { components } from './weapp-aria-attributes';

/** The part of Taro's platform object that this plugin extends; Taro publishes no type for it. */
interface MiniPlatform {
  template: { mergeComponents: (context: IPluginContext, patch: Record<string, Record<string, string>>) => void };
  runtimePath: string | string[];
}

/** Lets screen readers in: Taro 4.2 leaves WeChat's aria-* attributes out of the templates that it generates. */
export default (context: IPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      platform.template.mergeComponents(context, components);
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'weapp-aria-runtime.js')].flat();
    },
  });
};
