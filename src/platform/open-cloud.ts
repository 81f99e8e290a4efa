import Taro from '@tarojs/taro';

let isOpen = false;

/** Opens the CloudBase environment on the first use, so that it costs the start of the app nothing. Mini program only. */
export function openCloud(): void {
  if (isOpen) return;
  Taro.cloud.init(CLOUD_ENV_ID ? { env: CLOUD_ENV_ID } : {});
  isOpen = true;
}
