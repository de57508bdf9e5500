import { expectNone, files, jsonOf } from './house';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './house';

interface Package {
  readonly name: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const manifests = files.filter((file) => /(^|\/)package\.json$/.test(file));
const asked = manifests.flatMap((file) => {
  const { dependencies, devDependencies } = jsonOf<Package>(file);
  return Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => ({
    file,
    name,
    version,
  }));
});
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { version?: string; license?: string; resolved?: string; link?: boolean }>;
};
const installed = Object.entries(lock.packages).flatMap(([path, { version }]) => {
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
  return name !== undefined && version !== undefined ? [{ path, name, version }] : [];
});

describe('packages', () => {
  test('every version is pinned exactly', () => {
    expectNone(
      asked
        .filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(({ file, name, version }) => `${file}: ${name} ${version}`),
      'Write one version without ^ or ~ (npm install --save-exact): what was tested is what runs.',
    );
  });

  test('one name has one version', () => {
    const versions = new Map<string, Set<string>>();
    for (const { name, version } of asked) versions.set(name, (versions.get(name) ?? new Set()).add(version));
    const several = [...versions]
      .filter(([, set]) => set.size > 1)
      .map(([name, set]) => `${name}: ${[...set].join(', ')}`);
    expectNone(several, 'Workspaces ask for different versions of one package: choose one for all.');
  });

  test('one React, and one version of everything of Strapi', () => {
    for (const name of ['react', 'react-dom']) {
      const found = new Set(installed.filter((one) => one.name === name).map(({ version }) => version));
      expect([name, [...found]]).toEqual([name, [asked.find((one) => one.name === 'react')?.version]]);
    }
    const wanted = asked.find(({ name }) => name === '@strapi/strapi')?.version;
    const released = [
      '@strapi/strapi',
      '@strapi/core',
      '@strapi/database',
      '@strapi/admin',
      '@strapi/types',
      '@strapi/utils',
      '@strapi/plugin-users-permissions',
    ];
    for (const name of released) {
      const found = new Set(installed.filter((one) => one.name === name).map(({ version }) => version));
      expect([name, [...found]]).toEqual([name, [wanted]]);
    }
  });

  test('every workspace says its licence, and is MIT', () => {
    expectNone(
      manifests.filter((file) => jsonOf<Package>(file).license !== 'MIT'),
      'Add "license": "MIT".',
    );
  });
});
