import type { SkipReason } from '../domain/segment.ts';

/** What belongs to a web page and not to its article. Every rule is certain: what merely holds the word is sent. */
export interface BuiltInRule {
  readonly name: string;
  readonly reason: SkipReason;
  /** `paragraph`: found in it, the whole paragraph is furniture; `inside`: what is found is cut out. */
  readonly scope: 'paragraph' | 'inside';
  readonly pattern: RegExp;
  /** Stands in whatever the pattern finds. Looked for first where the pattern may begin anywhere: that takes a tenth of the time. */
  readonly hint?: RegExp;
  /** Paragraphs longer than this are not looked at. */
  readonly longest?: number;
  /** What is found is a label; the title of the link that follows goes with it. */
  readonly linkTitle?: true;
  /** What follows the paragraph also goes: list items, and a last line of keywords. */
  readonly list?: true;
}

const AGENCY =
  '(?:AFP|dpa|DPA|AP|APA|SDA|Reuters|REUTERS|Keystone|KEYSTONE|Getty Images|GETTY IMAGES|EPA|epa|Imago|IMAGO|imago|TASS|picture alliance|Shutterstock)';
const NAME = String.raw`(?!Weiterlesen|Mehr lesen)\p{Lu}[\p{L}'’.-]*`;
const PHOTOGRAPHER = String.raw`(?:${AGENCY}\s?\/\s?)?(?:${AGENCY}|${NAME}(?: ${NAME}){0,3})(?:\s?[/|]\s?(?:${AGENCY}|${NAME}(?: ${NAME})?))*`;
/** Nothing but the start of the text or the end of a sentence stands before. */
const FRESH = String.raw`(?<=^|[.!?…:”“»«")\]]\s)`;

