/** An address on the web: what members write to others carries none, so that nobody is led anywhere by one. */
const LINK =
  /(?:https?|ftp):\/\/|\bwww\.\w|\b[\w-]{1,60}\.(?:com|cn|net|org|gov|edu|top|xyz|info|cc|io)\b|weixin:\/\//i;

export const hasLink = (text: string): boolean => LINK.test(text.normalize('NFKC'));
