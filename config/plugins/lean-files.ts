import type { Compiler } from 'webpack';

/**
 * Where the licences of the libraries go: into a subpackage, and without a line in each script that says so. They must be
 * shipped, but nobody waits for them.
 */
export const licences = { condition: 'some', filename: () => 'features/home/licences.txt', banner: false };

/** Writes the JSON that Taro copies as it stands, such as theme.json, without its spaces. */
export class LeanFiles {
  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('LeanFiles', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'LeanFiles', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE },
        (assets) => {
          for (const [name, asset] of Object.entries(assets)) {
            if (!name.endsWith('.json')) continue;
            const lean = JSON.stringify(JSON.parse(asset.source().toString()));
            compilation.updateAsset(name, new sources.RawSource(lean));
          }
        },
      );
    });
  }
}
