/** The task queue of the bare procedures; the product's worker does not listen there. */
export const BARE_QUEUE = 'tollgate-bench-bare';
