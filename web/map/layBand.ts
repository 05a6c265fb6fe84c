import type { Column } from './columns.ts'
import type { Ground } from './ground.ts'
import type { Box, MapRole, PlacedRole } from './mapRole.ts'
import { placeInOrder } from './placeInOrder.ts'
import { type Label, type Measure, wrapLabel } from './wrapLabel.ts'

/** Sizes in px of a role on the map: its circle, and the lines of its label below it. */
export type RoleSizes = {
  /** Circle of a role with many shared talents, and of one with few. */
  readonly big: number
  readonly small: number
  /** Circle of the chosen role. */
  readonly chosen: number
  /** Height of one line of a label, and the air between circle and label. */
  readonly line: number
  readonly gap: number
  /** Height of a circle with its label on two lines. */
  readonly course: number
}

/** What a band of land has to hold. */
export type BandPlan = {
  readonly ground: Ground
  readonly sizes: RoleSizes
  readonly columns: readonly Column[]
  readonly measure: Measure
  /** Width of the band's name in px. */
  readonly nameWidth: number
  /** Best first. */
  readonly roles: readonly MapRole[]
  /** What stands in the band before it already; nothing when left out. */
  readonly nearer?: readonly Box[]
}

type LaidBand = {
  readonly placed: readonly PlacedRole[]
  /** Where the band's name stands. */
  readonly nameBox: Box
  /** How many roles found no room. */
  readonly heldBack: number
}

/** A role with its label wrapped: `width` is what it takes in a course, air included. */
type SizedRole = { readonly role: MapRole; readonly label: Label; readonly size: number; readonly width: number }

/** The band's lines, from 0 at the wall to 1 at the horizon. */
type Lines = { readonly near: number; readonly far: number }

const labelWidth = 104
const airBeside = 10
const airBelow = 4
/** A circle is big from more shared talents than this. */
const fewShared = 5
/** Where equal bands would be lower than this many px, everything is a little smaller. */
const tightBand = 142.5
/** As a mason lays bricks: two courses where there is room, more only where the roles need them. */
const usualCourses = 2
const mostCourses = 5
const side = 4
const name = { left: 12, height: 18, air: 14 }
/** How far the ring of a chosen role may reach out of its circle, px. */
const ringAround = 7
/** Beside the name, in px: how many more there are. */
const moreWidth = 40
/** A label may come this many px over the line of the band before it, where nothing of that band stands there. */
const overLine = 3

export function sizesFor({ landHeight }: Ground): RoleSizes {
  const size =
    landHeight / 3 < tightBand
      ? { big: 28, small: 24, chosen: 36, line: 14, gap: 3 }
      : { big: 34, small: 28, chosen: 42, line: 15, gap: 4 }
  return { ...size, course: size.big + size.gap + 2 * size.line }
}

/** How many courses the roles need when none is to stay out. */
export function coursesNeeded(plan: BandPlan): number {
  const sized = sizeRoles(plan)
  for (let count = 1; count < mostCourses; count++) {
    const isRoom = inCourses(plan, sized, count).every(
      (course, place) => widthOf(course) <= widthBeside(plan, place === 0 ? nameEnd(plan, false) : side),
    )
    if (isRoom) return count
  }
  return mostCourses
}

/** Height in px of a band with this many courses; without roles, of its name alone. */
export function heightOf(plan: BandPlan, courses: number): number {
  if (plan.roles.length === 0) return 2 * name.height
  return heightFor(plan, inCourses(plan, sizeRoles(plan), courses))
}

function heightFor({ sizes, ground }: BandPlan, courses: readonly (readonly SizedRole[])[]): number {
  const filled = courses.filter((course) => course.length > 0)
  return filled.reduce((sum, course) => sum + heightOfCourse(sizes, course) + airBelow, airBelow + ground.sag / 3)
}

/** A course is as high as the highest of its roles, circle and label together. */
function heightOfCourse(sizes: RoleSizes, course: readonly SizedRole[]): number {
  return Math.max(0, ...course.map((sized) => heightOfRole(sizes, sized)))
}

function heightOfRole({ gap, line }: RoleSizes, { size, label }: SizedRole): number {
  return size + gap + label.lines.length * line
}

/**
 * Places the roles of a band in courses between its two lines, each as near to the middle of its family's column as
 * its neighbors allow. Those that find no room are held back, the last ones first.
 */
export function layBand(plan: BandPlan, lines: Lines): LaidBand {
  const nameBox = nameBoxOf(plan, lines)
  const sized = sizeRoles(plan)
  for (let held = sized.length; held > 0; held--) {
    const placed = placeAll(plan, lines, sized.slice(0, held), held < sized.length)
    if (placed !== null) return { placed, nameBox, heldBack: sized.length - placed.length }
  }
  return { placed: [], nameBox, heldBack: sized.length }
}

function nameBoxOf({ ground, nameWidth }: BandPlan, { far }: Lines): Box {
  const top = ground.lineAt(name.left, far) + 1
  return { left: name.left, right: name.left + nameWidth, top, bottom: top + name.height }
}

/** Room for the ring of a chosen role. */
function withAir({ left, right, top, bottom }: Box): Box {
  return { left, right: right + name.air, top, bottom: bottom + ringAround }
}

function sizeRoles({ roles, sizes, measure }: BandPlan): SizedRole[] {
  return roles.map((role) => {
    const label = wrapLabel(role.title, labelWidth, measure)
    const size = role.shared > fewShared ? sizes.big : sizes.small
    return { role, label, size, width: Math.max(label.width, size) + airBeside }
  })
}

