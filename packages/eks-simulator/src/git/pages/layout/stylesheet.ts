/*
 * Copyright 2026 The EKS for Backstage Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

/** The one stylesheet of all pages. State is always written out too, never told by colour alone. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --page: #fff; --panel: #f6f8fa; --line: #d0d7de; --text: #1f2328; --quiet: #57606a; --link: #0757ba;
  --good: #116329; --good-back: #dafbe1; --bad: #a40e26; --bad-back: #ffebe9; --busy: #7d4e00; --busy-back: #fff8c5;
  --violet: #6639ba; --violet-back: #fbefff; --button: #1a7f37;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --panel: #161b22; --line: #30363d; --text: #e6edf3; --quiet: #9198a1; --link: #6cb6ff;
    --good: #56d364; --good-back: #12261e; --bad: #ff938a; --bad-back: #301a1f; --busy: #e3b341; --busy-back: #272115;
    --violet: #d2a8ff; --violet-back: #231c33; --button: #1a7f37;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
body > header { background: var(--panel); border-bottom: 1px solid var(--line); }
body > header > *, main, body > footer { max-width: 1100px; margin: 0 auto; padding: 0 16px; }
.brand { padding-top: 10px; padding-bottom: 10px; font-size: 17px; overflow-wrap: anywhere; }
.brand a:last-of-type { font-weight: 600; }
.tabs { display: flex; gap: 4px; overflow-x: auto; }
.tabs a { padding: 8px 12px; color: var(--text); border-bottom: 2px solid transparent; white-space: nowrap; }
.tabs a[aria-current] { border-color: #fd8c73; font-weight: 600; }
main { padding-top: 20px; padding-bottom: 40px; }
body > footer { color: var(--quiet); font-size: 13px; padding-bottom: 24px; }
h1 { font-size: 22px; margin: 0 0 12px; overflow-wrap: anywhere; }
h2 { font-size: 16px; margin: 24px 0 8px; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.panel { border: 1px solid var(--line); border-radius: 8px; margin: 12px 0; overflow: hidden; }
.panel > h2, .panel > summary { margin: 0; padding: 8px 14px; background: var(--panel); font-size: 14px; font-weight: 600; }
.panel > h2 { border-bottom: 1px solid var(--line); }
.panel > summary { cursor: pointer; overflow-wrap: anywhere; }
.panel[open] > summary { border-bottom: 1px solid var(--line); }
.rows { list-style: none; margin: 0; padding: 0; }
.rows > li { display: flex; flex-wrap: wrap; gap: 2px 12px; padding: 9px 14px; align-items: baseline; }
.rows > li + li { border-top: 1px solid var(--line); }
.rows .main { flex: 1 1 240px; min-width: 0; overflow-wrap: anywhere; }
.rows .detail { flex-basis: 100%; color: var(--quiet); font-size: 14px; overflow-wrap: anywhere; }
.strip { display: flex; gap: 2px; margin: 8px 0 6px; }
.strip span { flex: 1; height: 6px; border-radius: 3px; color: var(--line); background: currentColor; }
.strip .good { color: var(--good); }
.strip .busy { color: var(--busy); }
.strip .bad { color: var(--bad); }
.panel > summary > h2 { display: inline; margin: 0; font-size: inherit; }
.panel > summary > .quiet { font-weight: 400; }
.steps > li { display: grid; grid-template-columns: 104px 1fr; }
.steps .badge { justify-self: start; }
.steps .detail { grid-column: 2; }
.icon { display: inline-block; width: 22px; color: var(--quiet); }
code, pre { font: 13px/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre { margin: 0; padding: 12px 14px; overflow-x: auto; }
pre.wrap { white-space: pre-wrap; overflow-wrap: anywhere; }
.lines { padding: 8px 0; counter-reset: line; }
.lines > code { display: block; width: max-content; min-width: 100%; }
.lines span { display: block; padding-right: 14px; }
.numbered span::before { counter-increment: line; content: counter(line); display: inline-block; width: 4em; padding-right: 1.5em; text-align: right; color: var(--quiet); user-select: none; }
.diff span { padding-left: 14px; }
.diff .added { background: var(--good-back); color: var(--good); }
.diff .removed { background: var(--bad-back); color: var(--bad); }
.diff .hunk { background: var(--panel); color: var(--quiet); }
.badge { display: inline-block; padding: 1px 10px; border-radius: 999px; font-size: 13px; font-weight: 600; white-space: nowrap; background: var(--panel); color: var(--quiet); border: 1px solid currentColor; }
.good { color: var(--good); background: var(--good-back); }
.bad { color: var(--bad); background: var(--bad-back); }
.busy { color: var(--busy); background: var(--busy-back); }
.violet { color: var(--violet); background: var(--violet-back); }
.plus { color: var(--good); }
.minus { color: var(--bad); }
.bar { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; margin: 0 0 12px; }
.bar nav { display: flex; flex-wrap: wrap; gap: 6px; }
.notice { border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; margin: 16px 0; background: var(--panel); }
button { font: inherit; font-weight: 600; padding: 6px 16px; border: 0; border-radius: 6px; color: #fff; background: var(--button); cursor: pointer; }
button:hover { filter: brightness(1.1); }
.copy { user-select: all; overflow-wrap: anywhere; }
`;
