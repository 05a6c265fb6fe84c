/**
 * Does the same again and again until one batch is not full: what is bounded in itself and yet comes to its end.
 * @param batch does at most `most` and says how many.
 * @returns how many all together.
 */
export async function inBatches(most: number, batch: () => Promise<number>): Promise<number> {
  for (let all = 0; ; ) {
    const done = await batch()
    all += done
    if (done < most) return all
  }
}
