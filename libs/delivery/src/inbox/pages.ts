import { langs, plain, plainLines, vocabulary } from '@selaras/language';
import type { InboxWords } from '@selaras/language';
import { escapeHtml } from '../format/escape.js';
import type { InboxEntry, InboxFilter } from './store.js';

/** Headers of the inbox's own pages: nothing from outside, no scripts, frames only of its own. */
export function pageHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    ...commonHeaders,
  };
}

/** Headers of a mail's own HTML: styles only, in a sandbox of its own origin, framed by the inbox alone. */
export const mailHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

export const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const css = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f5f6f8;color:#1c2430;font:16px/1.5 system-ui,sans-serif}
header,main{max-width:1080px;margin:0 auto;padding:16px}
h1{font-size:22px;margin:8px 0 0}
p.lead{margin:4px 0 0;color:#4a5565}
form{display:flex;flex-wrap:wrap;gap:12px;align-items:end;margin:16px 0}
label{font-size:14px;color:#4a5565}
input{display:block;font:inherit;padding:6px 8px;border:1px solid #8a94a3;border-radius:4px;min-width:220px}
button,a.button{font:inherit;padding:6px 14px;border:1px solid #1d4f91;border-radius:4px;background:#1d4f91;color:#fff;cursor:pointer;text-decoration:none}
.scroll{overflow-x:auto;background:#fff;border:1px solid #d7dce3}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:8px 12px;border-bottom:1px solid #e6e9ee;vertical-align:top}
th{font-size:14px;color:#4a5565}
a{color:#1d4f91}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;background:#fff;border:1px solid #d7dce3;padding:12px 16px;margin:16px 0}
dt{color:#4a5565}dd{margin:0;overflow-wrap:anywhere}
.both{display:grid;grid-template-columns:repeat(auto-fit,minmax(320px,1fr));gap:16px}
iframe{width:100%;height:70vh;border:1px solid #d7dce3;background:#fff}
pre{margin:0;padding:16px;background:#fff;border:1px solid #d7dce3;white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 ui-monospace,monospace}
h2{font-size:17px}
nav{margin:12px 0;display:flex;gap:16px}
td.when{white-space:nowrap}
@media (max-width:720px){
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
tr,td{display:block}
tr{border-bottom:1px solid #d7dce3;padding:8px 0}
td{border:0;padding:2px 12px;overflow-wrap:anywhere}
td.minor{display:none}
}
:focus-visible{outline:3px solid #f2a900;outline-offset:1px}
`;

function page(nonce: string, title: string, body: string): string {
  return [
    '<!doctype html>',
    `<html lang="${langs[0]}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style nonce="${nonce}">${css}</style>`,
    '</head>',
    `<body>${body}</body>`,
    '</html>',
  ].join('\n');
}

/** A label in every language, each marked as what it is. */
function every(pick: (words: InboxWords) => string): string {
  const [first, ...others] = langs;
  return [
    escapeHtml(pick(vocabulary[first].inbox)),
    ...others.map((lang) => `<span lang="${lang}">/ ${escapeHtml(pick(vocabulary[lang].inbox))}</span>`),
  ].join(' ');
}

/** What came from outside: inert as HTML, and silent about the direction in which it is read. */
const e = (text: string): string => escapeHtml(plain(text));

/** Mails on one page of the list. */
export const pageSize = 100;

export interface ListView {
  readonly filter: InboxFilter;
  /** Newest first. */
  readonly entries: readonly InboxEntry[];
  readonly total: number;
  /** First page is 1. */
  readonly page: number;
}

/** The list of mails, newest first. */
export function listPage(nonce: string, view: ListView): string {
  const { filter, entries, total } = view;
  const rows = entries.map(
    (entry) => `<tr>
<td class="minor">${entry.n}</td>
<td class="when">${e(entry.receivedAt.slice(0, 19).replace('T', ' '))}</td>
<td>${e(entry.to)}</td>
<td><a href="/messages/${entry.n}">${e(entry.subject === '' ? '–' : entry.subject)}</a></td>
</tr>`,
  );
  const body = `<header>
<h1>${every(({ title }) => title)}</h1>
<p class="lead">${every(({ lead }) => lead)}</p>
</header>
<main>
<form method="get" action="/">
<label>${every(({ assessment }) => assessment)}<input name="assessment" value="${e(filter.assessment ?? '')}"></label>
<label>${every(({ recipient }) => recipient)}<input name="person" value="${e(filter.person ?? '')}"></label>
<button type="submit">${every(({ filter }) => filter)}</button>
</form>
${
  entries.length === 0
    ? emptyNote(view)
    : `<p>${every(({ messages }) => messages(total))}</p>
<div class="scroll"><table>
<thead><tr><th scope="col">No.</th><th scope="col">${every(({ received }) => received)}</th><th scope="col">${every(({ to }) => to)}</th><th scope="col">${every(({ subject }) => subject)}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></div>`
}
${pager(view)}
</main>`;
  return page(nonce, langs.map((lang) => vocabulary[lang].inbox.title).join(' / '), body);
}

/** Why there is nothing to see, and the way to where there is something. */
function emptyNote({ filter, total }: ListView): string {
  if (total > 0) {
    return `<p>${every(({ emptyPage }) => emptyPage)} <a href="${listAddress(filter, 1)}">${every(({ newest }) => newest)}</a></p>`;
  }
  if (filter.assessment !== undefined || filter.person !== undefined) {
    return `<p>${every(({ nothingMatches }) => nothingMatches)} <a href="/">${every(({ all }) => all)}</a></p>`;
  }
  return `<p>${every(({ empty }) => empty)}</p>`;
}

function listAddress(filter: InboxFilter, to: number): string {
  const query = new URLSearchParams();
  if (filter.assessment !== undefined) query.set('assessment', filter.assessment);
  if (filter.person !== undefined) query.set('person', filter.person);
  query.set('page', String(to));
  return e(`/?${query.toString()}`);
}

function pager({ filter, total, page: current }: ListView): string {
  const link = (to: number, label: string): string => `<a href="${listAddress(filter, to)}">${label}</a>`;
  const links = [
    ...(current > 1 && (current - 1) * pageSize < total
      ? [
          link(
            current - 1,
            every(({ newer }) => newer),
          ),
        ]
      : []),
    ...(current * pageSize < total
      ? [
          link(
            current + 1,
            every(({ older }) => older),
          ),
        ]
      : []),
  ];
  return links.length === 0 ? '' : `<nav>${links.join(' ')}</nav>`;
}

/** One mail: its fields, its HTML in a sandboxed frame, its text beside it. */
export function messagePage(nonce: string, entry: InboxEntry, text: string): string {
  const field = (label: string, value: string): string => `<dt>${label}</dt><dd>${e(value === '' ? '–' : value)}</dd>`;
  const body = `<header>
<nav><a href="/">${every(({ all }) => all)}</a></nav>
<h1>${e(entry.subject)}</h1>
</header>
<main>
<dl>
${field(
  every(({ to }) => to),
  entry.to,
)}
${field(
  every(({ received }) => received),
  entry.receivedAt,
)}
${field('Message-ID', entry.messageId)}
</dl>
<div class="both">
<section><h2>HTML</h2><iframe sandbox="" title="HTML" src="/messages/${entry.n}/html"></iframe></section>
<section><h2>${every(({ text }) => text)}</h2><pre>${escapeHtml(plainLines(text))}</pre></section>
</div>
</main>`;
  return page(nonce, entry.subject, body);
}

/** A plain word for what is not there or not allowed. */
export function problemPage(nonce: string, said: (words: InboxWords) => string): string {
  return page(
    nonce,
    said(vocabulary[langs[0]].inbox),
    `<main><h1>${every(said)}</h1><p><a href="/">${every(({ all }) => all)}</a></p></main>`,
  );
}
