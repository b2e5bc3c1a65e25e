/** Folders of tests that need no program but Node, no network and no bundle: `npm run test:unit`. */
export const unitFolders = ['test/core', 'test/flows', 'test/actions'] as const

/** Pattern of the files in them with what takes seconds: as much data as anybody may bring. `npm test` has them. */
export const volumePattern = '\\.volume\\.test\\.ts$'
