/**
 * Loaded before a program (`NODE_OPTIONS=--import=...`), has it run as many minutes in the future as CRISOL_LATER says.
 */
const shift = Number(process.env['CRISOL_LATER'] ?? 0) * 60_000
const { now } = Date

Date.now = () => now() + shift
