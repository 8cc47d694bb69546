import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root, toolsFolder } from './paths.mjs';
import { Problem } from './problem.mjs';
import { looksOffline, runQuietly, tail } from './processes.mjs';
import { showProgress } from './progress.mjs';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const nodeVersion = readFileSync(join(root, '.node-version'), 'utf8').trim();
const yarnVersion = manifest.packageManager.replace(/^yarn@/, '');
const supportedMajors = manifest.engines.node.split('||').map(Number);

/**
 * Finds a supported Node and the Yarn that the lockfile was made with: the ones in use if they fit, else those in
 * `.tools`, installed with npm when missing. Answers their paths and an environment in which child processes find them.
 */
export async function ensureTools() {
  const inUse = supportedMajors.includes(majorOf(process.versions.node));
  const node = inUse ? process.execPath : toolNode();
  const yarn = join(toolsFolder, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js');
  const missing = [
    ...(node && existsSync(node) ? [] : [nodePackage()]),
    ...(existsSync(yarn) && yarnFits()
      ? []
      : [`@yarnpkg/cli-dist@${yarnVersion}`]),
  ];
  if (missing.length > 0) await installTools(missing);
  const found = inUse ? process.execPath : toolNode();
  if (!found || !existsSync(found)) {
    throw new Problem(
      `Node ${
        process.versions.node
      } is in use; this project needs Node ${supportedMajors.join(
        ' or ',
      )}, and npm offers none for ${process.platform}-${process.arch}.`,
      `Install Node ${nodeVersion} (nvm, fnm and asdf read .node-version) and run the command again.`,
    );
  }
  const path = [
    dirname(found),
    join(toolsFolder, 'node_modules/.bin'),
    process.env.PATH,
  ].join(delimiter);
  return { node: found, yarn, env: { ...process.env, PATH: path } };
}

function majorOf(version) {
  return Number(version.split('.')[0]);
}

function nodePackage() {
  return `node-${platformName()}-${process.arch}@${nodeVersion}`;
}

function platformName() {
  return process.platform === 'win32' ? 'win' : process.platform;
}

function toolNode() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const folder = join(
    toolsFolder,
    `node_modules/node-${platformName()}-${process.arch}`,
  );
  if (!existsSync(join(folder, 'package.json'))) return undefined;
  const { version } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return version === nodeVersion ? join(folder, 'bin', program) : undefined;
}

function yarnFits() {
  const file = join(toolsFolder, 'node_modules/@yarnpkg/cli-dist/package.json');
  return (
    existsSync(file) &&
    JSON.parse(readFileSync(file, 'utf8')).version === yarnVersion
  );
}

async function installTools(packages) {
  const progress = showProgress(`Getting ${packages.join(' and ')}`);
  const { code, output } = await runQuietly('npm', [
    'install',
    '--prefix',
    toolsFolder,
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...packages,
  ]);
  progress.end(code === 0 ? 'done' : 'failed');
  if (code === 0) return;
  throw looksOffline(output)
    ? new Problem(
        'The npm registry cannot be reached.',
        'Check the network or proxy settings of npm ("npm ping") and run the command again.',
        tail(output),
      )
    : new Problem(
        `npm could not install ${packages.join(' and ')}.`,
        `Install Node ${nodeVersion} and run the command again, or mend what npm says above.`,
        tail(output),
      );
}
