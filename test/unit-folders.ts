/** Folders of tests that need no program but Node, no network and no bundle: `npm run test:unit`. */
export const unitFolders = ['test/core', 'test/flows', 'test/actions'] as const
