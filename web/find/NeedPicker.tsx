import IconX from '@tabler/icons-react/icons/IconX'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { OwnOpeningsDocument, type SearchKind, type TextFragment } from '../generated/operations.ts'
import { SubjectField } from '../profile/SubjectField.tsx'
import { abilitiesAndActivities, namesOf } from '../profile/subject.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import styles from './FindPage.module.css'
import { mostSkills, type Need, without, withSkill } from './needAddress.ts'

const kinds: SearchKind[] = ['SKILL', 'ROLE']

type NeedPickerProps = {
  need: Need | null
  /** Names by id, as far as they are known; one that is picked is added. */
  names: Map<string, TextFragment>
  onChange: (need: Need | null) => void
}

/** What is looked for: what is open in my teams in one press, or any role or skills by name. */
export function NeedPicker({ need, names, onChange }: NeedPickerProps) {
  const { t } = useTranslation()
  const place = useRef<HTMLElement>(null)
  const chosen = need === null ? [] : need.kind === 'skills' ? need.ids : [need.id]
  const remove = (id: string) => {
    place.current?.querySelector('input')?.focus()
    if (need !== null) onChange(without(need, id))
  }
  return (
    <section ref={place} className={styles.need} aria-label={t('find.need')}>
      <p className={styles.label}>{t('find.need')}</p>
      <div className={styles.tokens}>
        {chosen.map((id) => (
          <Chosen key={id} texts={names.get(id)} onRemove={() => remove(id)} />
        ))}
        {chosen.length === mostSkills ? (
          <p className="muted">{t('find.mostSkills')}</p>
        ) : (
          <SubjectField
            label={need?.kind === 'skills' ? t('find.addSkill') : t('find.field')}
            kinds={kinds}
            skillKinds={abilitiesAndActivities}
            isThere={({ id }) => chosen.includes(id)}
            onPick={(subject) => {
              names.set(subject.id, namesOf(subject))
              if (subject.__typename === 'Role') onChange({ kind: 'role', id: subject.id })
              else onChange(withSkill(need, subject.id))
            }}
          />
        )}
      </div>
      <OwnOpenings
        chosen={need?.kind === 'opening' ? need.id : null}
        onChoose={(id, titles) => {
          names.set(id, titles)
          onChange({ kind: 'opening', id })
        }}
      />
    </section>
  )
}

/** One part of the need, with a way to take it out. A part whose name is not known is only taken out. */
function Chosen({ texts, onRemove }: { texts: TextFragment | undefined; onRemove: () => void }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const name = texts === undefined ? t('find.unknown') : localize(texts)
  return (
    <span className={styles.token}>
      {texts === undefined ? name : <LocalizedName texts={texts} />}
      <button type="button" aria-label={t('find.remove', { name })} onClick={onRemove}>
        <IconX size={16} stroke={1.7} aria-hidden />
      </button>
    </span>
  )
}

type OwnOpeningsProps = { chosen: string | null; onChoose: (id: string, titles: TextFragment) => void }

/** What is open in the teams that I look for; nothing at all where nothing is. */
function OwnOpenings({ chosen, onChoose }: OwnOpeningsProps) {
  const { t } = useTranslation()
  const [{ data }] = useQuery({ query: OwnOpeningsDocument })
  const openings = data?.viewer?.ownOpenings ?? []
  if (openings.length === 0) return null
  return (
    <fieldset className={styles.openings}>
      <legend>{t('find.ownOpenings')}</legend>
      {openings.map(({ id, titles, kind }) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id, titles)}>
          <LocalizedName texts={titles} /> <small>{t(`openingKind.${kind}`)}</small>
        </button>
      ))}
    </fieldset>
  )
}
