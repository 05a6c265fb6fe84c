import { useTranslation } from 'react-i18next'
import { halfwaySkills } from '../moves/halfwaySkills.ts'
import { countsSentence } from '../moves/reasonText.ts'
import { useFormat } from '../texts/format.ts'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { LevelWord } from '../ui/LevelStones.tsx'
import styles from './Bring.module.css'
import { Part } from './Part.tsx'
import type { MoveOfPage } from './roleOfPage.ts'

/** What the viewer shares with the role, each at the viewer's own level. */
export function Bring({ move }: { move: MoveOfPage }) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const { list } = useFormat()
  const halfway = halfwaySkills(move)
  if (move.shared.length + halfway.length === 0) {
    return (
      <Part title={t('role.bring')}>
        <p className="muted">{countsSentence(t, list, move)}</p>
      </Part>
    )
  }
  return (
    <Part title={t('role.bring')} lead={countsSentence(t, list, move)}>
      <ul className={styles.list}>
        {move.shared.map(({ skill, closeTo, level, assumed }) => (
          <li key={skill.id}>
            <b>
              <LocalizedName texts={skill.names} />
              {closeTo === null ? null : <span>{t('role.through', { skill: localize(closeTo.names) })}</span>}
            </b>
            <span>{assumed ? t('row.assumed') : <LevelWord tenths={level} />}</span>
          </li>
        ))}
      </ul>
      {halfway.length === 0 ? null : (
        <>
          <h3 className={`over ${styles.halfway}`}>{t('panel.halfway')}</h3>
          <ul className={styles.list} data-halfway>
            {halfway.map(({ skill, closeTo, level }) => (
              <li key={skill.id}>
                <b>
                  <LocalizedName texts={skill.names} />
                  {level > 0 || closeTo === null ? null : (
                    <span>{t('role.through', { skill: localize(closeTo.names) })}</span>
                  )}
                </b>
                {level > 0 ? <LevelWord tenths={level} /> : null}
              </li>
            ))}
          </ul>
        </>
      )}
      {move.restingSkills.length === 0 ? null : (
        <p className={styles.resting}>
          {t('role.resting', {
            skills: list(move.restingSkills.map(({ names }) => t('quoted', { text: localize(names) }))),
          })}
        </p>
      )}
    </Part>
  )
}
