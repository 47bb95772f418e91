import { expect, test } from 'vitest';
import { html, relativeAddress, webAddress } from '../../src/domain/html.ts';

test('text in a template is escaped, html is not', () => {
  const inner = html`<b>${'a & b'}</b>`;
  expect(html`<p title="${'"\'<>'}">${inner}${[1, [inner, '<']]}</p>`.text).toBe(
    '<p title="&quot;&#39;&lt;&gt;"><b>a &amp; b</b>1<b>a &amp; b</b>&lt;</p>',
  );
});

test('nothing is shown for what is not there', () => {
  expect(html`a${undefined}${null}${false}${''}${0}`.text).toBe('a0');
});

test('signs that HTML does not allow are dropped or made visible', () => {
  expect(html`${'a\u0000b\ud800c\u000bd😀'}`.text).toBe('ab\ufffdc d😀');
});

test('only addresses of the web become links', () => {
  expect(webAddress('https://news.example/ä b')).toBe('https://news.example/%C3%A4%20b');
  expect(webAddress(' HTTP://news.example ')).toBe('http://news.example/');
  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//news.example',
    'java\nscript:x',
    'http://',
    '',
    undefined,
  ])
    expect(webAddress(address)).toBeUndefined();
});

test('relative addresses are encoded, and lead down only', () => {
  expect(relativeAddress('a b/ü#?.html', 'x"y.html')).toBe('a%20b/%C3%BC%23%3F.html/x%22y.html');
  expect(relativeAddress('../../etc', './a')).toBe('etc/a');
  expect(relativeAddress('javascript:alert(1)')).toBe('javascript%3Aalert(1)');
});
