import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './product';

const reversed = (hash: string): string => [...hash].reverse().join('');
const HASH = /\.([0-9a-f]{8})\.js$/;

/** A project's folder whose pages can be built anew, for the tests: functions and local cloud are those of this one. */
export class Site {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'weiketang-site-'));
  private readonly pages = path.join(this.folder, 'dist/h5');

  constructor() {
    mkdirSync(path.join(this.folder, 'dist'));
    for (const part of ['dist/cloudfunctions', 'dist/local', 'dist/collections.json', 'cloudbaserc.json']) {
      symlinkSync(path.join(ROOT, part), path.join(this.folder, part));
    }
    cpSync(path.join(ROOT, 'dist/h5'), this.pages, { recursive: true });
  }

  /** Puts the pages back as they were built. */
  restore(): void {
    rmSync(this.pages, { recursive: true });
    cpSync(path.join(ROOT, 'dist/h5'), this.pages, { recursive: true });
  }

  read(file: string): string {
    return readFileSync(path.join(this.pages, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.pages, file), text);
  }

  /** Puts the worker that retires in the place of the worker. */
  retireWorker(): void {
    this.write('worker.js', this.read('worker-off.js'));
  }

  /** Deploys another build, of which every script has another name, and takes the scripts of this one away. */
  deploy(): void {
    const names = readdirSync(path.join(this.pages, 'js')).filter((name) => HASH.test(name));
    const hashes = names.map((name) => HASH.exec(name)?.[1] ?? '');
    const renamed = (text: string) => hashes.reduce((all, hash) => all.replaceAll(hash, reversed(hash)), text);
    for (const name of names) {
      const file = `js/${name}`;
      this.write(file, renamed(this.read(file)));
      renameSync(path.join(this.pages, file), path.join(this.pages, renamed(file)));
    }
    for (const file of ['index.html', 'worker.js']) this.write(file, renamed(this.read(file)));
    // The worker's own name of the build is that of no file.
    this.write('worker.js', this.read('worker.js').replace(/(?<!\.)\b[0-9a-f]{8}\b(?!\.)/, reversed));
  }

  /** Takes the scripts of all pages away but for those of the first screen. */
  removePages(): void {
    for (const name of readdirSync(path.join(this.pages, 'js'))) {
      if (/^\d/.test(name)) rmSync(path.join(this.pages, 'js', name));
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
