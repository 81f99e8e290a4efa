// Replaces the entry of @tarojs/taro for the mini program. The bundler can see that only `hooks` is used; the package's
// own entry would include Taro's whole runtime.
const hooks = require('@tarojs/runtime').hooks;
const Taro = require('@tarojs/api').default;

if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', Taro);

module.exports = Taro;
module.exports.default = Taro;
