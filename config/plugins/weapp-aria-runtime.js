import { mergeInternalComponents } from '@tarojs/shared';
import { components } from './weapp-aria-attributes';

mergeInternalComponents(components);
