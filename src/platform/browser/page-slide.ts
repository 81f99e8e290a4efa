declare global {
  interface Window {
    /** Where Taro's router for browsers looks up the app's settings, at every step. */
    __taroAppConfig?: object;
  }
}

/** Pages slide in, but appear at once for people whose device asks for less motion. Taro offers no setting for that. */
export function slideUnlessUnwelcome(): void {
  const unwelcome = matchMedia('(prefers-reduced-motion: reduce)');
  Object.defineProperty(window.__taroAppConfig ?? {}, 'animation', {
    configurable: true,
    get: () => !unwelcome.matches,
  });
}
