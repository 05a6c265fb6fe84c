import { Button } from '@mantine/core'
import IconX from '@tabler/icons-react/icons/IconX'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { EveryPage } from '../app/EveryPage.tsx'
import {
  AskedWishDocument,
  type OwnInterestFragment,
  OwnInterestsDocument,
  type SearchKind,
  SetInterestDocument,
  type Visibility,
} from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { announce } from '../ui/announce.ts'
import { showNotice } from '../ui/notice.ts'
import { RowBars } from '../ui/Skeleton.tsx'
import { Opening } from './AddTalent.tsx'
import { AudienceMenu } from './AudienceMenu.tsx'
import { isWider } from './audience.ts'
import { SubjectField } from './SubjectField.tsx'
import { abilities, addressOf, namesOf } from './subject.ts'
import { useAnchor, useAnchored } from './useAnchor.ts'
import { useSend, useSendOrRetry } from './useSend.ts'
import { useWidening } from './useWidening.tsx'
import styles from './Wishes.module.css'

type Interest = OwnInterestFragment

const kinds: SearchKind[] = ['SKILL', 'ROLE', 'TEAM']

/** What I want more of and less of: skills, roles and teams, each with who sees it. */
export function Wishes() {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="wishes">
      <h2 id="wishes" tabIndex={-1}>
        {t('profile.wishes')}
      </h2>
      <p className={styles.about}>{t('profile.wishesAbout')}</p>
      <EveryPage useAsked={useInterestsPage} shapes={<RowBars count={4} />}>
        {(interests) => (
          <>
            <AskedWish interests={interests} />
            <Direction wants interests={interests} />
            <Direction wants={false} interests={interests} />
          </>
        )}
      </EveryPage>
    </section>
  )
}

/** Asks for the skill that the address names, as in /me#wish-…, until it is a wish; then the focus is on the wishes. */
function AskedWish({ interests }: { interests: readonly Interest[] }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { add } = useInterestActs()
  const id = useAnchored('wish-')
  const [{ data }] = useQuery({ query: AskedWishDocument, variables: { id: id ?? '' }, pause: id === null })
  const skill = id === null ? null : (data?.skill ?? null)
  const isAsked = skill !== null && !interests.some(({ subject }) => subject.id === id)
  useAnchor('wish-', id === null || skill !== null)
  if (!isAsked) return null
  const answer = (wants: boolean) => {
    document.getElementById('wishes')?.focus()
    add(skill, wants, null)
  }
  return (
    <fieldset id={`wish-${skill.id}`} tabIndex={-1} className={styles.asked}>
      <legend>{t('profile.wishAsked', { name: localize(skill.names) })}</legend>
      <Button size="xs" onClick={() => answer(true)}>
        {t('profile.moreOf')}
      </Button>
      <Button size="xs" onClick={() => answer(false)}>
        {t('profile.lessOf')}
      </Button>
    </fieldset>
  )
}

function useInterestsPage(after: string | null) {
  const [{ data, error }, ask] = useQuery({ query: OwnInterestsDocument, variables: { after } })
  return { page: data?.viewer?.interests, error, ask }
}

function Direction({ wants, interests }: { wants: boolean; interests: readonly Interest[] }) {
  const { t } = useTranslation()
  const { add } = useInterestActs()
  const heading = wants ? t('profile.moreOf') : t('profile.lessOf')
  const here = interests.filter((interest) => interest.wants === wants)
  return (
    <div className={styles.direction}>
      <h3 className="over" tabIndex={-1}>
        {heading}
      </h3>
      <ul className={styles.items}>
        {here.map((interest) => (
          <Item key={interest.subject.id} interest={interest} />
        ))}
      </ul>
      <Opening label={wants ? t('profile.addMoreOf') : t('profile.addLessOf')}>
        {(close) => (
          <SubjectField
            label={t('profile.wishField')}
            kinds={kinds}
            skillKinds={abilities}
            onClose={close}
            isThere={({ id }) => here.some(({ subject }) => subject.id === id)}
            onPick={(subject) => add(subject, wants, interests.find((each) => each.subject.id === subject.id) ?? null)}
          />
        )}
      </Opening>
    </div>
  )
}

