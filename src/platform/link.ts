/** The address of a page of the app in this browser, to be sent to others. */
export const linkTo = (url: string): string => `${window.location.origin}${window.location.pathname}#${url}`;
