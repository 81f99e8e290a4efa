/** The CloudBase environment that the mini program calls; '' outside the cloud. */
declare const CLOUD_ENV_ID: string;
/** Where the browser finds functions and sign-in; '' means the address that served the page. */
declare const API_BASE: string;

/** Whether the mini program carries WeChat's 同声传译 plugin, for reading aloud. */
declare const SPEECH_PLUGIN: boolean;

/** Replaced by the build, so that each target carries its own branch only. */
declare const process: {
  env: { TARO_ENV: 'weapp' | 'h5'; NODE_ENV: 'production' | 'development'; WEIKETANG_SPEECH_PLUGIN?: string };
};
