/*
 * From Unicode CLDR 48.2.0 by scripts/cldr-data.mjs; not edited by hand. SPDX-License-Identifier: Unicode-3.0
 *
 * UNICODE LICENSE V3
 *
 * COPYRIGHT AND PERMISSION NOTICE
 *
 * Copyright © 2004-2026 Unicode, Inc.
 *
 * NOTICE TO USER: Carefully read the following legal agreement. BY
 * DOWNLOADING, INSTALLING, COPYING OR OTHERWISE USING DATA FILES, AND/OR
 * SOFTWARE, YOU UNEQUIVOCALLY ACCEPT, AND AGREE TO BE BOUND BY, ALL OF THE
 * TERMS AND CONDITIONS OF THIS AGREEMENT. IF YOU DO NOT AGREE, DO NOT
 * DOWNLOAD, INSTALL, COPY, DISTRIBUTE OR USE THE DATA FILES OR SOFTWARE.
 *
 * Permission is hereby granted, free of charge, to any person obtaining a
 * copy of data files and any associated documentation (the "Data Files") or
 * software and any associated documentation (the "Software") to deal in the
 * Data Files or Software without restriction, including without limitation
 * the rights to use, copy, modify, merge, publish, distribute, and/or sell
 * copies of the Data Files or Software, and to permit persons to whom the
 * Data Files or Software are furnished to do so, provided that either (a)
 * this copyright and permission notice appear with all copies of the Data
 * Files or Software, or (b) this copyright and permission notice appear in
 * associated Documentation.
 *
 * THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY
 * KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
 * MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF
 * THIRD PARTY RIGHTS.
 *
 * IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE
 * BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL DAMAGES,
 * OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS,
 * WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
 * ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA
 * FILES OR SOFTWARE.
 *
 * Except as contained in this notice, the name of a copyright holder shall
 * not be used in advertising or otherwise to promote the sale, use or other
 * dealings in these Data Files or Software without prior written
 * authorization of the copyright holder.
 *
 * SPDX-License-Identifier: Unicode-3.0
 */

