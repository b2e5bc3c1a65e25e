/** Runs an action from its source as its stub runs the bundle: `entry.ts NAME`. */
import { start } from '../../../src/main.ts'

await start(process.argv[2] as Parameters<typeof start>[0])
