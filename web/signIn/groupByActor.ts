/** The people of one actor, in the order they came. */
export type ActorGroup<Option extends { readonly actor: string }> = {
  readonly actor: Option['actor']
  readonly people: readonly Option[]
}

/** Groups in the order in which their first member came. */
export function groupByActor<Option extends { readonly actor: string }>(
  options: readonly Option[],
): ActorGroup<Option>[] {
  const actors = [...new Set(options.map((option) => option.actor))]
  return actors.map((actor) => ({ actor, people: options.filter((option) => option.actor === actor) }))
}
