import { expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../src/domain/format.ts';
import { FORMATS } from '../../src/write/formats.ts';
import { bitextOf, everyday, hostile } from './bitext-fixture.ts';

test('every format has its file, named after it', () => {
  expect([...FORMATS.keys()].sort()).toEqual([...FORMAT_NAMES].sort());
  for (const [name, format] of FORMATS) expect(format.file).toBe(`bilingual.${name}`);
});

for (const format of FORMATS.values()) {
  test(`${format.file} shows an article with one of everything`, async () => {
    await expect(format.render(everyday)).toMatchFileSnapshot(`golden/everyday/${format.file}`);
  });

  test(`${format.file} takes the sting out of an article that attacks it`, async () => {
    await expect(format.render(hostile)).toMatchFileSnapshot(`golden/hostile/${format.file}`);
  });

  test(`${format.file} can be written for an article without rows`, () => {
    expect(typeof format.render(bitextOf([]))).toBe('string');
  });

  test(`${format.file} is the same whenever it is written`, () => {
    expect(format.render(structuredClone(everyday))).toBe(format.render(everyday));
  });

  test(`${format.file} ends its last line`, () => {
    expect(format.render(everyday)).toMatch(/[^\n]\n$/);
  });
}
