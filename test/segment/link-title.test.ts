import { expect, test } from 'vitest';
import { linkTitleEnd } from '../../src/segment/link-title.ts';

/** The title's end is where the bar stands; without a bar no end is certain. */
test.each([
  'Wer regiert das Land?| Die Antwort steht aus.',
  'Ruhe nach dem Sturm!| Doch die Angst bleibt.',
  'Die Armee zieht ab.| Niemand weiß, wohin.',
  'Kasachstan – ein Land sucht sich selbst| Am Montag begann der Prozess.',
  'Gas: Der Preis der Freiheit| Die Firma schweigt.',
  'Neue Regeln für Reisende in Usbekistan| Außenminister Jan Roth hatte davor gewarnt.',
  'Ein Titel bis zum Schluss|',
  'Was am 13. Januar in Almaty geschah|',
  'Ein „Der Spiegel“ für alle|',
  'mit Worten ohne Halt, die weiter gehen und gehen und nie zu einem Ende kommen wollen, weil der Satz immer neue Teile bekommt und auch nach vielen Zeilen noch nicht weiß, wohin',
])('%s', (example) => {
  const bar = example.indexOf('|');
  expect(linkTitleEnd(example.replace('|', ''), 0)).toBe(bar < 0 ? undefined : bar);
});
