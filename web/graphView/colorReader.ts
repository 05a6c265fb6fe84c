/**
 * Reads any color that CSS knows, tokens and mixes too, as `rgb(r,g,b)`, which a canvas library understands. Reads
 * the theme as it is now: make a new reader when the theme changes. `host` is an element inside the page.
 */
export function colorReader(host: HTMLElement): (color: string) => string {
  const probe = document.createElement('span')
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const known = new Map<string, string>()

  function read(color: string): string {
    if (pixel === null) return 'rgb(128,128,128)'
    probe.style.color = color
    host.append(probe)
    pixel.fillStyle = getComputedStyle(probe).color
    probe.remove()
    pixel.fillRect(0, 0, 1, 1)
    const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data
    return `rgb(${red},${green},${blue})`
  }
  return (color) => {
    const found = known.get(color) ?? read(color)
    known.set(color, found)
    return found
  }
}
