/** The process that draws, as the sources start it; in `dist/` a file of the same name does. */
import { serve } from './serve.ts'

serve({
  wasm: new URL(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')),
  regular: new URL('fonts/Inter-Regular.ttf', import.meta.url),
  bold: new URL('fonts/Inter-Bold.ttf', import.meta.url),
})
