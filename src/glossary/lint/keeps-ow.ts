/** Places east of the Elbe and in Berlin, and surnames from there: Slavic once, German for 800 years, and never -ov. */
const GERMAN = `
altenow bansow basedow beeskow below bredow buckow bülow burow bützow dahlow dargow dassow demnow flotow gadow gatow gnevkow grabow grumbkow
güstrow gutzkow gützkow hagenow ihlow jerichow karow kladow kremmow küssow levetzow linow lübbow lübow lüchow lützow malchow
mirow modrow mützow pankow parstow passow pinnow platow plotow prerow quitzow rakow rathenow ribow rochow rudow satow semlow
storkow suckow tarnow teltow teterow thelkow treptow tressow trebbow virchow vitzow warnow wesselow wustrow zeestow ziethow zachow
`;

/** Places and surnames of English, Scottish and Irish origin. */
const ENGLISH = `
barlow barrow barstow bellow bigelow bow bristow burrow carlow clow crow darrow farrow furrow glasgow hallow harlow harrow heathrow hounslow
jarrow linlithgow longfellow low ludlow mallow marlow marrow monrow morrow rainbow snow sparrow stow swallow tarlow thurlow wicklow willow
wilmslow winslow woodrow yarrow
`;

const names = new Set(`${GERMAN} ${ENGLISH}`.trim().split(/\s+/));

/** Whether a name in -ow is German or English, and keeps its spelling. */
export const keepsOw = (name: string): boolean => names.has(name.toLowerCase());

/** Given names by which Americans, Britons and Germans are called in the news, and hardly anybody from the lands of Cyrillic. */
const WESTERN = new Set(
  `Aaron Al Alan Albert Alfred Allan Andrew Anne Anthony Arthur Barbara Barry Ben Benjamin Bernard Bernd Bernie Betty Bill Bob Brad Brian Bruce
  Carl Carol Caroline Charles Charlie Chris Christian Christopher Chuck Clara Craig Dan Daniel Dave David Debbie Dennis Diane Dieter Dirk Don
  Donald Doris Doug Douglas Ed Edward Eleanor Elizabeth Ellen Emily Emma Eric Erich Ernst Eugene Frank Franz Fred Friedrich Fritz Gary Gene
  Geoffrey Georg George Gerald Gerd Gerhard Gordon Graham Greg Gregory Günter Günther Hannah Hans Harald Harold Harry Heinrich Heinz Helen Helmut
  Henry Herbert Hermann Holger Horst Howard Hugh Ian Jack Jacob James Jan Jane Janet Jason Jean Jeff Jeffrey Jens Jerry Jessica Jim Jimmy Joachim
  Joan Joe Johann Johannes John Johnny Jon Jonathan Jörg Josef Joseph Judy Julie Jürgen Karen Karl Kate Katherine Kathleen Keith Kelly Ken Kenneth
  Kevin Klaus Kurt Larry Laura Lawrence Leonard Lewis Linda Lisa Louis Louise Lutz Manfred Margaret Mark Martha Martin Mary Matthew Matthias
  Michelle Mike Nancy Nathan Neil Nicholas Nicole Norbert Norman Oliver Oskar Otto Pamela Pat Patricia Patrick Paul Peggy Philip Phil Rachel Rainer
  Ralf Ralph Randy Ray Raymond Reinhard Rebecca Richard Rick Rob Robert Roger Roland Rolf Ron Ronald Roy Rudolf Russell Ruth Ryan Sally Sam Sandra
  Sarah Scott Sean Sebastian Sharon Shirley Simon Stefan Stephen Steve Steven Stuart Sue Susan Sven Ted Teresa Terry Theodore Thomas Tim Timothy Tina
  Todd Tom Tony Torsten Ulrich Ursula Uwe Vincent Virginia Volker Walter Wayne Wendy Werner Wilhelm William Wolfgang`.split(
    /\s+/,
  ),
);

export const isWestern = (given: string): boolean => WESTERN.has(given);