/** Code, German and English name of countries and regions. */
export const TERRITORIES = `
001|Welt|world
002|Afrika|Africa
003|Nordamerika|North America
005|Südamerika|South America
009|Ozeanien|Oceania
011|Westafrika|Western Africa
013|Mittelamerika|Central America
014|Ostafrika|Eastern Africa
015|Nordafrika|Northern Africa
017|Zentralafrika|Middle Africa
018|Südliches Afrika|Southern Africa
019|Amerika|Americas
021|Nördliches Amerika|Northern America
029|Karibik|Caribbean
030|Ostasien|Eastern Asia
034|Südasien|Southern Asia
035|Südostasien|Southeast Asia
039|Südeuropa|Southern Europe
053|Australasien|Australasia
054|Melanesien|Melanesia
057|Mikronesisches Inselgebiet|Micronesian Region
061|Polynesien|Polynesia
142|Asien|Asia
143|Zentralasien|Central Asia
145|Westasien|Western Asia
150|Europa|Europe
151|Osteuropa|Eastern Europe
154|Nordeuropa|Northern Europe
155|Westeuropa|Western Europe
202|Subsahara-Afrika|Sub-Saharan Africa
419|Lateinamerika|Latin America
AC|Ascension|Ascension Island
AD|Andorra|Andorra
AE|Vereinigte Arabische Emirate|United Arab Emirates
AF|Afghanistan|Afghanistan
AG|Antigua und Barbuda|Antigua & Barbuda
AI|Anguilla|Anguilla
AL|Albanien|Albania
AM|Armenien|Armenia
AO|Angola|Angola
AQ|Antarktis|Antarctica
AR|Argentinien|Argentina
AS|Amerikanisch-Samoa|American Samoa
AT|Österreich|Austria
AU|Australien|Australia
AW|Aruba|Aruba
AX|Ålandinseln|Åland Islands
AZ|Aserbaidschan|Azerbaijan
BA|Bosnien und Herzegowina|Bosnia & Herzegovina
BB|Barbados|Barbados
BD|Bangladesch|Bangladesh
BE|Belgien|Belgium
BF|Burkina Faso|Burkina Faso
BG|Bulgarien|Bulgaria
BH|Bahrain|Bahrain
BI|Burundi|Burundi
BJ|Benin|Benin
BL|St. Barthélemy|St. Barthélemy
BM|Bermuda|Bermuda
BN|Brunei Darussalam|Brunei
BO|Bolivien|Bolivia
BQ|Karibische Niederlande|Caribbean Netherlands
BR|Brasilien|Brazil
BS|Bahamas|Bahamas
BT|Bhutan|Bhutan
BV|Bouvetinsel|Bouvet Island
BW|Botsuana|Botswana
BY|Belarus|Belarus
BZ|Belize|Belize
CA|Kanada|Canada
CC|Kokosinseln|Cocos (Keeling) Islands
CD|Kongo-Kinshasa|Congo - Kinshasa
CD|Kongo (Demokratische Republik)|Congo (DRC)
CF|Zentralafrikanische Republik|Central African Republic
CG|Kongo-Brazzaville|Congo - Brazzaville
CG|Kongo (Republik)|Congo (Republic)
CH|Schweiz|Switzerland
CI|Côte d’Ivoire|Côte d’Ivoire
CI|Elfenbeinküste|Ivory Coast
CK|Cookinseln|Cook Islands
CL|Chile|Chile
CM|Kamerun|Cameroon
CN|China|China
CO|Kolumbien|Colombia
CP|Clipperton-Insel|Clipperton Island
CQ|Sark|Sark
CR|Costa Rica|Costa Rica
CU|Kuba|Cuba
CV|Cabo Verde|Cape Verde
CW|Curaçao|Curaçao
CX|Weihnachtsinsel|Christmas Island
CY|Zypern|Cyprus
CZ|Tschechien|Czechia
CZ|Tschechische Republik|Czech Republic
DE|Deutschland|Germany
DG|Diego Garcia|Diego Garcia
DJ|Dschibuti|Djibouti
DK|Dänemark|Denmark
DM|Dominica|Dominica
DO|Dominikanische Republik|Dominican Republic
DZ|Algerien|Algeria
EA|Ceuta und Melilla|Ceuta & Melilla
EC|Ecuador|Ecuador
EE|Estland|Estonia
EG|Ägypten|Egypt
EH|Westsahara|Western Sahara
ER|Eritrea|Eritrea
ES|Spanien|Spain
ET|Äthiopien|Ethiopia
EU|Europäische Union|European Union
FI|Finnland|Finland
FJ|Fidschi|Fiji
FK|Falklandinseln|Falkland Islands
FK|Falklandinseln (Malwinen)|Falkland Islands (Islas Malvinas)
FM|Mikronesien|Micronesia
FO|Färöer|Faroe Islands
FR|Frankreich|France
GA|Gabun|Gabon
GB|Vereinigtes Königreich|United Kingdom
GB|UK|UK
GD|Grenada|Grenada
GE|Georgien|Georgia
GF|Französisch-Guayana|French Guiana
GG|Guernsey|Guernsey
GH|Ghana|Ghana
GI|Gibraltar|Gibraltar
GL|Grönland|Greenland
GM|Gambia|Gambia
GN|Guinea|Guinea
GP|Guadeloupe|Guadeloupe
GQ|Äquatorialguinea|Equatorial Guinea
GR|Griechenland|Greece
GS|Südgeorgien und die Südlichen Sandwichinseln|South Georgia & South Sandwich Islands
GT|Guatemala|Guatemala
GU|Guam|Guam
GW|Guinea-Bissau|Guinea-Bissau
GY|Guyana|Guyana
HK|Sonderverwaltungsregion Hongkong|Hong Kong SAR China
HK|Hongkong|Hong Kong
HM|Heard und McDonaldinseln|Heard & McDonald Islands
HN|Honduras|Honduras
HR|Kroatien|Croatia
HT|Haiti|Haiti
HU|Ungarn|Hungary
IC|Kanarische Inseln|Canary Islands
ID|Indonesien|Indonesia
IE|Irland|Ireland
IL|Israel|Israel
IM|Isle of Man|Isle of Man
IN|Indien|India
IO|Britisches Territorium im Indischen Ozean|British Indian Ocean Territory
IO|Chagos-Archipel|Chagos Archipelago
IQ|Irak|Iraq
IR|Iran|Iran
IS|Island|Iceland
IT|Italien|Italy
JE|Jersey|Jersey
JM|Jamaika|Jamaica
JO|Jordanien|Jordan
JP|Japan|Japan
KE|Kenia|Kenya
KG|Kirgisistan|Kyrgyzstan
KH|Kambodscha|Cambodia
KI|Kiribati|Kiribati
KM|Komoren|Comoros
KN|St. Kitts und Nevis|St. Kitts & Nevis
KP|Nordkorea|North Korea
KR|Südkorea|South Korea
KW|Kuwait|Kuwait
KY|Kaimaninseln|Cayman Islands
KZ|Kasachstan|Kazakhstan
LA|Laos|Laos
LB|Libanon|Lebanon
LC|St. Lucia|St. Lucia
LI|Liechtenstein|Liechtenstein
LK|Sri Lanka|Sri Lanka
LR|Liberia|Liberia
LS|Lesotho|Lesotho
LT|Litauen|Lithuania
LU|Luxemburg|Luxembourg
LV|Lettland|Latvia
LY|Libyen|Libya
MA|Marokko|Morocco
MC|Monaco|Monaco
MD|Republik Moldau|Moldova
ME|Montenegro|Montenegro
MF|St. Martin|St. Martin
MG|Madagaskar|Madagascar
MH|Marshallinseln|Marshall Islands
MK|Nordmazedonien|North Macedonia
ML|Mali|Mali
MM|Myanmar|Myanmar (Burma)
MN|Mongolei|Mongolia
MO|Sonderverwaltungsregion Macau|Macao SAR China
MO|Macau|Macao
MP|Nördliche Marianen|Northern Mariana Islands
MQ|Martinique|Martinique
MR|Mauretanien|Mauritania
MS|Montserrat|Montserrat
MT|Malta|Malta
MU|Mauritius|Mauritius
MV|Malediven|Maldives
MW|Malawi|Malawi
MX|Mexiko|Mexico
MY|Malaysia|Malaysia
MZ|Mosambik|Mozambique
NA|Namibia|Namibia
NC|Neukaledonien|New Caledonia
NE|Niger|Niger
NF|Norfolkinsel|Norfolk Island
NG|Nigeria|Nigeria
NI|Nicaragua|Nicaragua
NL|Niederlande|Netherlands
NO|Norwegen|Norway
NP|Nepal|Nepal
NR|Nauru|Nauru
NU|Niue|Niue
NZ|Neuseeland|New Zealand
NZ|Aotearoa (Neuseeland)|Aotearoa New Zealand
OM|Oman|Oman
PA|Panama|Panama
PE|Peru|Peru
PF|Französisch-Polynesien|French Polynesia
PG|Papua-Neuguinea|Papua New Guinea
PH|Philippinen|Philippines
PK|Pakistan|Pakistan
PL|Polen|Poland
PM|St. Pierre und Miquelon|St. Pierre & Miquelon
PN|Pitcairninseln|Pitcairn Islands
PR|Puerto Rico|Puerto Rico
PS|Palästinensische Autonomiegebiete|Palestinian Territories
PS|Palästina|Palestine
PT|Portugal|Portugal
PW|Palau|Palau
PY|Paraguay|Paraguay
QA|Katar|Qatar
RE|Réunion|Réunion
RO|Rumänien|Romania
RS|Serbien|Serbia
RU|Russland|Russia
RW|Ruanda|Rwanda
SA|Saudi-Arabien|Saudi Arabia
SB|Salomonen|Solomon Islands
SC|Seychellen|Seychelles
SD|Sudan|Sudan
SE|Schweden|Sweden
SG|Singapur|Singapore
SH|St. Helena|St. Helena
SI|Slowenien|Slovenia
SJ|Spitzbergen und Jan Mayen|Svalbard & Jan Mayen
SK|Slowakei|Slovakia
SL|Sierra Leone|Sierra Leone
SM|San Marino|San Marino
SN|Senegal|Senegal
SO|Somalia|Somalia
SR|Suriname|Suriname
SS|Südsudan|South Sudan
ST|São Tomé und Príncipe|São Tomé & Príncipe
SV|El Salvador|El Salvador
SX|Sint Maarten|Sint Maarten
SY|Syrien|Syria
SZ|Eswatini|Eswatini
SZ|Swasiland|Swaziland
TA|Tristan da Cunha|Tristan da Cunha
TC|Turks- und Caicosinseln|Turks & Caicos Islands
TD|Tschad|Chad
TF|Französische Süd- und Antarktisgebiete|French Southern Territories
TG|Togo|Togo
TH|Thailand|Thailand
TJ|Tadschikistan|Tajikistan
TK|Tokelau|Tokelau
TL|Timor-Leste|Timor-Leste
TL|Osttimor|East Timor
TM|Turkmenistan|Turkmenistan
TN|Tunesien|Tunisia
TO|Tonga|Tonga
TR|Türkei|Türkiye
TT|Trinidad und Tobago|Trinidad & Tobago
TV|Tuvalu|Tuvalu
TW|Taiwan|Taiwan
TZ|Tansania|Tanzania
UA|Ukraine|Ukraine
UG|Uganda|Uganda
UM|Amerikanische Überseeinseln|U.S. Outlying Islands
UN|Vereinte Nationen|United Nations
UN|UN|UN
US|Vereinigte Staaten|United States
US|USA|US
UY|Uruguay|Uruguay
UZ|Usbekistan|Uzbekistan
VA|Vatikanstadt|Vatican City
VC|St. Vincent und die Grenadinen|St. Vincent & Grenadines
VE|Venezuela|Venezuela
VG|Britische Jungferninseln|British Virgin Islands
VI|Amerikanische Jungferninseln|U.S. Virgin Islands
VN|Vietnam|Vietnam
VU|Vanuatu|Vanuatu
WF|Wallis und Futuna|Wallis & Futuna
WS|Samoa|Samoa
XK|Kosovo|Kosovo
YE|Jemen|Yemen
YT|Mayotte|Mayotte
ZA|Südafrika|South Africa
ZM|Sambia|Zambia
ZW|Simbabwe|Zimbabwe
`;

