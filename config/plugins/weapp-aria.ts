import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import { components } from './weapp-aria-attributes';

/** The part of Taro's platform object that this plugin extends; Taro publishes no type for it. */
interface MiniPlatform {
  template: { mergeComponents: (context: IPluginContext, patch: Record<string, Record<string, string>>) => void };
  runtimePath: string | string[];
}

/** Makes pages accessible to screen readers: Taro 4.2 leaves WeChat's aria-* attributes out of its templates. */
export default (context: IPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      platform.template.mergeComponents(context, components);
      platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'weapp-aria-runtime.js')].flat();
    },
  });
};
