import { useTranslation } from 'react-i18next'
import type { NeedNamesFragment } from '../generated/operations.ts'
import { useFormat } from '../texts/format.ts'
import { useLocalize } from '../texts/localized.ts'

/** Gives a function that names what is looked for; null where it is gone by now. */
export function useNeedName(): (need: NeedNamesFragment) => string | null {
  const localize = useLocalize()
  const { list } = useFormat()
  const { t } = useTranslation()
  return ({ role, opening, skills }) => {
    if (role !== null) return localize(role.titles)
    if (opening !== null) {
      return t('find.openingName', { title: localize(opening.titles), kind: t(`openingKind.${opening.kind}`) })
    }
    return skills.length === 0 ? null : list(skills.map(({ names }) => localize(names)))
  }
}
