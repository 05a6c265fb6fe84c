// Arrays that worker threads read together. All begin filled with 0.

export function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length))
}

export function sharedUint16(length: number): Uint16Array {
  return new Uint16Array(new SharedArrayBuffer(length * Uint16Array.BYTES_PER_ELEMENT))
}

export function sharedUint32(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT))
}

export function sharedInt32(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT))
}

/** One number for each item. */
export function sharedColumn<Item>(items: readonly Item[], figureOf: (item: Item) => number): Uint32Array {
  const column = sharedUint32(items.length)
  for (const [row, item] of items.entries()) column[row] = figureOf(item)
  return column
}

/** One more item of a key, in starts that are not added up yet. */
export function countOne(starts: Uint32Array, key: number): void {
  starts[key + 1] = (starts[key + 1] ?? 0) + 1
}

/** Turns how many items each key has, noted one place further, into where its run begins: in place. */
export function addUpStarts(starts: Uint32Array): Uint32Array {
  for (let key = 0; key + 1 < starts.length; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  return starts
}
