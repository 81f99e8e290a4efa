/** The modules, of Taro and of React, that the loader makes lean. */
export const paths: RegExp;
