/** Words that no name consists of, in small letters: they are capitalised where a sentence begins or in polite address. */
const FUNCTION_WORDS = `
der die das des dem den ein eine einer eines einem einen kein keine keiner keines keinem keinen dieser diese dieses diesem diesen jener jene jenes jenem jenen
jeder jede jedes jedem jeden mein meine meiner meines meinem meinen dein deine sein seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser unsere
unserer unseres unserem unseren euer eure eurer eurem euren welcher welche welches welchem welchen solche solcher solches solchen alle aller alles allen allem viele
vieler vielen viel einige einiger einigen mehrere mehrerer mehreren manche mancher manchen andere anderer anderes anderen beide beiden beider wenige weniger wenigen
ich du er sie es wir uns euch ihn ihm ihnen mich dich mir dir man wer wen wem wessen was sich selbst selber jemand niemand etwas nichts
in an auf aus bei mit nach seit von vor zu zum zur im am vom beim ins ans für gegen ohne um durch bis über unter neben zwischen hinter wegen während trotz statt
anstatt laut gemäß gemäss entlang innerhalb außerhalb ausserhalb oberhalb angesichts aufgrund infolge anhand mithilfe dank zufolge binnen nahe ab je pro per via
und oder aber sondern denn doch jedoch sowie sowohl weder noch als wie wenn weil da dass daß ob obwohl obgleich falls sofern sobald solange bevor ehe nachdem indem
damit sodass während wobei wodurch womit worauf wofür wo wohin woher wann warum weshalb wieso dann danach davor dabei dadurch dafür dagegen daher daran darauf daraufhin
daraus darin darüber darum darunter davon dazu dort dorthin hier hierbei hierfür hierzu hinzu jetzt nun bereits schon erst nur auch nicht nie niemals immer oft oftmals
manchmal meist meistens mehrfach bisher bislang zuvor zunächst zuletzt zudem außerdem ausserdem ferner weiter weiterhin ansonsten sonst allerdings dennoch trotzdem
hingegen dagegen vielmehr sogar gar ganz sehr so also etwa rund fast beinahe nahezu knapp gut mehr mindestens höchstens wohl vielleicht möglicherweise wahrscheinlich
vermutlich offenbar offensichtlich angeblich natürlich tatsächlich schließlich schliesslich endlich plötzlich gleichzeitig zugleich unterdessen inzwischen mittlerweile
derzeit gegenwärtig aktuell kürzlich neulich früher später heute gestern morgen vorgestern übermorgen damals einst einmal zweimal wieder wiederum erneut abermals
insgesamt insbesondere besonders vor allem zum beispiel ja nein bitte danke ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können könnte könnten
muss müssen musste mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen dürfte möchte möchten mag lass lasst lest sagt sagte gibt gab geht ging kommt kam macht
steht stand liegt bleibt hieß heißt heisst so noch lange mag sei seien wäre wären habe hätte hätten würde würden ginge bisweilen nebenan links rechts
ersten erste erster erstes zweite zweiter zweites dritte dritter letzte letzter letztes letzten nächste nächster eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
hundert tausend tausende hunderte dutzende millionen milliarden neue neuer neues neuen alte großer große großes grosse kleine gute guter gutes mehr wichtigste wichtigsten
dies foto bild fotos bilder video mehr quelle von the this that our your their his her from with for and but or of to in on at by not all new news you we they it is are be as an
`;

