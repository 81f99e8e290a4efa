import Taro from '@tarojs/taro';

/** Puts text on the clipboard. The platform shows its own toast. */
export function copy(text: string): void {
  void Taro.setClipboardData({ data: text });
}
