import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLook } from '@ortak/kernel/look';
import { factsOf, languageCodes, speak, type Language } from '@ortak/kernel/i18n';
import { transformWithEsbuild, type Plugin, type Rollup } from 'vite';

const light = createLook('light').palette;
const dark = createLook('dark').palette;

const icon = (size: number, purpose: 'any' | 'maskable') => ({
  src: `/icons/${purpose === 'any' ? 'icon' : 'maskable'}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What a device shows of the portal once it is installed there. */
const manifestIn = (language: Language) => ({
  id: '/',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  lang: factsOf(language).tag.slice(0, 2),
  dir: factsOf(language).direction,
  name: speak(language)('portal.install.name'),
  short_name: speak(language)('portal.install.shortName'),
  description: speak(language)('portal.signIn.lead'),
  theme_color: light.surface,
  background_color: light.background,
  icons: [icon(192, 'any'), icon(512, 'any'), icon(192, 'maskable'), icon(512, 'maskable')],
});

/** A chunk and everything that it imports at once, styles too. */
function withImports(bundle: Rollup.OutputBundle, name: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[name];
  if (found.has(name) || chunk?.type !== 'chunk') return found;
  found.add(name);
  for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
  for (const imported of chunk.imports) withImports(bundle, imported, found);
  return found;
}

/**
 * Makes the portal installable: a manifest in each language, the colours around the page in light and dark, and the
 * service worker, which knows by a hash of the build which shell is its own.
 */
export function installable(): Plugin {
  let root = '';
  return {
    name: 'ortak-installable',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: '/manifest.tr.webmanifest' }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/icons/touch-180.png' }, injectTo: 'head' },
      ...(
        [
          ['light', light],
          ['dark', dark],
        ] as const
      ).map(([mode, palette]) => ({
        tag: 'meta',
        attrs: { name: 'theme-color', content: palette.surface, media: `(prefers-color-scheme: ${mode})` },
        injectTo: 'head' as const,
      })),
    ],
    async generateBundle(_options, bundle) {
      for (const language of languageCodes)
        this.emitFile({
          type: 'asset',
          fileName: `manifest.${language}.webmanifest`,
          source: JSON.stringify(manifestIn(language)),
        });
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
      const files = [...withImports(bundle, entry?.fileName ?? '')].map((name) => `/${name}`).sort();
      const path = join(root, 'worker', 'worker.ts');
      const source = await readFile(path, 'utf8');
      const version = createHash('sha256')
        .update(source)
        .update(Object.keys(bundle).sort().join())
        .digest('hex')
        .slice(0, 16);
      const { code } = await transformWithEsbuild(source, path, {
        define: { SHELL_VERSION: JSON.stringify(version), SHELL_FILES: JSON.stringify(files) },
        minify: true,
        target: 'es2022',
      });
      this.emitFile({ type: 'asset', fileName: 'worker.js', source: code });
    },
  };
}
