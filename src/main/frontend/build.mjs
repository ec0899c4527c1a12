// Builds what the browser needs and checks the models: node build.mjs <output directory>
// Run by Maven in generate-resources; does nothing when no input has changed since the last success.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const models = resolve(here, '../../../processes');
const modules = join(here, 'node_modules');
const islands = ['app.ts', 'form.ts', 'diagram.ts'];
const stylesheets = ['hemei', 'form', 'diagram'];
// Browsers of old office computers and phones; newer syntax is rewritten for them.
const browsers = ['chrome87', 'edge87', 'firefox91', 'safari14.1'];

class BuildFailure extends Error {}

function fail(message) {
  throw new BuildFailure(message);
}

function filesUnder(directory, wanted = () => true) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => {
      const path = join(directory, entry.name);
      return entry.isDirectory() ? filesUnder(path, wanted) : wanted(entry.name) ? [path] : [];
    })
    .sort();
}

function run(what, command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: here, stdio: 'inherit', ...options });
  if (result.error) fail(`${what} could not start: ${result.error.message}`);
  if (result.status !== 0) fail(`${what} failed, see above.`);
}

function tool(what, script, args) {
  run(what, process.execPath, [join(modules, script), ...args]);
}

function digest(...paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(relative(here, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function readOrEmpty(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function installPackages() {
  const stamp = join(modules, '.hemei-lock');
  const lock = digest(join(here, 'package-lock.json'), join(here, 'package.json'));
  if (readOrEmpty(stamp) === lock) return;
  console.log('[frontend] installing npm packages (npm ci)');
  run('npm ci', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, lock);
}

function lintModels(bpmn) {
  if (bpmn.length === 0) return;
  const config = [join(here, '.bpmnlintrc'), join(models, '.bpmnlintrc')].find(existsSync);
  if (!config) fail('There are BPMN models, but no .bpmnlintrc to check them by.');
  tool('bpmnlint', 'bpmnlint/bin/bpmnlint.js', [
    '--config', config, '--max-warnings=0', ...bpmn.map((path) => relative(here, path)),
  ]);
}

async function bundleIslands(assets) {
  const esbuild = await import('esbuild');
  const result = await esbuild.build({
    entryPoints: islands.map((island) => join(here, island)),
    outdir: assets,
    bundle: true,
    minify: true,
    format: 'iife',
    target: browsers,
    charset: 'utf8',
    legalComments: 'linked',
    logLevel: 'warning',
  }).catch(() => fail('esbuild could not bundle the islands, see above.'));
  if (result.warnings.length > 0) fail('esbuild has warnings, see above.');
}

async function compileStyles(assets) {
  const sass = await import('sass');
  for (const name of stylesheets) {
    const { css } = sass.compile(join(here, 'styles', `${name}.scss`), {
      loadPaths: [modules],
      style: 'compressed',
      quietDeps: true,
      // Bootstrap 5.3 is written with @import; these notices are about its code, not ours.
      silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
      logger: { warn: (message) => fail(`Sass warns about styles/${name}.scss: ${message}`) },
    });
    writeFileSync(join(assets, `${name}.css`), css);
  }
}

// The two weights that papers are set in: static TrueType files, which is what the PDF library can embed.
function copyPrintFonts(fonts) {
  mkdirSync(fonts, { recursive: true });
  for (const weight of ['400Regular', '700Bold']) {
    const name = `NotoSerifSC_${weight}.ttf`;
    copyFileSync(join(modules, '@expo-google-fonts/noto-serif-sc', weight, name), join(fonts, name));
  }
}

// Names are written with characters no office font has. The glyphs for them come in some ninety small fonts, each with
// its range, so that a paper embeds the one it needs; the PDF library wants them as TrueType.
async function unpackRareFonts(fonts) {
  const { decompress } = await import('wawoff2');
  mkdirSync(fonts, { recursive: true });
  const css = readFileSync(join(modules, 'hanamin/HanaMin.css'), 'utf8');
  const faces = /url\((\S*CJK-(?:Unified|Compatibility)-Ideographs\S*)\.woff2\)[^}]*unicode-range: ([^;]+);/g;
  const index = [];
  for (const [, name, ranges] of css.matchAll(faces)) {
    writeFileSync(join(fonts, `${name}.ttf`), await decompress(readFileSync(join(modules, 'hanamin', `${name}.woff2`))));
    index.push(`${name} ${ranges.replaceAll(/U\+|\s/g, '')}`);
  }
  if (index.length === 0) fail('The rare fonts are not where they were expected.');
  writeFileSync(join(fonts, 'index.txt'), `${index.join('\n')}\n`);
}

async function build(output) {
  const bpmn = filesUnder(models, (name) => name.endsWith('.bpmn'));
  const inputs = [...filesUnder(here), ...bpmn, ...[join(models, '.bpmnlintrc')].filter(existsSync)];
  const stamp = `${output}.stamp`;
  const state = digest(...inputs);
  const assets = join(output, 'static', 'assets');
  if (readOrEmpty(stamp) === state && existsSync(assets)) return;

  installPackages();
  lintModels(bpmn);
  tool('The type check', 'typescript/bin/tsc', ['--noEmit', '--project', here]);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  await bundleIslands(assets);
  await compileStyles(assets);
  copyFileSync(join(modules, 'htmx.org/dist/htmx.min.js'), join(assets, 'htmx.js'));
  copyFileSync(join(here, 'icons.svg'), join(assets, 'icons.svg'));
  copyPrintFonts(join(output, 'fonts'));
  await unpackRareFonts(join(output, 'fonts', 'rare'));
  writeFileSync(stamp, state);
  const size = filesUnder(assets).reduce((sum, path) => sum + statSync(path).size, 0);
  console.log(`[frontend] built ${relative(process.cwd(), assets)} (${Math.round(size / 1024)} kB)`);
}

try {
  if (process.argv.length !== 3) fail('Usage: node build.mjs <output directory>');
  await build(resolve(process.argv[2]));
} catch (problem) {
  console.error(`[frontend] ${problem instanceof BuildFailure ? problem.message : problem.stack}`);
  process.exit(1);
}
