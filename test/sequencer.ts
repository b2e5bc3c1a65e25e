import { readFileSync } from 'node:fs'
import sequencer from '@jest/test-sequencer'
import { unitFolders } from './unit-folders.ts'

/** Its types are those of CommonJS, where the class is a part of what is exported. */
const Sequencer = sequencer as unknown as typeof sequencer.default

type Test = Parameters<sequencer.default['sort']>[0][number]

/** Files that are tried for the longest in `npm run test:deep`, most of an hour each. */
const longest = ['e2e/family-dvc.test.ts', 'fuzz/fuzz.test.ts']

/** How soon a file of a deep run begins, where the order is not known from a run before: the lower the sooner. */
function rankOf({ path }: Test): number {
  const rank = longest.findIndex((name) => path.endsWith(`/${name}`))
  if (rank >= 0) return rank
  return readFileSync(path, 'utf8').includes('/depth.ts') ? longest.length : longest.length + 1
}

const isUnit = ({ path }: Test): boolean => unitFolders.some((folder) => path.includes(`/${folder}/`))

/**
 * The order of files of tests: those that are fast and need nothing come first, so that a mistake is soon seen; among
 * the others the longest, as jest has it, so that no worker is left with one at the end. In a deep run what is tried at
 * random comes first, which takes most of the time. Jest makes one of it.
 */
// biome-ignore lint/style/noDefaultExport: jest takes the default export.
export default class FastFirst extends Sequencer {
  override async sort(tests: Test[]): Promise<Test[]> {
    const sorted = await super.sort(tests)
    if (process.env['CRISOL_DEEP'] === '1') {
      const ranked = sorted.map((test) => ({ test, rank: rankOf(test) }))
      return ranked.sort((one, other) => one.rank - other.rank).map(({ test }) => test)
    }
    return [...sorted.filter(isUnit), ...sorted.filter((test) => !isUnit(test))]
  }
}
