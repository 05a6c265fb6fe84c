type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a text becomes by a key that is pressed at its end; null for a key that writes nothing, or is a command. */
export function textAfterKey(text: string, { key, ctrlKey, metaKey, altKey }: Key): string | null {
  const isCommand = metaKey || (ctrlKey && !altKey) // Ctrl and Alt together are AltGr, which writes
  if (isCommand) return null
  if (key === 'Backspace') return [...text].slice(0, -1).join('')
  return [...key].length === 1 ? text + key : null
}
