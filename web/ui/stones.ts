/** One stone of a wall: its course from the top (0 based), its left edge in px, and which of three close tones it has. */
export type Stone = { readonly course: number; readonly left: number; readonly tone: 1 | 2 | 3 }

/** How a wall is laid: px of a stone and of the joint around it. */
export type Bond = { readonly stoneLength: number; readonly joint: number }

/** Every second course starts half a stone further, as a mason lays it. */
export function runningBond(wallLength: number, courses: number, bond: Bond): Stone[] {
  const step = bond.stoneLength + bond.joint
  const stonesInCourse = Math.ceil(wallLength / step) + 1
  return Array.from({ length: courses }, (_, course) =>
    Array.from({ length: stonesInCourse }, (_, place) => ({
      course,
      left: (place - (course % 2 === 0 ? 0 : 0.5)) * step,
      tone: stoneTone(course, place),
    })),
  ).flat()
}

/** The same stone has the same tone on every visit; neighbors differ without a visible pattern. */
function stoneTone(course: number, place: number): 1 | 2 | 3 {
  const mixed = Math.imul(course + 3, 0x9e3779b1) ^ Math.imul(place + 17, 0x85ebca77)
  return ((((mixed ^ (mixed >>> 13)) >>> 4) % 3) + 1) as 1 | 2 | 3 // a remainder of three plus one
}
