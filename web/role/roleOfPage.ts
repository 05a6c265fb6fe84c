import type { RolePageQuery } from '../generated/operations.ts'

/** The role as its page shows it. */
export type RoleOfPage = NonNullable<RolePageQuery['role']>

/** The same role as a move for the viewer. */
export type MoveOfPage = NonNullable<NonNullable<RolePageQuery['viewer']>['move']>