/** Nouns of the news, in small letters: the heads of most compounds too. Own list. */
const NOUNS = `
borschtsch schaschlik samowar samoware kasatschok matrjoschka matrjoschkas muschik muschiks datscha datschas kolchose kolchosen sowchose sowchosen tschekist tschekisten
team teams klub klubs kabinett kabinette gewicht gewichte
schuh schuhe schuhen schirm schirme schirmen schau schein scheine jagd jagden jacke jacken schatz schrift schriften schwein schweine schweinen schaum räume räumen prüfer prüfern spionage indikator indikatoren delikt delikte delikten krisen gärtner scheibe
scheiben schnur schnüre schnüren einnahme einnahmen schild schilder schuppen jubiläum jubiläums jurist juristen entscheid show airshow schachtel dezernent typ interview
dollar city group welt harem champions league gate valley inc co ag gmbh se ltd
abend abgeordnete abgeordneten abkommen absatz abschluss abschied abschnitt absicht abstimmung abzug affäre agentur akt aktie aktien aktion aktivist aktivisten alltag alter amt
amtskollege amtskollegin amtsinhaber analyse anfang anführer angabe angaben angebot angehörige angehörigen angreifer angriff angriffe angst anhänger anklage ankunft anlage anlass anleger
annahme anschlag anschläge ansicht ansprache anspruch anstieg anteil antrag antwort anwalt anwälte anwesen anwohner anzahl arbeit arbeiter arbeitsplatz armee armut art artikel arzt ärzte aspekt
aufgabe aufgaben aufmarsch aufruf aufstand auftakt auftrag auftritt auge augen ausbau ausdruck ausgabe ausgang auskunft ausland ausländer auslöser ausmaß ausnahme ausreise aussage ausschuss aussicht
ausschreitungen außenpolitik auswahl ausweg auto autor autorin autos bahn bahnhof ball bank banken banditen bande banden bau bauer bauern baum beamte beamten bedarf bedingung befehl befugnisse beginn begriff
behauptung behauptungen behörde behörden beitrag bekannte beleg beobachter bereich bereicherung berg bericht berichte beruf besatzer beschluss beschuss besitz besorgnis besuch besucher beteiligte
betracht betrag betreiber betrieb bevölkerung beweis beweise bewegung bewohner bezirk beziehung beziehungen blatt blauhelme blick block blogger blut boden bombe bomben boot börse botschaft botschafter brand brief
bruder brücke buch bücher bühne bündnis bund bundestag bundesrat bundesregierung burg bürger bürgermeister büro bus chance chaos charakter chef chefin chemie club computer corona darstellung daten datum dauer debatte
demo demokratie demonstrant demonstranten demonstration demonstrationen denkmal detail details deutsche deutschen dialog dienst diktator diktatur ding dinge diplomat diplomaten direktor dokument dokumente dorf dörfer drittel drohne drohnen
druck ehefrau ehemann ehre eid einfluss einflusses eingriff einheit einheiten einigung einmarsch einmischung einsatz einschätzung einwohner einzelheiten eltern elite ende energie engagement entlassung
entscheidung entwicklung entwurf erde ereignis ereignisse erfahrung erfolg ergebnis ergebnisse erinnerung erklärung erhöhung ermittler ermittlungen ersuchen erwartung erzählungen eskalation ethik europäer euro experte experten explosion
export exporte fabrik fach fahne fahnen fahrer fahrt fahrzeug fahrzeuge fall fälle fallschirmjäger familie familien farbe fehler feind feld fenster fernsehen fest feuer figur film finanzen finger firma firmen flagge fläche flucht
flüchtling flüchtlinge flug flüge flughafen flugzeug flugzeuge fluss folge folgen forderung forderungen form forscher fortschritt frage fragen fraktion frau frauen freiheit freund freunde frieden front frucht frühling frühjahr führer führerin führern
führung fund furcht fußball galerie gas gast gäste gebäude gebiet gebiete geburt gedanke gefahr gefangene gefängnis gefühl gegend gegenwart gegner gehalt geheimdienst geist geld gelände gelegenheit gemeinde gemeinschaft general generation generäle generaloberst generalmajor
generalsekretär gericht gerichte gerücht geschäft geschäfte geschichte gesellschaft gesetz gesetze gesicht gespräch gespräche gewalt gewerkschaft gewinn gipfel glaube glück gold gott grad grenze grenzen größe grund gründe grundlage gruppe gruppen
hafen haft hälfte halle haltung hand händen handel händler handlung handy hase haupt hauptstadt haus häuser haushalt heft heimat held helfer herbst herr herren herrscher herz hilfe himmel hinblick hinsicht hintergrund hinweis hinweise hitze hochverrat hof höhe höhepunkt
hoffnung holz hotel hunger hymne hymnen idee ideen industrie information informationen infrastruktur ingenieur initiative inhalt innenstadt insel institut instrument interesse interessen interview investition investor invasion islamisten jahr jahre jahren jahres jahrhundert jahrzehnt januar
februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag job journalist journalisten journalistin jugend jugendliche junge kaiser kammer kampagne kampf kämpfe kämpfer kanal kandidat kandidatin kandidaten kanzler kanzlerin
kapital kapitän karriere karte kasse katastrophe kauf kenntnis kern kette kilometer kind kinder kino kirche klage klasse klima klinik kluft koalition kohle kollege kollegen kollegin kommandant kommandeur kommentar kommentare kommission komitee konferenz konflikt könig königin konsequenz konsequenzen kontakt kontingent
konto kontrolle konzept konzern konzert kopf korrespondent korrespondenten korruption kosten kraft kräfte kraftwerk krankenhaus krankheit kreis krieg kriege krise kritik kritiker kugel kultur kunde kunden kunst künstler kürze küste lage lager land länder ländern landes landschaft landung langzeit lauf leben lebensstandard leben lehrer leiche leid leistung leiter leiterin
leitung leser leute licht liebe linie liste literatur löhne lösung luft macht mächte mafia mal mann männer mannschaft markt märkte maschine masse maßnahme maßnahmen material mauer medien medium meer mehrheit meinung meldung menge mensch menschen merkmal messe meter methode miete milizen militär militärs militanten minister ministerin ministerium ministerpräsident minute minuten
mission mitarbeiter mitarbeitern mitglied mitglieder mitgliedern mitte mitteilung mittel mitternacht modell möglichkeit moment monat monate monaten mord morgen motiv motor musik mut mutter nachbar nachbarn nachfolger nachmittag nachricht nachrichten nacht name namen nation nationen natur nähe netz netzwerk newsletter niederlage niederschlagung niveau norden normalität not notfall notwehr nummer nutzer nutzung objekt
öffentlichkeit offensive offizier offiziere öl online opfer opposition ordnung organ organisation ort orte osten paar paket palast panzer papier papst parlament partei parteien partner partnern pause person personen personal perspektive pferd pflicht phase plan pläne platz podium politik politiker politikerin polizei polizist polizisten position posten praxis präsenz präsident präsidentin präsidenten präsidentschaft premier premiere presse pressemitteilung preis preise prinzip
priester privatsphäre problem probleme produkt produkte produktion professor professorin programm projekt protest proteste protesten provinz prozent prozess prüfung publikum punkt putsch putschversuch quartal quelle quellen rahmen rakete raketen rand rang rat raum raub reaktion reaktionen rebell rebellen rechnung recht rechte rede reden redakteur redakteurin redaktion reform reformen regel regeln regierung regierungen regime region regionen reich reihe reise religion rennen rente reporter reporterin republik respekt
rest revolution richter richtlinie richtung risiko rolle rubel rückkehr rücktritt rückzug ruf ruhe runde sache sachen saison sanktion sanktionen satz schaden schauspieler schießbefehl schiff schiffe schlag schlacht schlange schließung schloss schluss schnitt schnürchen schritt schritte schuld schule schüler schulen schuss schutz schwester schwierigkeit see seite seiten sekretär sekretärin sekunde sender serie
sicherheit sicherheiten sicht sieg sinn situation sitz sitzung sohn soldat soldaten sommer sonne sorge sorgen spannung spannungen spiel spiele spieler spitze sport sprache sprecher sprecherin spur staat staaten staatschef stab stadt städte städten stand standort standorten start statement station stationierung stelle stellung stellvertreter steuer steuern stiftung stil stimme stimmen stimmung stoff straße strasse straßen strategie strecke streit streitkräfte strom
student studenten studie studien studium stück stunde stunden sturm suche süden summe system szene tag tage tagen tages tat täter tätigkeit teil teile teilnahme teilnehmer tempel termin terrorist terroristen test text thema themen theorie tisch titel tochter tod ton tor tot tote toten tour tradition training transport traum treffen trend trennung treue triumph trupp truppe truppen trost tür turm typ übergang überblick ufer uhr umfang umfeld umfrage umgang umsatz umsturz umwelt unfall union universität unmut unruhe unruhen unterschied unterstützung
untersuchung unternehmen ursache urlaub urteil vater verbindung verbindungen verbot verbrechen verdacht verein vereinbarung verfahren verfassung vergangenheit vergleich verhalten verhältnis verhandlung verhandlungen verkauf verkehr verladung verlag verletzte verlust verluste vermögen vernunft versammlung versuch vertrag vertrages vertrags verträge vertrauen vertreter vertreterin verwaltung verwendung veteran veto video videos viertel volk völker vorbereitung vordergrund vorfall vorfeld vorgänger vorgehen vorhaben vorjahr vormittag vorschlag vorsitz vorsitzende vorsitzender vorstand vorteil vorwurf vorwürfe
waffe waffen wahl wahlen wähler wald wand wandel ware waren wasser weg wege weise welt werk wert werte westen wetter wettbewerb widerstand wille wind winter wirklichkeit wirkung wirtschaft wissen wissenschaft wissenschaftler wissenschaftlerin woche wochen wochenbeginn wochenende wohl wohnung wort worte worten wunsch wurzel zahl zahlen zehntausende zeichen zeit zeiten zeitpunkt zeitschrift zeitung zeitungen zelle zentrum zeremonie zeuge zeugen ziel ziele zimmer zone zug züge zugang zukunft zusammenarbeit zusammenhang zusammenstoß zusammenstöße zusammenstößen zustand zustimmung zweck zweifel
kanälen kanäle mailbox startseite ausgabe teilen beitrag anmeldung abonnement werbung impressum datenschutz kontakt suche menü äquivalent premiere resolution delegation chronik hauptmission bilder lebenslauf palastintrigen kollektiv
russe russen russin kasachen kasache ukrainer ukrainerin ukrainern belarusse belarussen deutscher franzosen franzose briten amerikaner amerikanern chinesen türken polen-reise georgier armenier usbeken kirgisen tadschiken tschetschenen israeli israelis palästinenser araber juden muslime christen
`;

