import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Horizon } from '../ui/Horizon.tsx'

type MessagePageProps = { title: string; text: string; backLabel: string; children?: ReactNode }

/** A page that has one thing to say and one way back. */
export function MessagePage({ title, text, backLabel, children }: MessagePageProps) {
  return (
    <Horizon
      title={title}
      tabTitle={title}
      lead={
        <>
          {text}
          <span style={{ display: 'flex', flexWrap: 'wrap', gap: 'var(--s-2)', marginTop: 'var(--s-5)' }}>
            {children}
            <Button component={Link} to="/map">
              {backLabel}
            </Button>
          </span>
        </>
      }
    />
  )
}
