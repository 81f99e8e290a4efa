/** Whether a browser's person is marking text: the press that ends it is not meant for what lies below. */
export const isSelecting = (): boolean =>
  process.env.TARO_ENV !== 'weapp' && window.getSelection()?.isCollapsed === false;