function Item({ interest }: { interest: Interest }) {
  const { t } = useTranslation()
  const { subject } = interest
  const name = useLocalize()(namesOf(subject))
  const { remove } = useInterestActs()
  return (
    <li
      id={`wish-${subject.id}`}
      tabIndex={-1}
      className={styles.item}
      onKeyDown={(event) => event.key === 'Delete' && leave(event.currentTarget, () => remove(interest))}
    >
      <Link to={addressOf(subject)} className={styles.name}>
        <LocalizedName texts={namesOf(subject)} />
      </Link>
      <Audience interest={interest} name={name} />
      <button
        type="button"
        className={styles.remove}
        aria-label={t('profile.wishRemove', { name })}
        onClick={(event) => leave(event.currentTarget.closest('li'), () => remove(interest))}
      >
        <IconX size={16} stroke={1.7} aria-hidden />
      </button>
    </li>
  )
}

/** Takes the item away and gives the focus to the heading of its list. */
function leave(item: HTMLElement | null, act: () => void): void {
  item?.closest('ul')?.parentElement?.querySelector('h3')?.focus()
  act()
}

function Audience({ interest, name }: { interest: Interest; name: string }) {
  const { t } = useTranslation()
  const { setAudience, narrow } = useInterestActs()
  const widening = useWidening()
  const change = (next: Visibility) => {
    if (next === interest.visibility) return
    if (!isWider(next, interest.visibility)) return narrow(interest, next)
    const onConfirm = async () => {
      const problem = await setAudience(interest, next)
      if (problem === null) showNotice({ text: t(`profile.seenBy.${next}`, { name }) })
      return problem
    }
    widening.ask({
      title: t(`profile.widen.title.${next}`, { name }),
      text: interest.wants ? t('profile.widen.more', { name }) : t('profile.widen.less', { name }),
      confirmLabel: t(`profile.widen.confirm.${next}`),
      onConfirm,
    })
  }
  return (
    <>
      <AudienceMenu of={name} value={interest.visibility} onChange={change} />
      {widening.dialog}
    </>
  )
}

/** What the viewer can do with interests. A new one is seen by the viewer alone. */
function useInterestActs() {
  const { t } = useTranslation()
  const localize = useLocalize()
  const send = useSend()
  const sendOrRetry = useSendOrRetry()

  const set = (subject: Interest['subject'], wants: boolean | null, visibility: Visibility, onDone?: () => void) =>
    sendOrRetry(SetInterestDocument, { subjectId: subject.id, wants, visibility }, onDone)
  const offerUndo = (text: string, undo: () => Promise<void>) =>
    showNotice({ text, action: { label: t('action.undo'), onAct: () => void undo() } })
  const undone = () => announce(t('undone'))
  return {
    add: (subject: Interest['subject'], wants: boolean, before: Interest | null) => {
      const name = localize(namesOf(subject))
      const text = wants ? t('profile.wishMore', { name }) : t('profile.wishLess', { name })
      const undo = () => set(subject, before?.wants ?? null, before?.visibility ?? 'SELF', undone)
      void set(subject, wants, 'SELF', () => offerUndo(text, undo))
    },
    remove: ({ subject, wants, visibility }: Interest) => {
      const text = t('profile.removed', { name: localize(namesOf(subject)) })
      const undo = () => set(subject, wants, visibility, undone)
      void set(subject, null, 'SELF', () => offerUndo(text, undo))
    },
    narrow: ({ subject, wants }: Interest, visibility: Visibility) => {
      void set(subject, wants, visibility, () => announce(t('saved')))
    },
    /** Who asked for more people to see it must have agreed before. */
    setAudience: ({ subject, wants }: Interest, visibility: Visibility) =>
      send(SetInterestDocument, { subjectId: subject.id, wants, visibility }),
  }
}
