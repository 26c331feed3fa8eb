/**
 * Lets the Temporal SDK download one of its servers into a folder: node sdk-download.js PROGRAM VERSION FOLDER.
 * A process of its own, because the SDK's download can be neither bounded in time nor cancelled.
 * The SDK starts the server when it has it; it is stopped again at once.
 */
const { TestWorkflowEnvironment } = require('@temporalio/testing');

const [, , program, version, downloadDir] = process.argv;
const server = { executable: { type: 'cached-download', version: `v${version}`, downloadDir } };

async function download() {
  const environment =
    program === 'temporal'
      ? await TestWorkflowEnvironment.createLocal({ server })
      : await TestWorkflowEnvironment.createTimeSkipping({ server });
  await environment.teardown();
}

download().then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
