import Taro from '@tarojs/taro';

/** Shows briefly that something is done. What a person has to act on belongs on the page, in a `Notice`. */
export function toast(title: string): void {
  void Taro.showToast({ title, icon: 'none', duration: 2000 });
}
