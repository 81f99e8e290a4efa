/** The files of code of one build. */
type Build = readonly string[];

export function buildsWith(code: Build, before: readonly Build[]): Build[];
export function leftOver(standing: readonly string[], builds: readonly Build[]): string[];
export function isCode(file: string): boolean;
export function keepingOlderBuilds<Result>(site: string, build: () => Promise<Result>): Promise<Result>;
