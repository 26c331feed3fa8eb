import { startTestCluster, type RunningTestCluster } from './cluster';

declare global {
  var tollgateTestCluster: RunningTestCluster | undefined;
}

export default async function setUp(): Promise<void> {
  globalThis.tollgateTestCluster = await startTestCluster();
  process.env.TOLLGATE_TEST_CLUSTER = JSON.stringify(globalThis.tollgateTestCluster.access);
}
