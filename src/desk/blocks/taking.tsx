import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { type Taking, takingHandlers } from './browser/taking';

/** Where a text or files can be pasted or dropped at a desk. In WeChat nothing but plain words is pasted. */
export const TakingPlace = ({ taking, children }: { taking: Taking; children: ReactNode }) =>
  process.env.TARO_ENV === 'weapp' ? <View>{children}</View> : <div {...takingHandlers(taking)}>{children}</div>;
