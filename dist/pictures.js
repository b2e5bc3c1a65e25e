import { pictures } from './index.js'
const beside = (file) => new URL(file, import.meta.url)
await pictures({
  wasm: beside('resvg.wasm'),
  regular: beside('Inter-Regular.ttf'),
  bold: beside('Inter-Bold.ttf'),
})
