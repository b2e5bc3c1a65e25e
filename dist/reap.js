import { start } from './index.js'
await start('reap')
