/** The part of a webpack chunk that is read here. */
interface Chunk {
  groupsIterable: Iterable<{ origins: readonly { request?: string }[] }>;
}
interface Graphs {
  chunkGraph: { getModuleChunksIterable(module: object): Iterable<Chunk> };
}

/** The pages by which people come in, and what looks whether their screen is wide enough for a desk. */
const ENTRANCES = /((tabs\/home|org\/pages\/sign-in)\/index|desk\/shell\/desk)$/;

const isEntrance = ({ groupsIterable }: Chunk): boolean =>
  [...groupsIterable].some(({ origins }) => origins.some(({ request }) => ENTRANCES.test(request ?? '')));

/**
 * What several pages use is in a chunk of its own; otherwise each page would have its own copy of ui/ and platform/. There
 * are two: what the entrances use of it, and the rest, for which nobody waits before the first screen.
 */
export const pageChunks = {
  chunks: 'async',
  cacheGroups: {
    entrance: {
      ...{ name: 'entrance', minChunks: 2, minSize: 0, enforce: true, priority: 1 },
      test: (module: object, { chunkGraph }: Graphs) =>
        [...chunkGraph.getModuleChunksIterable(module)].some(isEntrance),
    },
    shared: { name: 'shared', minChunks: 4, minSize: 0, enforce: true },
  },
} as const;
