/** Numbers from 0 to below 1 that look like chance and are the same in every run (a linear congruential generator). */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
