/** Runs from its source what a stub runs of the bundle: `entry.ts ACTION`, or `entry.ts cli COMMAND ...`. */
import { command, start } from '../../../src/main.ts'

const [, , name, ...args] = process.argv
if (name === 'cli') await command(args)
else await start(name as Parameters<typeof start>[0])
