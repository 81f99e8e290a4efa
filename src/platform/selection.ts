/** Whether text is selected in the browser: the click that ends a selection is not meant for the element beneath it. */
export const isSelecting = (): boolean =>
  process.env.TARO_ENV !== 'weapp' && window.getSelection()?.isCollapsed === false;
