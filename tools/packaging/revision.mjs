// Which state of the source this is. A source without its history has none, and says so.
import { spawnSync } from 'node:child_process';
import { root } from '../parts.mjs';

/** @param {readonly string[]} args */
function git(...args) {
  const done = spawnSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return done.status === 0 ? done.stdout.trim() : null;
}

/**
 * The commit with a `+` if something was changed since, and the seconds it was made at; `SOURCE_DATE_EPOCH` goes before.
 * @returns {{ readonly commit: string | null, readonly seconds: number | null }}
 */
export function revision() {
  // A folder above may be somebody else's repository.
  if (git('rev-parse', '--show-prefix') !== '') return { commit: null, seconds: null };
  const commit = git('rev-parse', 'HEAD');
  const isChanged = git('status', '--porcelain', '--untracked-files=no') !== '';
  const seconds = Number(process.env.SOURCE_DATE_EPOCH ?? git('show', '-s', '--format=%ct', 'HEAD'));
  return {
    commit: commit === null ? null : `${commit}${isChanged ? '+' : ''}`,
    seconds: Number.isFinite(seconds) ? seconds : null,
  };
}
