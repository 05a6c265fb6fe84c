import type { NavigationPage } from '../app/navigationPages.tsx'
export function SearchPalette({ pages, onClose }: { pages: NavigationPage[]; onClose: () => void }) {
  return <button onClick={onClose}>{pages.length}</button>
}
