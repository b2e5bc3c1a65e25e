/** Version of the suite: that of `package.json`, held by a test. */
export const version = '0.1.0'