/** Code, German and English name of languages that the two call differently. */
export const LANGUAGES = `
ab|Abchasisch|Abkhazian
ace|Aceh|Acehnese
ach|Acholi|Acoli
ady|Adygeisch|Adyghe
ae|Avestisch|Avestan
aeb|Tunesisches Arabisch|Tunisian Arabic
akk|Akkadisch|Akkadian
ale|Aleutisch|Aleut
aln|Gegisch|Gheg Albanian
alt|Süd-Altaisch|Southern Altai
am|Amharisch|Amharic
an|Aragonesisch|Aragonese
ang|Altenglisch|Old English
ar|Arabisch|Arabic
arc|Aramäisch|Aramaic
arn|Mapudungun|Mapuche
arq|Algerisches Arabisch|Algerian Arabic
ary|Marokkanisches Arabisch|Moroccan Arabic
arz|Ägyptisches Arabisch|Egyptian Arabic
as|Assamesisch|Assamese
ase|Amerikanische Gebärdensprache|American Sign Language
ast|Asturisch|Asturian
av|Awarisch|Avaric
az|Aserbaidschanisch|Azerbaijani
ba|Baschkirisch|Bashkir
bal|Belutschisch|Baluchi
ban|Balinesisch|Balinese
bar|Bairisch|Bavarian
bas|Bassa|Basaa
be|Belarussisch|Belarusian
bej|Bedauye|Beja
bg|Bulgarisch|Bulgarian
bgn|Westliches Belutschi|Western Balochi
bho|Bhodschpuri|Bhojpuri
bjn|Banjaresisch|Banjar
bla|Blackfoot|Siksiká
bn|Bengalisch|Bangla
bo|Tibetisch|Tibetan
bqi|Bachtiarisch|Bakhtiari
br|Bretonisch|Breton
bra|Braj-Bhakha|Braj
bs|Bosnisch|Bosnian
bua|Burjatisch|Buriat
bug|Buginesisch|Buginese
ca|Katalanisch|Catalan
car|Karibisch|Carib
ce|Tschetschenisch|Chechen
cgg|Rukiga|Chiga
chg|Tschagataisch|Chagatai
chk|Chuukesisch|Chuukese
chn|Chinook|Chinook Jargon
ckb|Zentralkurdisch|Central Kurdish
co|Korsisch|Corsican
cop|Koptisch|Coptic
crh|Krimtatarisch|Crimean Tatar
crj|Südost-Cree|Southern East Cree
crk|Plains-Cree|Plains Cree
crr|Carolina-Algonkin|Carolina Algonquian
crs|Seychellenkreol|Seselwa Creole French
cs|Tschechisch|Czech
csb|Kaschubisch|Kashubian
cu|Kirchenslawisch|Church Slavic
cv|Tschuwaschisch|Chuvash
cy|Walisisch|Welsh
da|Dänisch|Danish
dar|Darginisch|Dargwa
de|Deutsch|German
dsb|Niedersorbisch|Lower Sorbian
dtp|Zentral-Dusun|Central Dusun
dum|Mittelniederländisch|Middle Dutch
dv|Dhivehi|Divehi
dyo|Diola|Jola-Fonyi
egl|Emilianisch|Emilian
egy|Ägyptisch|Ancient Egyptian
el|Griechisch|Greek
elx|Elamisch|Elamite
en|Englisch|English
enm|Mittelenglisch|Middle English
es|Spanisch|Spanish
esu|Zentral-Alaska-Yupik|Central Yupik
et|Estnisch|Estonian
eu|Baskisch|Basque
ext|Extremadurisch|Extremaduran
fa|Persisch|Persian
fan|Pangwe|Fang
ff|Ful|Fula
fi|Finnisch|Finnish
fit|Meänkieli|Tornedalen Finnish
fj|Fidschi|Fijian
fo|Färöisch|Faroese
fr|Französisch|French
frc|Cajun|Cajun French
frm|Mittelfranzösisch|Middle French
fro|Altfranzösisch|Old French
frp|Frankoprovenzalisch|Arpitan
frr|Nordfriesisch|Northern Frisian
frs|Ostfriesisch|Eastern Frisian
fur|Friaulisch|Friulian
fy|Westfriesisch|Western Frisian
ga|Irisch|Irish
gag|Gagausisch|Gagauz
gan|Gan|Gan Chinese
gbz|Gabri|Zoroastrian Dari
gil|Kiribatisch|Gilbertese
gl|Galicisch|Galician
gmh|Mittelhochdeutsch|Middle High German
gn|Guaraní|Guarani
goh|Althochdeutsch|Old High German
gor|Mongondou|Gorontalo
got|Gotisch|Gothic
grc|Altgriechisch|Ancient Greek
gsw|Schweizerdeutsch|Swiss German
guc|Wayúu|Wayuu
gur|Farefare|Frafra
gwi|Kutchin|Gwichʼin
ha|Haussa|Hausa
hak|Hakka|Hakka Chinese
haw|Hawaiisch|Hawaiian
hax|Süd-Haida|Southern Haida
he|Hebräisch|Hebrew
hif|Fidschi-Hindi|Fiji Hindi
hit|Hethitisch|Hittite
hmn|Miao|Hmong
ho|Hiri-Motu|Hiri Motu
hr|Kroatisch|Croatian
hsb|Obersorbisch|Upper Sorbian
hsn|Xiang|Xiang Chinese
ht|Haiti-Kreolisch|Haitian Creole
hu|Ungarisch|Hungarian
hy|Armenisch|Armenian
id|Indonesisch|Indonesian
ii|Yi|Sichuan Yi
ik|Inupiak|Inupiaq
ikt|Westkanadisches Inuktitut|Western Canadian Inuktitut
ilo|Ilokano|Iloko
inh|Inguschisch|Ingush
is|Isländisch|Icelandic
it|Italienisch|Italian
izh|Ischorisch|Ingrian
ja|Japanisch|Japanese
jam|Jamaikanisch-Kreolisch|Jamaican Creole English
jpr|Jüdisch-Persisch|Judeo-Persian
jrb|Jüdisch-Arabisch|Judeo-Arabic
jut|Jütisch|Jutish
jv|Javanisch|Javanese
ka|Georgisch|Georgian
kaa|Karakalpakisch|Kara-Kalpak
kab|Kabylisch|Kabyle
kbd|Kabardinisch|Kabardian
kg|Kongolesisch|Kongo
kho|Sakisch|Khotanese
kj|Kwanyama|Kuanyama
kk|Kasachisch|Kazakh
kl|Grönländisch|Kalaallisut
ko|Koreanisch|Korean
koi|Komi-Permjakisch|Komi-Permyak
kos|Kosraeanisch|Kosraean
krc|Karatschaiisch-Balkarisch|Karachay-Balkar
krl|Karelisch|Karelian
kru|Oraon|Kurukh
ks|Kaschmiri|Kashmiri
ksh|Kölsch|Colognian
ku|Kurdisch|Kurdish
kum|Kumükisch|Kumyk
kw|Kornisch|Cornish
ky|Kirgisisch|Kyrgyz
la|Latein|Latin
lah|Lahnda|Western Panjabi
lb|Luxemburgisch|Luxembourgish
lez|Lesgisch|Lezghian
li|Limburgisch|Limburgish
lij|Ligurisch|Ligurian
liv|Livisch|Livonian
lmo|Lombardisch|Lombard
lo|Laotisch|Lao
lrc|Nördliches Luri|Northern Luri
lt|Litauisch|Lithuanian
ltg|Lettgallisch|Latgalian
lus|Lushai|Mizo
luy|Luhya|Luyia
lv|Lettisch|Latvian
lzh|Klassisches Chinesisch|Literary Chinese
lzz|Lasisch|Laz
mad|Maduresisch|Madurese
mag|Khotta|Magahi
mak|Makassarisch|Makasar
man|Malinke|Mandingo
mas|Massai|Masai
mdf|Mokschanisch|Moksha
mdr|Mandaresisch|Mandar
mga|Mittelirisch|Middle Irish
mgo|Meta’|Metaʼ
mh|Marschallesisch|Marshallese
mic|Micmac|Mi'kmaw
mk|Mazedonisch|Macedonian
mn|Mongolisch|Mongolian
mnc|Mandschurisch|Manchu
mni|Meithei|Manipuri
moe|Innu-Aimun|Innu-aimun
mrj|Bergmari|Western Mari
ms|Malaiisch|Malay
mt|Maltesisch|Maltese
mul|Mehrsprachig|Multiple languages
mus|Muskogee|Muscogee
mwl|Mirandesisch|Mirandese
my|Birmanisch|Burmese
myv|Ersja-Mordwinisch|Erzya
mzn|Masanderanisch|Mazanderani
na|Nauruisch|Nauru
nan|Min Nan|Min Nan Chinese
nap|Neapolitanisch|Neapolitan
nd|Nord-Ndebele|North Ndebele
nds|Niederdeutsch|Low German
ne|Nepalesisch|Nepali
niu|Niue|Niuean
njo|Ao-Naga|Ao Naga
nl|Niederländisch|Dutch
no|Norwegisch|Norwegian
non|Altnordisch|Old Norse
nr|Süd-Ndebele|South Ndebele
nso|Nord-Sotho|Northern Sotho
nwc|Alt-Newari|Classical Newari
oc|Okzitanisch|Occitan
ojb|Nordwest-Ojibwe|Northwestern Ojibwa
ojc|Zentral-Ojibwe|Central Ojibwa
ojw|West-Ojibwe|Western Ojibwa
or|Oriya|Odia
os|Ossetisch|Ossetic
ota|Osmanisch|Ottoman Turkish
pal|Mittelpersisch|Pahlavi
pam|Pampanggan|Pampanga
pau|Palau|Palauan
pcd|Picardisch|Picard
pcm|Nigerianisches Pidgin|Nigerian Pidgin
pdc|Pennsylvaniadeutsch|Pennsylvania German
peo|Altpersisch|Old Persian
pfl|Pfälzisch|Palatine German
phn|Phönizisch|Phoenician
pl|Polnisch|Polish
pms|Piemontesisch|Piedmontese
pnt|Pontisch|Pontic
pon|Ponapeanisch|Pohnpeian
prg|Altpreußisch|Prussian
pro|Altprovenzalisch|Old Provençal
ps|Paschtu|Pashto
pt|Portugiesisch|Portuguese
quc|K’iche’|Kʼicheʼ
qug|Chimborazo Hochland-Quechua|Chimborazo Highland Quichua
rar|Rarotonganisch|Rarotongan
rhg|Rohingyalisch|Rohingya
rif|Tarifit|Riffian
rm|Rätoromanisch|Romansh
ro|Rumänisch|Romanian
rom|Romani|Romany
rtm|Rotumanisch|Rotuman
ru|Russisch|Russian
rue|Russinisch|Rusyn
rup|Aromunisch|Aromanian
sah|Jakutisch|Yakut
sam|Samaritanisch|Samaritan Aramaic
saz|Saurashtra|Sourashtra
sc|Sardisch|Sardinian
scn|Sizilianisch|Sicilian
sco|Schottisch|Scots
sdc|Sassarisch|Sassarese Sardinian
sdh|Südkurdisch|Southern Kurdish
se|Nordsamisch|Northern Sami
sel|Selkupisch|Selkup
ses|Koyra Senni|Koyraboro Senni
sga|Altirisch|Old Irish
sgs|Samogitisch|Samogitian
sh|Serbo-Kroatisch|Serbo-Croatian
shi|Taschelhit|Tachelhit
shn|Schan|Shan
shu|Tschadisch-Arabisch|Chadian Arabic
si|Singhalesisch|Sinhala
sk|Slowakisch|Slovak
sl|Slowenisch|Slovenian
slh|Süd-Lushootseed|Southern Lushootseed
sm|Samoanisch|Samoan
sma|Südsamisch|Southern Sami
smj|Lule-Samisch|Lule Sami
smn|Inari-Samisch|Inari Sami
sms|Skolt-Samisch|Skolt Sami
sog|Sogdisch|Sogdien
sq|Albanisch|Albanian
sr|Serbisch|Serbian
srn|Srananisch|Sranan Tongo
ss|Swazi|Swati
st|Süd-Sotho|Southern Sotho
stq|Saterfriesisch|Saterland Frisian
su|Sundanesisch|Sundanese
sux|Sumerisch|Sumerian
sv|Schwedisch|Swedish
sw|Suaheli|Swahili
swb|Komorisch|Comorian
syc|Altsyrisch|Classical Syriac
syr|Syrisch|Syriac
tce|Südliches Tutchone|Southern Tutchone
tem|Temne|Timne
tg|Tadschikisch|Tajik
th|Thailändisch|Thai
tk|Turkmenisch|Turkmen
tkl|Tokelauanisch|Tokelauan
tkr|Tsachurisch|Tsakhur
tlh|Klingonisch|Klingon
tly|Talisch|Talysh
tmh|Tamaseq|Tamashek
to|Tongaisch|Tongan
tpi|Neumelanesisch|Tok Pisin
tr|Türkisch|Turkish
tsd|Tsakonisch|Tsakonian
tt|Tatarisch|Tatar
ttm|Nördliches Tutchone|Northern Tutchone
ttt|Tatisch|Muslim Tat
tvl|Tuvaluisch|Tuvalu
ty|Tahitisch|Tahitian
tyv|Tuwinisch|Tuvinian
tzm|Zentralatlas-Tamazight|Central Atlas Tamazight
udm|Udmurtisch|Udmurt
ug|Uigurisch|Uyghur
uga|Ugaritisch|Ugaritic
uk|Ukrainisch|Ukrainian
und|Unbekannte Sprache|Unknown language
uz|Usbekisch|Uzbek
vec|Venetisch|Venetian
vep|Wepsisch|Veps
vi|Vietnamesisch|Vietnamese
vls|Westflämisch|West Flemish
vmf|Mainfränkisch|Main-Franconian
vmw|Makua|Makhuwa
vot|Wotisch|Votic
wa|Wallonisch|Walloon
wae|Walliserdeutsch|Walser
wal|Walamo|Wolaytta
wuu|Wu|Wu Chinese
xal|Kalmückisch|Kalmyk
xmf|Mingrelisch|Mingrelian
yap|Yapesisch|Yapese
yi|Jiddisch|Yiddish
yue|Kantonesisch|Cantonese
zap|Zapotekisch|Zapotec
zbl|Bliss-Symbole|Blissymbols
zea|Seeländisch|Zeelandic
zgh|Tamazight|Standard Moroccan Tamazight
zh|Chinesisch|Chinese
zxx|Keine Sprachinhalte|No linguistic content
`;

