import { Component, type ReactNode } from 'react'

type WhenItBreaksProps = { fallback: ReactNode; children: ReactNode }

/** Shows something else in the place of a part that cannot be fetched or drawn. React asks for a class here. */
export class WhenItBreaks extends Component<WhenItBreaksProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? this.props.fallback : this.props.children
  }
}
