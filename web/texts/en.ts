const areas = import.meta.glob<Record<string, string>>('./en/*.json', { eager: true, import: 'default' })

/** All texts in this language, by key. */
export default Object.assign({}, ...Object.values(areas)) as Record<string, string>
