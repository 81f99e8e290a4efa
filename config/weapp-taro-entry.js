// What @tarojs/taro is for a mini program, asked for so that the bundler sees that only `hooks` is used: the package's own
// entry takes all of Taro's runtime with it.
const hooks = require('@tarojs/runtime').hooks;
const Taro = require('@tarojs/api').default;

if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', Taro);

module.exports = Taro;
module.exports.default = Taro;
