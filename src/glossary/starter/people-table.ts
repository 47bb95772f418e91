/**
 * Peoples: the English plural, German forms, English forms that are not wrong. Own list. Peoples whose German name is also
 * their country's (Polen, Ungarn, Schweden) or an adjective (Deutsche) are left out: nothing would tell which is meant.
 */
export const PEOPLES = `
Afghans|Afghane, Afghanen, Afghanin, Afghaninnen|Afghan
Albanians|Albaner, Albanern, Albanerin, Albanerinnen|Albanian
Algerians|Algerier, Algeriern, Algerierin|Algerian
Americans|Amerikaner, Amerikanern, Amerikanerin, Amerikanerinnen|American
Argentines|Argentinier, Argentiniern, Argentinierin|Argentine, Argentinian, Argentinians
Armenians|Armenier, Armeniern, Armenierin, Armenierinnen|Armenian
Australians|Australier, Australiern, Australierin|Australian
Austrians|Österreicher, Österreichern, Österreicherin, Österreicherinnen|Austrian
Azerbaijanis|Aserbaidschaner, Aserbaidschanern, Aserbaidschanerin|Azerbaijani, Azeri, Azeris
Bashkirs|Baschkire, Baschkiren|Bashkir
Belarusians|Belarusse, Belarussen, Belarussin, Belarussinnen, Weißrusse, Weißrussen, Weißrussin|Belarusian, Belarusan
Belgians|Belgier, Belgiern, Belgierin|Belgian
Bosnians|Bosnier, Bosniern, Bosnierin, Bosnierinnen|Bosnian
Brazilians|Brasilianer, Brasilianern, Brasilianerin|Brazilian
British|Brite, Briten, Britin, Britinnen|Briton, Britons, Brit, Brits
Bulgarians|Bulgare, Bulgaren, Bulgarin, Bulgarinnen|Bulgarian
Buryats|Burjate, Burjaten, Burjatin|Buryat
Canadians|Kanadier, Kanadiern, Kanadierin|Canadian
Chechens|Tschetschene, Tschetschenen, Tschetschenin|Chechen
Chinese|Chinese, Chinesen, Chinesin, Chinesinnen|
Circassians|Tscherkesse, Tscherkessen|Circassian
Crimean Tatars|Krimtatare, Krimtataren, Krimtatarin|Crimean Tatar
Croats|Kroate, Kroaten, Kroatin, Kroatinnen|Croat, Croatian, Croatians
Cubans|Kubaner, Kubanern, Kubanerin|Cuban
Cypriots|Zyprer, Zyprern, Zypriot, Zyprioten|Cypriot
Czechs|Tscheche, Tschechen, Tschechin, Tschechinnen|Czech
Dagestanis|Dagestaner, Dagestanern|Dagestani
Danes|Däne, Dänen, Dänin, Däninnen|Dane, Danish
Dutch|Niederländer, Niederländern, Niederländerin|Dutchman, Dutchmen, Dutchwoman
Egyptians|Ägypter, Ägyptern, Ägypterin|Egyptian
Eritreans|Eritreer, Eritreern|Eritrean
Estonians|Este, Esten, Estin, Estinnen|Estonian
Ethiopians|Äthiopier, Äthiopiern|Ethiopian
Finns|Finne, Finnen, Finnin, Finninnen|Finn, Finnish
French|Franzose, Franzosen, Französin, Französinnen|Frenchman, Frenchmen, Frenchwoman, Frenchwomen
Georgians|Georgier, Georgiern, Georgierin, Georgierinnen|Georgian
Greeks|Grieche, Griechen, Griechin, Griechinnen|Greek
Icelanders|Isländer, Isländern, Isländerin|Icelander, Icelandic
Indonesians|Indonesier, Indonesiern|Indonesian
Ingush|Ingusche, Inguschen, Inguschin|
Iranians|Iraner, Iranern, Iranerin, Iranerinnen|Iranian
Iraqis|Iraker, Irakern, Irakerin|Iraqi
Irish|Ire, Iren, Irin|Irishman, Irishmen, Irishwoman
Israelis|Israeli, Israelin|Israeli
Italians|Italiener, Italienern, Italienerin, Italienerinnen|Italian
Japanese|Japaner, Japanern, Japanerin|
Jordanians|Jordanier, Jordaniern|Jordanian
Kalmyks|Kalmücke, Kalmücken|Kalmyk
Karakalpaks|Karakalpake, Karakalpaken|Karakalpak
Kazakhs|Kasache, Kasachen, Kasachin, Kasachinnen|Kazakh, Kazakhstani, Kazakhstanis
Kosovars|Kosovare, Kosovaren, Kosovarin|Kosovar
Kurds|Kurde, Kurden, Kurdin, Kurdinnen|Kurd, Kurdish
Kyrgyz|Kirgise, Kirgisen, Kirgisin, Kirgisinnen|Kyrgyzstani, Kyrgyzstanis
Latvians|Lette, Letten, Lettin, Lettinnen|Latvian
Lebanese|Libanese, Libanesen, Libanesin|
Libyans|Libyer, Libyern|Libyan
Lithuanians|Litauer, Litauern, Litauerin|Lithuanian
Macedonians|Mazedonier, Mazedoniern|Macedonian
Mexicans|Mexikaner, Mexikanern, Mexikanerin|Mexican
Moldovans|Moldauer, Moldauern, Moldawier, Moldawiern|Moldovan
Mongols|Mongole, Mongolen, Mongolin|Mongol, Mongolian, Mongolians
Montenegrins|Montenegriner, Montenegrinern|Montenegrin
Moroccans|Marokkaner, Marokkanern, Marokkanerin|Moroccan
Norwegians|Norweger, Norwegern, Norwegerin|Norwegian
Ossetians|Ossete, Osseten, Ossetin|Ossetian, Ossete, Ossetes
Palestinians|Palästinenser, Palästinensern, Palästinenserin|Palestinian
Pakistanis|Pakistaner, Pakistanern, Pakistani|Pakistani
Portuguese|Portugiese, Portugiesen, Portugiesin|
Romanians|Rumäne, Rumänen, Rumänin, Rumäninnen|Romanian
Russians|Russe, Russen, Russin, Russinnen|Russian
Saudis|Saudi, Saudi-Araber|Saudi, Saudi Arabian, Saudi Arabians
Serbs|Serbe, Serben, Serbin, Serbinnen|Serb, Serbian, Serbians
Slovaks|Slowake, Slowaken, Slowakin|Slovak
Slovenes|Slowene, Slowenen, Slowenin|Slovene, Slovenian, Slovenians
Spaniards|Spanier, Spaniern, Spanierin|Spaniard, Spanish
Sudanese|Sudanese, Sudanesen|
Swiss|Schweizer, Schweizern, Schweizerin|
Syrians|Syrer, Syrern, Syrerin, Syrerinnen|Syrian
Taiwanese|Taiwaner, Taiwanern, Taiwanese, Taiwanesen|
Tajiks|Tadschike, Tadschiken, Tadschikin|Tajik, Tajikistani, Tajikistanis
Tatars|Tatare, Tataren, Tatarin|Tatar
Tunisians|Tunesier, Tunesiern|Tunisian
Turkmens|Turkmene, Turkmenen, Turkmenin|Turkmen, Turkmenistani
Turks|Türke, Türken, Türkin, Türkinnen|Turk, Turkish
Tuvans|Tuwiner, Tuwinern|Tuvan
Ukrainians|Ukrainer, Ukrainern, Ukrainerin, Ukrainerinnen|Ukrainian
Uyghurs|Uigure, Uiguren, Uigurin|Uyghur, Uighur, Uighurs
Uzbeks|Usbeke, Usbeken, Usbekin, Usbekinnen|Uzbek, Uzbekistani, Uzbekistanis
Vietnamese|Vietnamese, Vietnamesen, Vietnamesin|
Yakuts|Jakute, Jakuten|Yakut
Yazidis|Jeside, Jesiden, Jesidin, Jesidinnen|Yazidi
Yemenis|Jemenit, Jemeniten|Yemeni
`;
