import './ui/tokens.css'
import './ui/base.css'
import './ui/mantine.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { startTexts } from './texts/texts.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element with the id "root".')

await startTexts()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
