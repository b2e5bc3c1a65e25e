/**
 * What the page does beyond being read: its table of metrics sorts and is searched. JavaScript as text, since it runs in
 * the reader's browser; the page is whole without it.
 */
export const script = `
(() => {
  'use strict'
  document.documentElement.classList.add('js')
  const table = document.querySelector('.metrics')
  if (table === null) return
  const body = table.tBodies[0]
  const rows = [...body.rows]
  const heads = [...table.tHead.rows[0].cells]
  const status = document.getElementById('shown')
  const search = document.getElementById('search')
  const number = (text) => (text.includes('∞') ? Infinity * (text.startsWith('−') ? -1 : 1) : parseFloat(text.replace('−', '-').replace('±', '')))
  const keyOf = (row, index, head) => {
    if (head.dataset.sort === 'weight') return index
    const text = row.cells[head.cellIndex].textContent.trim()
    return head.dataset.sort === 'number' ? number(text) : text
  }
  const compare = (one, other) =>
    typeof one === 'string' ? one.localeCompare(other, 'en', { numeric: true }) : one === other ? 0 : one < other ? -1 : 1
  const sortBy = (head) => {
    const sign = head.ariaSort === 'ascending' ? -1 : 1
    for (const each of heads) if (each.dataset.sort) each.ariaSort = each === head ? (sign > 0 ? 'ascending' : 'descending') : 'none'
    const keyed = rows.map((row, index) => ({ row, key: keyOf(row, index, head) }))
    keyed.sort((one, other) => Number.isNaN(one.key) - Number.isNaN(other.key) || sign * compare(one.key, other.key) || 0)
    body.append(...keyed.map(({ row }) => row))
  }
  for (const head of heads) {
    if (!head.dataset.sort) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    button.addEventListener('click', () => sortBy(head))
    head.append(button)
    head.ariaSort = head.dataset.sort === 'weight' ? 'ascending' : 'none'
  }
  const narrow = () => {
    const wanted = search.value.trim().toLowerCase().split(/\\s+/u)
    for (const row of rows) {
      const text = row.textContent.toLowerCase()
      row.hidden = !wanted.every((word) => text.includes(word))
    }
    count()
  }
  const count = () => {
    const kind = document.querySelector('[name=show]:checked')?.value
    const isShown = ({ hidden, classList }) => !hidden && (kind === 'all' || (kind === 'bad' ? classList.contains('r') : !classList.contains('q')))
    status.textContent = rows.filter(isShown).length + ' of ' + rows.length + ' shown'
  }
  search.addEventListener('input', narrow)
  for (const choice of document.querySelectorAll('[name=show]')) choice.addEventListener('change', count)
  narrow()
})()
`.trim()
