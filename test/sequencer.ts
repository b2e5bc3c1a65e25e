import sequencer from '@jest/test-sequencer'
import { unitFolders } from './unit-folders.ts'

/** Its types are those of CommonJS, where the class is a part of what is exported. */
const Sequencer = sequencer as unknown as typeof sequencer.default

type Test = Parameters<sequencer.default['sort']>[0][number]

const isUnit = ({ path }: Test): boolean => unitFolders.some((folder) => path.includes(`/${folder}/`))

/**
 * The order of files of tests: those that are fast and need nothing come first, so that a mistake is soon seen; among
 * the others the longest, as jest has it, so that no worker is left with one at the end. Jest makes one of it.
 */
// biome-ignore lint/style/noDefaultExport: jest takes the default export.
export default class FastFirst extends Sequencer {
  override async sort(tests: Test[]): Promise<Test[]> {
    const sorted = await super.sort(tests)
    return [...sorted.filter(isUnit), ...sorted.filter((test) => !isUnit(test))]
  }
}