/** In the usual number of courses, else in more, else in fewer: the first that holds all of these roles; null when none does. */
function placeAll(plan: BandPlan, lines: Lines, roles: readonly SizedRole[], isMore: boolean): PlacedRole[] | null {
  const height = (lines.far - lines.near) * plan.ground.landHeight
  const lowest = plan.sizes.small + plan.sizes.gap + plan.sizes.line + airBelow
  const most = Math.min(mostCourses, Math.max(1, Math.floor((height - airBelow) / lowest)))
  const usual = Math.min(usualCourses, roles.length)
  const counts = Array.from({ length: most }, (_, fewer) => fewer + 1)
  for (const count of [...counts.filter((each) => each >= usual), ...counts.filter((each) => each < usual)]) {
    const courses = inCourses(plan, roles, count)
    const placed =
      placeCourses(plan, lines, courses, { left: side, head: name.height }) ??
      placeCourses(plan, lines, courses, { left: nameEnd(plan, isMore), head: 0 })
    if (placed !== null) return placed
  }
  return null
}

/** Where the furthest course begins: all of it below the band's name, or beside it. */
type Start = { readonly left: number; readonly head: number }

function placeCourses(plan: BandPlan, lines: Lines, courses: readonly SizedRole[][], start: Start) {
  const height = (lines.far - lines.near) * plan.ground.landHeight
  if (start.head > 0 && height - heightFor(plan, courses) < start.head) return null
  const left = (place: number) => (place === 0 ? start.left : side)
  if (courses.some((course, place) => widthOf(course) > widthBeside(plan, left(place)))) return null
  const away = (lines.near + lines.far) / 2
  const spread = courses.map((course, place) => spreadOut(plan, course, left(place), away))
  return settle(plan, lines, spread, start.head)
}

/** Family by family, title by title, each role joins the course with the most room: neighbors stand high and low in turn. */
function inCourses({ columns }: BandPlan, roles: readonly SizedRole[], count: number): SizedRole[][] {
  const courses: SizedRole[][] = Array.from({ length: count }, () => [])
  const widths = courses.map(() => 0)
  for (const { code } of columns) {
    const own = roles.filter(({ role }) => role.family === code)
    for (const sized of own.sort(byTitle)) {
      const place = widths.lastIndexOf(Math.min(...widths))
      courses[place]?.push(sized)
      widths[place] = (widths[place] ?? 0) + sized.width
    }
  }
  return courses
}

/** By title; two roles of one title stand in the same order whichever of them is the better one. */
function byTitle({ role: one }: SizedRole, { role: other }: SizedRole): number {
  if (one.title !== other.title) return one.title < other.title ? -1 : 1
  return one.id < other.id ? -1 : 1
}

function widthOf(course: readonly SizedRole[]): number {
  return course.reduce((sum, { width }) => sum + width, 0)
}

function widthBeside({ ground }: BandPlan, left: number): number {
  return ground.width - side - left
}

function nameEnd({ nameWidth }: BandPlan, isMore: boolean): number {
  return name.left + nameWidth + name.air + (isMore ? moreWidth : 0)
}

type SpreadRole = SizedRole & { readonly x: number }

function spreadOut(plan: BandPlan, course: readonly SizedRole[], left: number, away: number): SpreadRole[] {
  const middles = new Map(plan.columns.map(({ code, middle }) => [code, plan.ground.pointOn(middle, away).x]))
  const wishes = course.map(({ role, width }) => ({ wish: middles.get(role.family) ?? 0, width }))
  const places = placeInOrder(wishes, left, plan.ground.width - side)
  return course.map((sized, place) => ({ ...sized, x: places[place] ?? left }))
}

/**
 * Lets the courses come to rest on the curved land, the furthest one first: each box at its course's height, or just
 * below what already stands above it. Null when one would reach over the line of the band before.
 */
function settle(plan: BandPlan, lines: Lines, courses: readonly SpreadRole[][], head: number) {
  const { ground, sizes, nearer = [] } = plan
  const settled: PlacedRole[] = []
  const heights = courses.map((course) => heightOfCourse(sizes, course))
  const needed = heights.reduce((sum, height) => sum + height, 0)
  let below = 0
  for (const [place, course] of courses.entries()) {
    const own = heights[place] ?? 0
    const above = [withAir(nameBoxOf(plan, lines)), ...settled.map(({ box }) => box)]
    for (const sized of course) {
      const left = sized.x - (sized.width - airBeside) / 2
      const right = sized.x + (sized.width - airBeside) / 2
      const far = Math.max(ground.lineAt(left, lines.far), ground.lineAt(right, lines.far)) + head
      const near = Math.min(ground.lineAt(left, lines.near), ground.lineAt(right, lines.near))
      const air = Math.max(0, near - far - needed) / courses.length
      const wish = far + below + air * place + air / 2
      const height = heightOfRole(sizes, sized)
      const top = above
        .filter((box) => box.left < right + 2 && left < box.right + 2)
        .reduce((lowest, { bottom }) => Math.max(lowest, bottom + 2), wish)
      const inTheWay = nearer.filter((box) => box.left < right + 2 && left < box.right + 2).map((box) => box.top - 1)
      if (top + height > Math.min(near + overLine, ...inTheWay)) return null
      const { role, label, size, x } = sized
      settled.push({ ...role, label, size, x, y: top + size / 2, box: { left, right, top, bottom: top + height } })
    }
    below += own
  }
  return settled
}
