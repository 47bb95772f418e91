/**
 * Regions and cities in the news that CLDR does not have, German and English. Own list: the German is the usual one and its
 * transcriptions, the English that of the American press. What may be a surname too is left out.
 */
const REGIONS = `
Abchasien Abkhazia|Adscharien Adjara|Inguschetien Ingushetia|Kabardino-Balkarien Kabardino-Balkaria|Kalmückien Kalmykia|Karatschai-Tscherkessien Karachay-Cherkessia
Karelien Karelia|Nordossetien North_Ossetia|Ossetien Ossetia|Sibirien Siberia|Südossetien South_Ossetia|Tschetschenien Chechnya|Tschukotka Chukotka|Tschuwaschien Chuvashia
Baschkirien Bashkiria|Baschkortostan Bashkortostan|Burjatien Buryatia|Jakutien Yakutia|Mordwinien Mordovia|Transnistrien Transnistria|Gagausien Gagauzia
Bosnien Bosnia|Bosnien-Herzegowina Bosnia-Herzegovina|Herzegowina Herzegovina
Bergkarabach Nagorno-Karabakh|Berg-Karabach Nagorno-Karabakh|Nachitschewan Nakhchivan|Nachtschiwan Nakhchivan|Galizien Galicia|Transkarpatien Transcarpathia
Donbass Donbas|Krim Crimea|Kaukasus Caucasus|Nordkaukasus North_Caucasus|Südkaukasus South_Caucasus|Kachetien Kakheti|Megrelien Samegrelo|Imeretien Imereti|Kaschmir Kashmir|Belutschistan Balochistan|Chusistan Khuzestan
`;

const CITIES = `
Brjansk Bryansk|Grosny Grozny|Jekaterinburg Yekaterinburg|Jaroslawl Yaroslavl|Machatschkala Makhachkala|Rjasan Ryazan|Sotschi Sochi|Tscheljabinsk Chelyabinsk
Woronesch Voronezh|Wolgograd Volgograd|Wladikawkas Vladikavkaz|Chabarowsk Khabarovsk|Archangelsk Arkhangelsk|Tscherepowez Cherepovets|Tjumen Tyumen
Charkiw Kharkiv|Charkow Kharkiv|Cherson Kherson|Donezk Donetsk|Lemberg Lviv|Lwiw Lviv|Lwow Lviv|Mykolajiw Mykolaiv
Saporischschja Zaporizhzhia|Saporoschje Zaporizhzhia|Saporischja Zaporizhzhia|Schytomyr Zhytomyr|Tscherkassy Cherkasy|Tschernihiw Chernihiv|Tschernobyl Chernobyl
Tschernowitz Chernivtsi|Czernowitz Chernivtsi|Winnyzja Vinnytsia|Uschhorod Uzhhorod|Luzk Lutsk|Riwne Rivne|Chmelnyzkyj Khmelnytskyi|Isjum Izium|Bachmut Bakhmut
Witebsk Vitebsk|Mogiljow Mogilev|Schymkent Shymkent|Schangaösen Zhanaozen|Dschalalabad Jalalabad|Dschidda Jeddah|Falludscha Fallujah|Nadschaf Najaf
Bengasi Benghazi|Kerbela Karbala|Kundus Kunduz|Masar-i-Scharif Mazar-i-Sharif|Maschhad Mashhad|Mekka Mecca|Mossul Mosul|Natans Natanz|Peschawar Peshawar
`;

/** German names with their English ones. */
export const KNOWN_PLACES: readonly { readonly de: string; readonly en: string }[] = `${REGIONS}|${CITIES}`
  .split(/[|\n]/)
  .filter((entry) => entry !== '')
  .map((entry) => entry.split(' '))
  .map(([de = '', en = '']) => ({ de, en: en.replace(/_/g, ' ') }));