/** Titles and offices that a person's name follows: also as the end of a compound. */
const TITLES = `
kosmonaut kosmonautin astronaut boxer boxerin hetman torwarts torhüter stürmer präfekt jurist juristin juristen juristen rechtsanwalt geschäftsmann geschäftsfrau milliardärs pianist dirigent regisseurin
präsident präsidentin präsidenten minister ministerin ministers ministern premier premierminister premierministerin kanzler kanzlerin kanzlers bundeskanzler chef chefin chefs general generals generaloberst generalmajor generalleutnant oberst oberstleutnant
major hauptmann leutnant admiral marschall kommandeur kommandant sprecher sprecherin sprechers botschafter botschafterin gouverneur gouverneurin bürgermeister bürgermeisterin senator senatorin abgeordnete abgeordneter abgeordneten
vorsitzende vorsitzender vorsitzenden sekretär sekretärin sekretärs direktor direktorin leiter leiterin richter richterin anwalt anwältin staatsanwalt herr herrn frau doktor dr prof professor professorin ingenieur ingenieurin journalist journalistin reporter
reporterin redakteur redakteurin korrespondent korrespondentin autor autorin schriftsteller schriftstellerin regisseur komponist maler dichter sänger sängerin schauspieler schauspielerin trainer trainerin politiker politikerin oppositionsführer oppositionelle oppositioneller aktivist
aktivistin forscher forscherin experte expertin analyst analystin kollege kollegin amtskollege amtskollegin nachfolger nachfolgerin vorgänger vorgängerin stellvertreter stellvertreterin sohn tochter bruder schwester vater mutter ehefrau ehemann witwe
könig königin prinz prinzessin fürst graf gräfin kaiser zar papst kardinal bischof patriarch scheich emir sultan ajatollah imam machthaber herrscher diktator staatschef regierungschef außenminister vize milliardär oligarch unternehmer unternehmerin
berater beraterin veteran spieler spielerin torwart kapitän genosse gründer gründerin ministerpräsident ministerpräsidentin wirtschaftswissenschaftler politologe politologin historiker historikerin ökonom ökonomin soziologe kandidat kandidatin fotograf fotografin
oberbefehlshaber befehlshaber geheimdienstchef sicherheitschef parteichef staatsoberhaupt präsidentschaftskandidat künstler künstlerin blogger bloggerin rebellenführer anführer dissident dissidentin soldat
`;

