import Taro from '@tarojs/taro';

let isOpen = false;

/** Opens the CloudBase environment, on its first use to keep it out of the app's start. Mini program only. */
export function openCloud(): void {
  if (isOpen) return;
  Taro.cloud.init(CLOUD_ENV_ID ? { env: CLOUD_ENV_ID } : {});
  isOpen = true;
}
