import IconChevronDown from '@tabler/icons-react/icons/IconChevronDown'
import { type FocusEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LocalizedName } from '../texts/LocalizedName.tsx'
import { useLocalize } from '../texts/localized.ts'
import { FamilyMark } from '../ui/FamilyMark.tsx'
import styles from './Filters.module.css'
import { type MoveFilter, reaches, shownBands, toggled } from './moveFilter.ts'
import type { Family } from './useMovesPage.ts'

type FiltersProps = {
  filter: MoveFilter
  families: readonly Family[]
  onFilter: (filter: MoveFilter) => void
}

/** How far to look, which families, how far away: each takes effect at once and stands in the address. */
export function Filters({ filter, families, onFilter }: FiltersProps) {
  const { t } = useTranslation()
  const localize = useLocalize()
  const chosen = families.filter(({ code }) => filter.families.includes(code)).map(({ names }) => localize(names))
  return (
    <div className={styles.filters}>
      <ReachSlider filter={filter} onFilter={onFilter} />
      <FilterMenu label={t('map.family')} hint={t('map.familyHint')} chosen={chosen}>
        {families.map(({ id, code, order, names }) => (
          <Choice
            key={id}
            isOn={filter.families.includes(code)}
            onToggle={() => onFilter({ ...filter, families: toggled(filter.families, code) })}
          >
            <FamilyMark code={code} order={order} size={22} />
            <LocalizedName texts={names} />
          </Choice>
        ))}
      </FilterMenu>
      <FilterMenu
        label={t('map.effort')}
        hint={t('map.effortHint')}
        chosen={filter.bands.map((band) => t(`band.${band}`))}
      >
        {shownBands.map((band) => (
          <Choice
            key={band}
            isOn={filter.bands.includes(band)}
            onToggle={() => onFilter({ ...filter, bands: toggled(filter.bands, band) })}
          >
            {t(`band.${band}`)}
          </Choice>
        ))}
      </FilterMenu>
    </div>
  )
}

function ReachSlider({ filter, onFilter }: Pick<FiltersProps, 'filter' | 'onFilter'>) {
  const { t } = useTranslation()
  const id = useId()
  const place = reaches.indexOf(filter.reach)
  const word = t(`map.reach.${filter.reach}`)
  return (
    <div className={styles.reach}>
      <label htmlFor={id}>
        <b>{t('map.reach')}</b> <span>{word}</span>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={reaches.length - 1}
        step={1}
        value={place}
        aria-valuetext={word}
        style={{ '--filled': `${(100 * place) / (reaches.length - 1)}%` }}
        onChange={(event) => onFilter({ ...filter, reach: reaches[Number(event.target.value)] ?? filter.reach })}
      />
    </div>
  )
}

type FilterMenuProps = { label: string; hint: string; chosen: readonly string[]; children: ReactNode }

/** A button that opens a list of boxes to tick. Esc and a click elsewhere close it. */
function FilterMenu({ label, hint, chosen, children }: FilterMenuProps) {
  const { t } = useTranslation()
  const whole = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const isInside = event.target instanceof Node && whole.current?.contains(event.target)
      if (!isInside) whole.current?.removeAttribute('open')
    }
    document.addEventListener('pointerdown', close)
    return () => document.removeEventListener('pointerdown', close)
  }, [])
  // A press on the words of a choice moves the focus to what lies around the menu: that is no leaving.
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>) => {
    const isElsewhere = relatedTarget !== null && !currentTarget.contains(relatedTarget)
    if (isElsewhere && !relatedTarget.contains(currentTarget)) currentTarget.open = false
  }
  const [only] = chosen
  return (
    <details
      ref={whole}
      className={styles.menu}
      onBlur={closeWhenLeft}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return
        event.stopPropagation()
        event.currentTarget.open = false
        event.currentTarget.querySelector('summary')?.focus()
      }}
    >
      <summary>
        <span className="muted">{label}</span>{' '}
        <span>{only === undefined ? t('map.all') : chosen.length === 1 ? only : chosen.length}</span>
        <IconChevronDown size={16} stroke={1.7} aria-hidden />
      </summary>
      <fieldset aria-label={hint} className={styles.choices}>
        {children}
      </fieldset>
    </details>
  )
}

function Choice({ isOn, onToggle, children }: { isOn: boolean; onToggle: () => void; children: ReactNode }) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={isOn} onChange={onToggle} />
      {children}
    </label>
  )
}
