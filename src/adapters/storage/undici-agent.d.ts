/** The dispatcher alone: the rest of the library, `fetch` among it, takes time to load. */
declare module 'undici/lib/dispatcher/agent.js' {
  import { Agent } from 'undici'
  export = Agent
}
