import Taro from '@tarojs/taro';
import { agreesToPrivacy } from './privacy';
import { toast } from './toast';

/** Puts text on the clipboard. The platform shows its own toast. */
export async function copy(text: string): Promise<void> {
  if (await agreesToPrivacy()) await Taro.setClipboardData({ data: text });
  else toast('没有同意隐私保护指引，没有复制');
}
