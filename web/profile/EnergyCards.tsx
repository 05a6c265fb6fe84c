import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { FailedPart } from '../app/FailedPart.tsx'
import { type EnergyWord, OwnEnergyDocument, type OwnEnergyQuery, SetEnergyDocument } from '../generated/operations.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { AnswerGroup } from '../ui/AnswerGroup.tsx'
import { announce } from '../ui/announce.ts'
import { showNotice } from '../ui/notice.ts'
import { Bar, Loading } from '../ui/Skeleton.tsx'
import styles from './EnergyCards.module.css'
import { EnergyPicture } from './EnergyPicture.tsx'
import { energyKindOf, energyKinds } from './energyKinds.ts'
import { useAnchor } from './useAnchor.ts'
import { useSendOrRetry } from './useSend.ts'

type Energy = NonNullable<OwnEnergyQuery['viewer']>['energy'][number]

const words: readonly EnergyWord[] = ['DRAINS', 'NEUTRAL', 'LIKES', 'GIVES_ENERGY']

/** Six kinds of work, each with an everyday example and a word of mine. Seen by nobody else. */
export function EnergyCards() {
  const { t } = useTranslation()
  const [{ data, error }, ask] = useQuery({ query: OwnEnergyDocument })
  const cards = data?.viewer?.energy
  useAnchor('energy-', cards !== undefined)
  return (
    <section className={styles.section} aria-labelledby="energy">
      <h2 id="energy">{t('profile.energy')}</h2>
      <p className={styles.about}>{t('profile.energyAbout')}</p>
      {cards !== undefined ? (
        <ul className={styles.cards}>
          {inOrder(cards).map((energy) => (
            <Card key={energy.skill.id} energy={energy} />
          ))}
        </ul>
      ) : error !== undefined ? (
        <FailedPart error={error} ask={ask} />
      ) : (
        <Loading label={t('loading.page')}>
          <Bar height={360} />
        </Loading>
      )}
    </section>
  )
}

function inOrder(cards: readonly Energy[]): Energy[] {
  const placeOf = ({ skill }: Energy) => {
    const kind = energyKindOf(skill.uri)
    return kind === null ? energyKinds.length : energyKinds.indexOf(kind)
  }
  return cards.toSorted((one, other) => placeOf(one) - placeOf(other))
}

function Card({ energy: { skill, word, assumedWord } }: { energy: Energy }) {
  const { t } = useTranslation()
  const name = useLocalize()(skill.names)
  const answer = useEnergyAnswer({ skillId: skill.id, name, before: word })
  const kind = energyKindOf(skill.uri)
  const options = words.map((value) => ({ value, label: t(`energy.${value}`) }))
  return (
    <li id={`energy-${skill.id}`} tabIndex={-1} className={styles.card}>
      <div className={styles.head}>
        {kind === null ? null : (
          <span className={styles.picture}>
            <EnergyPicture kind={kind} />
          </span>
        )}
        <div>
          <h3>
            <LocalizedName texts={skill.names} />
          </h3>
          {kind === null ? null : <p className={styles.example}>{t(`profile.energyExample.${kind}`)}</p>}
        </div>
      </div>
      <div className={styles.words}>
        <AnswerGroup
          label={t('profile.energyQuestion', { name })}
          options={options}
          value={word}
          onAnswer={answer}
          dense
        />
      </div>
      <p className={styles.assumed}>
        {word === null && assumedWord !== null ? t(`profile.energyAssumed.${assumedWord}`) : ' '}
      </p>
    </li>
  )
}

/** Keeps a word at once, with a way back. */
function useEnergyAnswer({ skillId, name, before }: { skillId: string; name: string; before: EnergyWord | null }) {
  const { t } = useTranslation()
  const sendOrRetry = useSendOrRetry()
  const undo = () => sendOrRetry(SetEnergyDocument, { skillId, word: before }, () => announce(t('undone')))
  const offerUndo = (word: EnergyWord | null) => () => {
    const text =
      word === null ? t('profile.energyTaken', { name }) : t('profile.energyKept', { name, word: t(`energy.${word}`) })
    showNotice({ text, action: { label: t('action.undo'), onAct: () => void undo() } })
  }
  return (word: EnergyWord | null) => void sendOrRetry(SetEnergyDocument, { skillId, word }, offerUndo(word))
}