/** Nouns that the name of a place follows, or of an organisation. */
const BEFORE_PLACE =
  /(?:stadt|region|provinz|gebiet|flughafen|dorf|hauptstadt|republik|insel|fluss|bezirk|gemeinde|ort|hafen|kreis|nähe|raum|staat|grenze|bahnhof|see|berg|metropole)$/;
const BEFORE_ORGANISATION =
  /(?:agentur|bündnis|organisation|partei|konzern|unternehmen|firma|zeitung|sender|magazin|verband|verein|gruppe|bank|medium|portal|miliz|plattform|dienst|allianz|block|stiftung|netzwerk|institut|bewegung|club|klub|universität)$/;

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));
const functionWords = words(FUNCTION_WORDS);
const nouns = words(NOUNS);
const titles = words(TITLES);

export const isFunctionWord = (word: string): boolean => functionWords.has(word.toLowerCase());

const SUFFIX =
  /(?:ung|heit|keit|schaft|tion|sion|tät|ismus|nis|ling|tum|ment|enz|anz|ungen|heiten|keiten|schaften|tionen|sionen|täten|nisse|nissen|linge|mente|enzen|ierung|ologie|ographie|istik|ament|atur|iker|ikern|ikerin|ister|istern|innen|erin|ismus|iener|aner|ianer)s?$/;

