/** The modules of Taro that the loader makes lean. */
export const paths: RegExp;
