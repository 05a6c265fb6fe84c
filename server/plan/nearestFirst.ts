/** Numbers waiting in line, the one with the shortest way first; a number may wait more than once. */
export interface NearestFirst {
  readonly add: (node: number, way: number) => void
  /** Null when nothing waits. */
  readonly takeNearest: () => number | null
  readonly clear: () => void
}

/** A binary heap; of equal ways the lower number comes first. */
export function openNearestFirst(): NearestFirst {
  const nodes: number[] = []
  const ways: number[] = []

  function comesBefore(left: number, right: number): boolean {
    const difference = (ways[left] ?? 0) - (ways[right] ?? 0)
    return difference < 0 || (difference === 0 && (nodes[left] ?? 0) < (nodes[right] ?? 0))
  }

  function exchange(left: number, right: number): void {
    const [node = 0, way = 0] = [nodes[left], ways[left]]
    nodes[left] = nodes[right] ?? 0
    ways[left] = ways[right] ?? 0
    nodes[right] = node
    ways[right] = way
  }

  function rise(place: number): void {
    for (let at = place; at > 0; ) {
      const parent = (at - 1) >> 1
      if (!comesBefore(at, parent)) return
      exchange(at, parent)
      at = parent
    }
  }

  function sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      if (left >= nodes.length) return
      const child = left + 1 < nodes.length && comesBefore(left + 1, left) ? left + 1 : left
      if (!comesBefore(child, at)) return
      exchange(at, child)
      at = child
    }
  }

  return {
    add(node, way) {
      nodes.push(node)
      ways.push(way)
      rise(nodes.length - 1)
    },
    takeNearest() {
      const [first] = nodes
      if (first === undefined) return null
      exchange(0, nodes.length - 1)
      nodes.pop()
      ways.pop()
      sink()
      return first
    },
    clear() {
      nodes.length = 0
      ways.length = 0
    },
  }
}
