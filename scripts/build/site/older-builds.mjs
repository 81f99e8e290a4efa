import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** In the site: the files of code of each build that stands on it, the newest first. */
export const BUILDS = 'builds.json';
/** This build and two older ones, on which somebody's page may still run. */
const STANDING = 3;
/** Folders of code: what is in them has a hash in its name. */
const CODE = ['js', 'css', 'images'];

/** Whether a file of the site is code, by its name. */
export const isCode = (file) => CODE.includes(file.split('/')[0]);

/** The builds on a site after `code` was built; a build that is made once more counts once. */
export function buildsWith(code, before) {
  const same = (build) => build.length === code.length && build.every((file, at) => file === code[at]);
  return [code, ...before.filter((build) => !same(build))].slice(0, STANDING);
}

/** What stands on the site and belongs to no build of `builds`. */
export function leftOver(standing, builds) {
  const needed = new Set(builds.flat());
  return standing.filter((file) => !needed.has(file));
}

/** The builds of a site; none where it has no list, as before the first build. */
export async function readBuilds(site) {
  const text = await readFile(path.join(site, BUILDS), 'utf8').catch(() => '[]');
  return JSON.parse(text);
}

/** The files of code in a site, sorted. */
export async function codeOf(site) {
  const folders = await Promise.all(
    CODE.map(async (folder) => {
      const names = await readdir(path.join(site, folder)).catch(() => []);
      return names.map((name) => `${folder}/${name}`);
    }),
  );
  return folders.flat().sort();
}

/**
 * Around a build, which empties the folder: puts the code of the two builds before it back, beside the new; after one that
 * failed, the code of all.
 * @param {string} site folder of the pages
 * @param {() => Promise<Result>} build rejects when it fails
 * @returns {Promise<Result>}
 * @template Result
 */
export async function keepingOlderBuilds(site, build) {
  let builds = await readBuilds(site);
  const aside = `${site}-before`;
  await rm(aside, { recursive: true, force: true });
  await takeOver(builds.flat(), site, aside);
  try {
    const result = await build();
    builds = buildsWith(await codeOf(site), builds);
    return result;
  } finally {
    await takeOver(builds.flat(), aside, site);
    await mkdir(site, { recursive: true });
    await writeFile(path.join(site, BUILDS), JSON.stringify(builds));
    await rm(aside, { recursive: true, force: true });
  }
}

/** Copies files, those that are there. */
async function takeOver(files, from, to) {
  for (const file of new Set(files)) {
    await mkdir(path.dirname(path.join(to, file)), { recursive: true });
    await cp(path.join(from, file), path.join(to, file), { force: false }).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
}
