import { Component, type ReactNode } from 'react'

type WhenItBreaksProps = {
  /** Stands in the place of the part; nothing when left out. */
  fallback?: ReactNode
  onBreak?: () => void
  children: ReactNode
}

/** Shows something else in the place of a part that cannot be fetched or drawn. React asks for a class here. */
export class WhenItBreaks extends Component<WhenItBreaksProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override componentDidCatch() {
    this.props.onBreak?.()
  }

  override render() {
    return this.state.isBroken ? (this.props.fallback ?? null) : this.props.children
  }
}
