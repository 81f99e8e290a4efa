/** The part of papaparse that we use; the package has no types of its own. */
declare module 'papaparse' {
  interface ParseResult {
    data: string[][];
    errors: { type: string; code: string; message: string; row?: number }[];
  }
  const Papa: { parse(text: string, options: { delimiter: string; newline: string }): ParseResult };
  export default Papa;
}
