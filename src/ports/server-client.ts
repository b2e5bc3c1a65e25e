/** An answer of a server, whole. */
export interface ServerAnswer {
  readonly status: number
  readonly text: string
}

/** Asks a server on this machine. */
export interface ServerClient {
  /**
   * Sends one request.
   *
   * @param body `undefined` for a GET
   * @returns `undefined` where nothing answers
   */
  ask(url: string, body?: { readonly type: string; readonly text: string }): Promise<ServerAnswer | undefined>
}
