import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { UnsaidDocument, type UnsaidQuery } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { useLocalize } from '../texts/localized.ts'
import styles from './OneAnswer.module.css'

type Unsaid = NonNullable<UnsaidQuery['viewer']>['unsaid'][number]

type OneAnswerProps = {
  /** The role whose score it is about; null for all that are shown first. */
  roleId: string | null
  reach?: number
}

/**
 * Of what the viewer has not said, the one answer that would change most, in a line with the way to where it is said.
 * Nothing where there is none, or while it is worked out: it asks for no attention.
 */
export function OneAnswer({ roleId, reach }: OneAnswerProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { number } = useFormat()
  const [{ data }] = useQuery({ query: UnsaidDocument, variables: { roleId, reach } })
  const [unsaid] = data?.viewer?.unsaid ?? []
  if (unsaid === undefined) return null
  const words = {
    skill: localize(unsaid.skill.names),
    other: unsaid.closeTo === null ? '' : localize(unsaid.closeTo.names),
    points: number(unsaid.tenths / 10, 1),
  }
  return (
    <p className={styles.line} data-alone={roleId === null}>
      {roleId === null ? listText(t, unsaid, words) : roleText(t, unsaid, words)}{' '}
      <Link to={placeOf(unsaid)}>{t(`unsaid.to.${unsaid.kind}`)}</Link>
    </p>
  )
}

type Words = { readonly skill: string; readonly other: string; readonly points: string }

function roleText(t: TFunction, { kind, closeTo }: Unsaid, words: Words): string {
  if (kind === 'SKILL' && closeTo === null) return t('unsaid.role.SKILL_ASSUMED', words)
  return t(`unsaid.role.${kind}`, words)
}

/** What is not added is asked for single roles alone. */
function listText(t: TFunction, { kind }: Unsaid, words: Words): string {
  return kind === 'SKILL' ? '' : t(`unsaid.list.${kind}`, words)
}

/** Where it is said. */
function placeOf({ kind, skill }: Unsaid): string {
  switch (kind) {
    case 'ENERGY':
      return `/me#energy-${skill.id}`
    case 'WISH':
      return `/me#wish-${skill.id}`
    case 'PROPOSAL':
      return `/me#proposal-${skill.id}`
    case 'SKILL':
      return `/skills/${skill.id}`
  }
}
