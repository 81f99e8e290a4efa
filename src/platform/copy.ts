import Taro from '@tarojs/taro';

/** Puts text on the clipboard; the platform itself says that it is done. */
export function copy(text: string): void {
  void Taro.setClipboardData({ data: text });
}
