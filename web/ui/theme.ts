import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core'
import button from './button.module.css'

/** The accent in ten steps; 7 is the accent of the light theme, 3 of the dark one. */
const ink: MantineColorsTuple = [
  '#E9EDFB',
  '#D3DCFA',
  '#B8C7FC',
  '#9DB4FF',
  '#7E97F0',
  '#5B76DC',
  '#3E5ACB',
  '#2340B8',
  '#1C3396',
  '#152774',
]

/** The grays of Mantine's dark theme: text, borders, surfaces and page of the tokens. */
const dark: MantineColorsTuple = [
  '#EDF1F5',
  '#DCE3EA',
  '#A9B4C1',
  '#758394',
  '#2A3440',
  '#22304F',
  '#19212B',
  '#10151C',
  '#0C1117',
  '#080C11',
]

/** Mantine's components in the colors, type and spacing of tokens.css. */
export const theme = createTheme({
  fontFamily: 'var(--font-text)',
  headings: {
    fontFamily: 'var(--font-head)',
    fontWeight: '500',
    sizes: {
      h1: { fontSize: '36px', lineHeight: '42px' },
      h2: { fontSize: '26px', lineHeight: '32px' },
      h3: { fontSize: '20px', lineHeight: '26px' },
    },
  },
  colors: { ink, dark },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  defaultRadius: 8,
  radius: { sm: '8px', md: '14px', lg: '20px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { variant: 'default' }, classNames: { root: button.root } }),
  },
})

/** Mantine's own variables, answered by the tokens, so that both themes are decided in one file. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-error': 'var(--notice)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--sunken)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'color-mix(in srgb, var(--accent) 88%, var(--ink))',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-primary-color-light': 'var(--accent-soft)',
    '--mantine-primary-color-light-hover': 'var(--accent-soft)',
    '--mantine-primary-color-light-color': 'var(--accent)',
    '--mantine-color-ink-light': 'var(--accent-soft)',
    '--mantine-color-ink-light-hover': 'var(--accent-soft)',
    '--mantine-color-ink-light-color': 'var(--accent)',
    '--mantine-shadow-md': 'var(--shadow-panel)',
  },
  light: {},
  dark: {},
})

/** Keeps the choice light, dark or system under the key that /theme.js reads before the first paint. */
export const themeChoice = localStorageColorSchemeManager({ key: 'theme' })
