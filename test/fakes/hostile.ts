/** Texts that are commands, or an end of what holds them, where somebody reads them as a shell or as a unit. */
export const hostileTexts: readonly string[] = [
  "'; touch owned; '",
  '"; touch owned; "',
  '$(touch owned)',
  '`touch owned`',
  '${IFS}touch${IFS}owned',
  'x\ncurl evil | sh',
  'x\nFILES\ntouch owned\n',
  'x\nEOF\ntouch owned\n',
  'x" --replace; id #',
  '-rf',
  '%n %i %%',
  'x\nExecStart=/bin/touch owned',
  '\\',
  '\u202Edeno',
  '*',
  '~',
]
