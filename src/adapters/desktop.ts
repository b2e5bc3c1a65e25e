import { spawn } from 'node:child_process'

/** Opens a file as the user's desktop would, by its absolute path. Tells whether there is a desktop. */
export async function openOnDesktop(file: string): Promise<boolean> {
  const isMac = process.platform === 'darwin'
  const hasDesktop = isMac || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
  return hasDesktop && (await start(isMac ? 'open' : 'xdg-open', file))
}

/** Starts a program that outlives this one. Tells whether it is there. */
async function start(program: string, file: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const child = spawn(program, [file], { env: process.env, detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
