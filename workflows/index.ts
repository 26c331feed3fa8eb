/** Every procedure, under the name of its kind of stream (`WORKFLOWS` in contracts/names). */
export { account } from './account';
export { cluster } from './cluster';
export { intervention } from './intervention';
export { project } from './project';
export { review } from './review';
export { standing } from './standing';
export { rollout } from './rollout';