/** German and English name of cities that time zones are called by. */
export const CITIES = `
|Addis Abeba|Addis Ababa
|Aktobe|Aqtobe
|Algier|Algiers
|Araguaína|Araguaína
|Asmara|Asmara
|Astrachan|Astrakhan
|Asunción|Asunción
|Athen|Athens
|Atikokan|Atikokan
|Azoren|Azores
|Aşgabat|Ashgabat
|Bagdad|Baghdad
|Bahia Banderas|Bahía de Banderas
|Belgrad|Belgrade
|Belém|Belém
|Beulah, North Dakota|Beulah, North Dakota
|Bischkek|Bishkek
|Bogotá|Bogotá
|Brunei Darussalam|Brunei
|Brüssel|Brussels
|Bukarest|Bucharest
|Büsingen|Büsingen
|Cabo Verde|Cape Verde
|Cancún|Cancún
|Canton|Canton Island
|Center, North Dakota|Center, North Dakota
|Chandyga|Khandyga
|Chișinău|Chișinău
|Chowd|Khovd
|Chuuk|Chuuk
|Ciudad Juárez|Ciudad Juárez
|Cuiabá|Cuiabá
|Curaçao|Curaçao
|Córdoba|Córdoba
|Damaskus|Damascus
|Daressalam|Dar es Salaam
|Dschibuti|Djibouti
|Dumont-d’Urville|Dumont d’Urville Station
|Duschanbe|Dushanbe
|Eirunepé|Eirunepé
|El Aaiún|El Aaiún
|Eriwan|Yerevan
|Fernando de Noronha|Fernando de Noronha
|Fidschi|Fiji
|Färöer|Faroes
|Galápagos|Galápagos Islands
|Havanna|Havana
|Ho-Chi-Minh-Stadt|Ho Chi Minh City
|Hongkong|Hong Kong
|Honolulu|Honolulu
|Ittoqqortoormiit|Ittoqqortoormiit
|Jakutsk|Yakutsk
|Jamaika|Jamaica
|Jekaterinburg|Yekaterinburg
|Kaimaninseln|Cayman
|Kairo|Cairo
|Kalkutta|Kolkata
|Kamtschatka|Kamchatka
|Kanaren|Canaries
|Karatschi|Karachi
|Katar|Qatar
|Kathmandu|Kathmandu
|Khartum|Khartoum
|Kiew|Kyiv
|Kirow|Kirov
|Knox, Indiana|Knox, Indiana
|Komoren|Comoros
|Kopenhagen|Copenhagen
|Krasnojarsk|Krasnoyarsk
|Lissabon|Lisbon
|Lomé|Lomé
|Lower Prince’s Quarter|Lower Prince’s Quarter
|Luxemburg|Luxembourg
|Macau|Macao
|Maceió|Maceió
|Mahé|Mahé
|Malediven|Maldives
|Marengo, Indiana|Marengo, Indiana
|Maskat|Muscat
|Mazatlán|Mazatlán
|Merida|Mérida
|Mexiko-Stadt|Mexico City
|Mogadischu|Mogadishu
|Monticello, Kentucky|Monticello, Kentucky
|Moskau|Moscow
|New Salem, North Dakota|New Salem, North Dakota
|Nikosia|Nicosia
|Nouméa|Nouméa
|Nowokuznetsk|Novokuznetsk
|Nowosibirsk|Novosibirsk
|Nuuk|Nuuk
|N’Djamena|N’Djamena
|Osterinsel|Easter Island
|Petersburg, Indiana|Petersburg, Indiana
|Pjöngjang|Pyongyang
|Pohnpei|Pohnpei
|Porto Novo|Porto-Novo
|Prag|Prague
|Qostanai|Kostanay
|Qysylorda|Kyzylorda
|Rangun|Yangon
|Reyk­ja­vík|Reykjavik
|Riad|Riyadh
|Rom|Rome
|Réunion|Réunion
|Río Gallegos|Río Gallegos
|Sachalin|Sakhalin
|Saint-Barthélemy|St. Barthélemy
|Saint-Pierre|Saint-Pierre
|Santarém|Santarém
|Saratow|Saratov
|Showa|Showa Station
|Singapur|Singapore
|St. Helena|St. Helena
|St. John’s|St. John’s
|St. Kitts|St. Kitts
|St. Lucia|St. Lucia
|St. Thomas|St. Thomas
|St. Vincent|St. Vincent
|São Paulo|São Paulo
|São Tomé|São Tomé
|Südgeorgien|South Georgia
|Taipeh|Taipei
|Taschkent|Tashkent
|Teheran|Tehran
|Tell City, Indiana|Tell City, Indiana
|Tiflis|Tbilisi
|Tirana|Tirana
|Tokio|Tokyo
|Tripolis|Tripoli
|Tschita|Chita
|Tucumán|Tucumán
|Uljanowsk|Ulyanovsk
|Vatikan|Vatican
|Vevay, Indiana|Vevay, Indiana
|Vincennes, Indiana|Vincennes, Indiana
|Wallis & Futuna|Wallis & Futuna
|Warschau|Warsaw
|Weihnachtsinsel|Christmas Island
|Wien|Vienna
|Winamac, Indiana|Winamac, Indiana
|Wladiwostok|Vladivostok
|Wolgograd|Volgograd
|Wostok|Vostok Station
|Zürich|Zurich
|Ürümqi|Ürümqi
`;
