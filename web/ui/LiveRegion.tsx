import { useEffect, useState } from 'react'
import { onAnnouncement } from './announce.ts'

/** The one place that screen readers listen to. Stands once, in the app; everyone else calls `announce`. */
export function LiveRegion() {
  const [announcement, setAnnouncement] = useState({ text: '', count: 0 })
  useEffect(() => onAnnouncement((text) => setAnnouncement((previous) => ({ text, count: previous.count + 1 }))), [])
  return (
    <div aria-live="polite" className="hiddenText">
      <span key={announcement.count}>{announcement.text}</span>
    </div>
  )
}