/** Shorter words hold no second one. */
const LONG = 8;

/** What is longer is no name. */
const LONGEST = 60;

/** Whether a capitalised word is a German noun as far as lists, endings and the heads of compounds tell. */
export function isNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return isPlainNoun(word) || headOf(lower, nouns) || headOf(lower, titles);
}

/** The same without compounds, which surnames look like: Guttenberg, Nagelsmann. */
export function isPlainNoun(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower.length > LONGEST || nouns.has(lower) || titles.has(lower)) return true;
  return (lower.length >= 6 && SUFFIX.test(lower)) || declined(lower);
}

const declined = (lower: string): boolean =>
  lower.length > 4 &&
  [/s$/, /es$/, /n$/, /en$/, /e$/, /er$/].some((end) => end.test(lower) && nouns.has(lower.replace(end, '')));

/** Whether a compound ends in such a noun: of at least four letters, with at least three before it. */
function headOf(lower: string, heads: ReadonlySet<string>): boolean {
  if (lower.length < LONG) return false;
  for (let at = 3; at <= lower.length - 4; at += 1) if (heads.has(lower.slice(at))) return true;
  return lower.length > LONG && /(?:s|es|n|en)$/.test(lower) && headOf(lower.replace(/(?:es|en|s|n)$/, ''), heads);
}

/** Whether a person's name may follow: Präsident, Vizeverteidigungsminister, US-Außenministerin. */
export function isTitle(word: string): boolean {
  const lower = word.slice(-LONGEST).toLowerCase().split('-').at(-1)!;
  return titles.has(lower) || headOf(lower, titles);
}

/** What the name after a noun is called by: „Flughafen Almaty“, „Nachrichtenagentur Interfax“. */
export function kindAfter(noun: string): 'place' | 'organisation' | undefined {
  const lower = noun.toLowerCase();
  if (BEFORE_PLACE.test(lower)) return 'place';
  return BEFORE_ORGANISATION.test(lower) ? 'organisation' : undefined;
}
