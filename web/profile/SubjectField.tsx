import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { FindSubjectsDocument, type SearchKind, type SkillKind } from '../generated/operations.ts'
import { useLocalize } from '../texts/localized.ts'
import { FindField, useFindText } from '../ui/FindField.tsx'
import { namesOf, pickable, type Subject } from './subject.ts'

type SubjectFieldProps = {
  label: string
  /** What may be found; the same array at every render. */
  kinds: SearchKind[]
  /** Of skills, which kinds may be found; the same array at every render. All when left out. */
  skillKinds?: SkillKind[]
  /** Skills of these kinds come before the rest. */
  firstKinds?: readonly SkillKind[]
  onPick: (subject: Subject) => void
  /** For a field that was asked for: it takes the focus, and Esc in it closes it. */
  onClose?: () => void
  /** Says of a find that it is there already; it is shown so, and picking it changes nothing. */
  isThere?: (subject: Subject) => boolean
}

/** A field that finds skills, roles or teams by name. */
export function SubjectField(props: SubjectFieldProps) {
  const { label, kinds, skillKinds, firstKinds, onPick, onClose, isThere = () => false } = props
  const { t } = useTranslation()
  const localize = useLocalize()
  const noteOf = useNoteOf()
  const text = useFindText()
  const [{ data, error, fetching }] = useQuery({
    query: FindSubjectsDocument,
    variables: { text: text.settled, kinds, skillKinds: skillKinds ?? null },
    pause: !text.isWorthAsking,
  })
  const subjects = pickable(data?.search ?? [], firstKinds)
  return (
    <FindField
      label={label}
      text={text}
      found={subjects.map((subject) => ({
        id: subject.id,
        name: localize(namesOf(subject)),
        note: isThere(subject) ? t('profile.find.there') : noteOf(subject),
        isThere: isThere(subject),
      }))}
      isFetching={fetching}
      noneText={t(error === undefined ? 'profile.find.none' : 'profile.find.problem')}
      onPick={(id) => {
        const subject = subjects.find((each) => each.id === id)
        if (subject !== undefined) onPick(subject)
      }}
      {...(onClose === undefined ? {} : { onClose, takesFocus: true })}
    />
  )
}

function useNoteOf(): (subject: Subject) => string {
  const { t } = useTranslation()
  const localize = useLocalize()
  return (subject) => {
    if (subject.__typename === 'Skill') return t(`kind.${subject.kind}`)
    return localize(subject.__typename === 'Role' ? subject.family.names : subject.department.names)
  }
}
