import type { Viewer } from '../access/viewer.ts'
import type { Graph } from '../graph/graph.ts'
import { allFamilies, type FamilyRecord, type RoleRecord, rolesByIds } from '../roles/roleStore.ts'
import type { LocalizedText } from '../shared/localizedText.ts'
import { type SkillRecord, skillGroupNames, skillsByIds } from '../skills/skillStore.ts'
import {
  type DepartmentRecord,
  departmentsByIds,
  type SeatRecord,
  seatsByIds,
  type TeamRecord,
  teamsByIds,
} from '../teams/teamStore.ts'

/** Reads what has these ids, in their order; null for what is unknown. */
export type ReadByIds<Value> = (viewer: Viewer, ids: readonly string[]) => Promise<(Value | null)[]>

/** What the organization is made of, as everyone at work knows it. */
export interface Structure {
  readonly departments: ReadByIds<DepartmentRecord>
  readonly families: ReadByIds<FamilyRecord>
  readonly roles: ReadByIds<RoleRecord>
  readonly seats: ReadByIds<SeatRecord>
  readonly skills: ReadByIds<SkillRecord>
  readonly skillGroupNames: ReadByIds<LocalizedText>
  readonly teams: ReadByIds<TeamRecord>
  /** To be called when an import changed any of it: from then on it is read anew. */
  readonly forget: () => void
}

/** Nearly every answer names roles and skills, and imports alone change them: what was read once is kept until then. */
export function openStructure(graph: Graph): Structure {
  const kept: Kept<unknown>[] = []
  const keep = <Value>(
    read: (graph: Graph, ...asked: Parameters<ReadByIds<Value>>) => ReturnType<ReadByIds<Value>>,
  ) => {
    const one = keepById<Value>((viewer, ids) => read(graph, viewer, ids))
    kept.push(one)
    return one.read
  }
  return {
    departments: keep(departmentsByIds),
    families: keep(familiesByIds),
    roles: keep(rolesByIds),
    seats: keep(seatsByIds),
    skills: keep(skillsByIds),
    skillGroupNames: keep(skillGroupNames),
    teams: keep(teamsByIds),
    forget: () => {
      for (const one of kept) one.forget()
    },
  }
}

interface Kept<Value> {
  readonly read: ReadByIds<Value>
  readonly forget: () => void
}

/** Keeps what there is, never that something is unknown: made-up ids must not fill the memory. */
function keepById<Value>(read: ReadByIds<Value>): Kept<Value> {
  let known = new Map<string, Value>()
  return {
    async read(viewer, ids) {
      // What is forgotten while this waits is not put back by it.
      const kept = known
      const missing = ids.filter((id) => !kept.has(id))
      const found = missing.length === 0 ? [] : await read(viewer, missing)
      for (const [place, id] of missing.entries()) {
        const value = found[place] ?? null
        if (value !== null) kept.set(id, value)
      }
      return ids.map((id) => kept.get(id) ?? null)
    },
    forget() {
      known = new Map()
    },
  }
}

/** Families are few in any organization: one query reads them all. */
async function familiesByIds(graph: Graph, viewer: Viewer, ids: readonly string[]): Promise<(FamilyRecord | null)[]> {
  const byId = new Map((await allFamilies(graph, viewer)).map((family) => [family.id, family]))
  return ids.map((id) => byId.get(id) ?? null)
}