export const FURNITURE_RULES: readonly BuiltInRule[] = [
  {
    name: 'read-more',
    reason: 'furniture',
    scope: 'paragraph',
    pattern:
      /^(?:\[?(?:\.\.\.|…)?\s?)?(?:Weiterlesen|Mehr lesen|Weiter lesen|Jetzt lesen|Mehr erfahren|Mehr anzeigen)(?:\s?(?:\.\.\.|…|»|›|>|→|\])|!|\.)*$/u,
  },
  {
    name: 'read-more',
    reason: 'furniture',
    scope: 'inside',
    hint: /Weiterlesen|Mehr lesen/,
    pattern: /(?<=[.!?…”“»«")\]]\s)(?:Weiterlesen|Mehr lesen)(?:\s?(?:…|»|›|→))?$/u,
  },
  {
    name: 'read-more',
    reason: 'furniture',
    scope: 'inside',
    hint: /Weiterlesen|Mehr lesen/,
    pattern: /(?<=[.!?…”“»«]\s)Weiterlesen(?:\s?(?:…|»|›|→))?(?=\s\p{Lu})/u,
  },
  {
    name: 'see-also',
    reason: 'furniture',
    scope: 'inside',
    hint: /Lesen Sie|Lest|Lies|Siehe auch|Lesetipp|Das könnte/,
    pattern: new RegExp(
      String.raw`${FRESH}(?:(?:Lesen Sie|Lest|Lies) (?:auch|mehr|dazu)(?: (?:auf|bei|dazu|hier|unser[e]?|im))?(?: ${NAME}){0,2}|Siehe auch|Lesetipp|Das könnte (?:Sie|dich|euch) auch interessieren):\s`,
      'u',
    ),
    linkTitle: true,
  },
  {
    name: 'see-also',
    reason: 'furniture',
    scope: 'paragraph',
    longest: 80,
    pattern:
      /^(?:Lesen Sie (?:auch|mehr)|Lest auch|Siehe auch|Auch interessant|Das könnte (?:Sie|dich|euch) auch interessieren|Weitere (?:Artikel|Nachrichten|Meldungen)|Ähnliche Artikel|Verwandte (?:Artikel|Themen)|Meistgelesen|Empfohlene Artikel)\s?:?$/u,
    list: true,
  },
  {
    name: 'topics',
    reason: 'furniture',
    scope: 'paragraph',
    longest: 300,
    pattern:
      /^(?:Mehr zum Thema|Mehr zu diesem Thema|Mehr zu den Themen|Themen|Tags|Schlagworte|Schlagwörter|Stichworte)\s?:(?:\s[^.!?]*)?$/u,
    list: true,
  },
  {
    name: 'topics',
    reason: 'furniture',
    scope: 'paragraph',
    pattern: /^Mehr (?:zum|zu diesem) Thema$/u,
    list: true,
  },
  {
    name: 'issued',
    reason: 'furniture',
    scope: 'paragraph',
    pattern: /^(?:Ausgegeben|Veröffentlicht|Erstellt|Aktualisiert|Geändert|Zuletzt aktualisiert)(?: am)?\s?:$/u,
  },
  {
    name: 'comment-box',
    reason: 'furniture',
    scope: 'paragraph',
    longest: 160,
    pattern:
      /^(?:Leave a (?:Reply|Comment)(?: Cancel reply)?|Your (?:comment|email address) will .{3,80}|Post a comment|Log in to (?:comment|reply)|You must be logged in .{3,60}|Required fields are marked.{0,10})$/u,
  },
  {
    name: 'comment-box',
    reason: 'furniture',
    scope: 'paragraph',
    pattern:
      /^(?:Kommentare?|Leserkommentare)(?: ?\(\d+\)| ?: ?\d+)?$|^(?:\d+ Kommentare?|(?:Schreiben Sie|Schreibe|Hinterlasse|Hinterlassen Sie) (?:einen|den ersten) Kommentar|Kommentar (?:schreiben|verfassen|abschicken)|Kommentare (?:anzeigen|laden|lesen|einblenden)|Jetzt kommentieren|Antwort verfassen)[.!]?$/u,
  },
  {
    name: 'newsletter',
    reason: 'furniture',
    scope: 'paragraph',
    hint: /Newsletter/,
    longest: 500,
    pattern:
      /(?:^|[.!?:]\s|\p{L}\s)(?:Abonniert|Abonnier|Abonniere|Abonnieren Sie|Bestellen Sie|Bestellt) (?:jetzt |hier |auch |gleich )*(?:kostenlos )?(?:unseren|den|unsere)(?: \p{Ll}+){0,3} Newsletter/u,
  },
  {
    name: 'newsletter',
    reason: 'furniture',
    scope: 'paragraph',
    hint: /newsletter|mailingliste/iu,
    longest: 500,
    pattern:
      /\b(?:könnt ihr euch|können Sie sich|kannst du dich|meldet euch|melden Sie sich|melde dich)\b[^.!?]{0,60}\b(?:Newsletter|Mailingliste)\b[^.!?]{0,30}\b(?:an|anmelden)[.!]/iu,
  },
  {
    name: 'newsletter',
    reason: 'furniture',
    scope: 'paragraph',
    pattern:
      /^(?:(?:Zum |Unser |Der )?Newsletter(?: abonnieren| bestellen|-Anmeldung)?|Zur Newsletter-Anmeldung|Entdeckt (?:die|unsere) neueste Ausgabe|Entdecken Sie (?:die|unsere) neueste Ausgabe)[.!]?$/u,
  },
  {
    name: 'donations',
    reason: 'furniture',
    scope: 'paragraph',
    hint: /Spende|spenden|Mitgliedschaft|Abo/,
    longest: 900,
    pattern:
      /^[^„“"»«]*(?:\bSpende\b[^.!?„“"»«]{0,40}\b(?:helft ihr|hilfst du|helfen Sie|unterstützt ihr|unterstützt du|unterstützen Sie)\b[^.!?„“"»«]{0,20}\b(?:uns|unsere[nrm]?)\b|(?:^|[.!?]\s)(?:Unterstützt|Unterstütze|Unterstützen Sie|Helft|Helfen Sie) (?:uns|unsere[nm]?)\b[^.!?„“"»«]{0,80}\b(?:Spende|spenden|Mitgliedschaft|Abo)\b)/u,
  },
  {
    name: 'social-media',
    reason: 'furniture',
    scope: 'paragraph',
    hint: /findet ihr|finden Sie|findest du/,
    longest: 500,
    pattern:
      /^[^„“"»«]{0,200}\b(?:findet ihr|finden Sie|findest du)\b (?:uns )?(?:auch )?auf (?:unseren )?(?:Social[ -]Media|Facebook|Twitter|Instagram|Telegram|YouTube|LinkedIn|Mastodon|TikTok)\b/u,
  },
  {
    name: 'social-media',
    reason: 'furniture',
    scope: 'paragraph',
    longest: 300,
    pattern:
      /^(?:Folgt|Folge|Folgen Sie) uns (?:auch |jetzt )*(?:auf|bei) (?:X|Facebook|Twitter|Instagram|Telegram|YouTube|LinkedIn|Mastodon|TikTok|Google News|Social Media)\b[^„“"]*$/u,
  },
  {
    name: 'share',
    reason: 'furniture',
    scope: 'paragraph',
    pattern:
      /^(?:(?:Artikel |Beitrag |Auf (?:Facebook|Twitter|X|WhatsApp|LinkedIn) |Per E-?Mail |Via WhatsApp )?(?:teilen|Teilen|twittern|Twittern|drucken|Drucken|merken|Merken|versenden|Versenden|speichern|Speichern|vorlesen|anhören)|Link kopieren|Share|Tweet|(?:Facebook|Twitter|WhatsApp|E-Mail)(?=[ ,|·•]))(?:[ ,|·•]+(?:teilen|Teilen|Facebook|Twitter|WhatsApp|E-Mail|Drucken|Merken|Telegram|LinkedIn|Link kopieren|X))*$/u,
    longest: 120,
  },
  {
    name: 'advertisement',
    reason: 'furniture',
    scope: 'paragraph',
    pattern:
      /^[-–—*[(\s]{0,5}(?:Anzeige|ANZEIGE|Werbung|WERBUNG|Advertisement|Gesponsert|Sponsored)[-–—*\])\s:]{0,5}$/u,
  },
  {
    name: 'cookies',
    reason: 'furniture',
    scope: 'paragraph',
    longest: 800,
    pattern:
      /^(?:(?:Wir|Unsere Partner und wir) (?:verwenden|nutzen|setzen) [^.!?„“"]{0,40}\bCookies\b|(?:Diese|Unsere) (?:Website|Webseite|Seite|Internetseite) (?:verwendet|nutzt|benutzt) [^.!?„“"]{0,40}\bCookies\b|Durch die (?:weitere )?Nutzung (?:dieser|der|unserer) (?:Website|Webseite|Seite)[^.!?„“"]{0,60}\bCookies\b|Cookie-Einstellungen$|Alle (?:Cookies )?akzeptieren$)/u,
  },
  {
    name: 'breadcrumb',
    reason: 'furniture',
    scope: 'paragraph',
    longest: 240,
    pattern: /^(?:Sie sind hier: ?)?(?:Startseite|Home|Übersicht) ?[>»›/|→] ?[^.!?]*$/u,
  },
  {
    name: 'breadcrumb',
    reason: 'furniture',
    scope: 'paragraph',
    pattern: /^(?:(?:Zurück )?zur |Zur )?(?:Startseite|Homepage)$|^Home$/u,
  },
  {
    name: 'breadcrumb',
    reason: 'furniture',
    scope: 'inside',
    pattern: /^(?:Startseite|Home)(?=\s{2,}\S|\t)/u,
    longest: 300,
  },
  {
    name: 'gallery',
    reason: 'furniture',
    scope: 'inside',
    hint: /[Gg]alerie|Fotostrecke/,
    pattern: new RegExp(
      String.raw`${FRESH}(?:In dieser Galerie|Bildergalerie|Fotostrecke): \d{1,3} (?:Bilder|Fotos|Bild|Foto)\b`,
      'u',
    ),
  },
  {
    name: 'gallery',
    reason: 'furniture',
    scope: 'inside',
    pattern: /^(?:In dieser Galerie|Bildergalerie|Fotostrecke): \d{1,3} (?:Bilder|Fotos|Bild|Foto)\b/u,
  },
  {
    name: 'photo-credit',
    reason: 'furniture',
    scope: 'paragraph',
    longest: 120,
    pattern: new RegExp(
      String.raw`^(?:(?:Foto|Bild|Fotos|Bilder|Symbolbild|Archivbild|Grafik)\s?:|©|\(c\))\s?(?:©\s?)?${PHOTOGRAPHER}\s?\)?\.?$`,
      'u',
    ),
  },
  {
    name: 'photo-credit',
    reason: 'furniture',
    scope: 'paragraph',
    longest: 80,
    pattern: new RegExp(String.raw`^${AGENCY}\s?\/\s?${NAME}(?: ${NAME}){1,3}$`, 'u'),
  },
  {
    // In the middle of a text the photographer's name ends after two words: the next caption begins there.
    name: 'photo-credit',
    reason: 'furniture',
    scope: 'inside',
    hint: /(?:Foto|Bild|Fotos): /,
    pattern: new RegExp(
      String.raw`(?<=[.!?…”“»«")]\s)(?:Foto|Bild|Fotos): (?:${AGENCY}\s?\/\s?)?${NAME} ${NAME}(?:\s?\/\s?${AGENCY})?(?=$|\s(?:Der|Die|Das|Ein|Eine|Im|In|Am|An|Auf|Bei|Nach|Vor|Mit|Zwei|Drei|Viele|Hier|Zu|Über|Unter)\s)`,
      'u',
    ),
  },
  {
    name: 'photo-credit',
    reason: 'furniture',
    scope: 'inside',
    hint: /(?:Foto|Bild|Fotos):|©|\//,
    pattern: new RegExp(
      String.raw`(?<=[.!?…”“»«")]\s)(?:(?:(?:Foto|Bild|Fotos):|©) ?${PHOTOGRAPHER}|\((?:Foto|Bild): ?${PHOTOGRAPHER}\)|${AGENCY}\s?\/\s?${NAME}(?: ${NAME}){1,3})(?=$|\sWeiterlesen$|\sMehr lesen$)`,
      'u',
    ),
  },
  {
    name: 'photo-credit',
    reason: 'furniture',
    scope: 'inside',
    longest: 240,
    pattern: new RegExp(String.raw`(?<=\p{L}\s)[-–] ${AGENCY}(?:\s?\/\s?${AGENCY})?$`, 'u'),
  },
  {
    name: 'agency',
    reason: 'furniture',
    scope: 'paragraph',
    pattern: new RegExp(String.raw`^[([]?${AGENCY}(?:\s?[/,]\s?(?:${AGENCY}|[a-z]{2,4}))*[)\]]?\.?$`, 'u'),
    longest: 60,
  },
  {
    name: 'source-line',
    reason: 'metadata',
    scope: 'paragraph',
    pattern: /^source site-\d+$/u,
  },
  {
    name: 'date-line',
    reason: 'metadata',
    scope: 'paragraph',
    pattern: /^(?:date|Datum:?) (?:\d{4}-\d{2}(?:-\d{2})?|\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4})$/u,
  },
  {
    name: 'address',
    reason: 'no-words',
    scope: 'paragraph',
    pattern: /^(?:https?:\/\/|www\.)\S+$/u,
    longest: 2000,
  },
];
