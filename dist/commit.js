import { start } from './index.js'
await start('commit')
