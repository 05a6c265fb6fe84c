import { type ReactNode, useState } from 'react'
import { ConfirmDialog, type Widening } from './ConfirmDialog.tsx'

/** Gives a function that asks before more people see something, and the dialog to place on the page. */
export function useWidening(): { readonly ask: (widening: Widening) => void; readonly dialog: ReactNode } {
  const [widening, setWidening] = useState<Widening | null>(null)
  const dialog = widening === null ? null : <ConfirmDialog widening={widening} onClose={() => setWidening(null)} />
  return { ask: setWidening, dialog }
}
