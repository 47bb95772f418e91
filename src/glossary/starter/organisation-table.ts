/**
 * International organisations, written for this project: label, German short forms, long form in English and German,
 * English forms that are not wrong, and the organisation's own site, whose name for itself the long form is.
 */
export const ORGANISATIONS = `
ADB||Asian Development Bank|Asiatische Entwicklungsbank||adb.org
AfDB||African Development Bank|Afrikanische Entwicklungsbank||afdb.org
African Union|Afrikanische Union|||AU|au.int
AIIB||Asian Infrastructure Investment Bank|Asiatische Infrastrukturinvestmentbank||aiib.org
Amnesty International||||Amnesty|amnesty.org
APEC|Apec|Asia-Pacific Economic Cooperation|Asiatisch-Pazifische Wirtschaftsgemeinschaft||apec.org
Arab League|Arabische Liga|League of Arab States|Liga der Arabischen Staaten||lasportal.org
ASEAN|Asean|Association of Southeast Asian Nations|Verband Südostasiatischer Nationen||asean.org
Bank for International Settlements|BIZ, Bank für Internationalen Zahlungsausgleich|||BIS|bis.org
BRICS|Brics-Staaten, BRICS-Staaten|||BRICS countries, BRICS states, BRICS nations|brics.br
CERN|Cern|European Organization for Nuclear Research|Europäische Organisation für Kernforschung||home.cern
CIS|GUS|Commonwealth of Independent States|Gemeinschaft Unabhängiger Staaten||cis.minsk.by
Council of Europe|Europarat||||coe.int
Council of the European Union|Rat der Europäischen Union, EU-Ministerrat|||EU Council, Council of the EU, EU Council of Ministers|consilium.europa.eu
CSTO|OVKS, ODKB|Collective Security Treaty Organization|Organisation des Vertrags über kollektive Sicherheit||odkb-csto.org
CTBTO||Comprehensive Nuclear-Test-Ban Treaty Organization|||ctbto.org
Doctors Without Borders|Ärzte ohne Grenzen|||Médecins Sans Frontières, MSF|msf.org
EAEU|EAWU|Eurasian Economic Union|Eurasische Wirtschaftsunion|EEU|eaeunion.org
EBRD|EBWE|European Bank for Reconstruction and Development|Europäische Bank für Wiederaufbau und Entwicklung||ebrd.com
ECB|EZB|European Central Bank|Europäische Zentralbank||ecb.europa.eu
ECOWAS|Ecowas|Economic Community of West African States|Westafrikanische Wirtschaftsgemeinschaft||ecowas.int
EEA|EWR|European Economic Area|Europäischer Wirtschaftsraum||efta.int
EFTA|Efta|European Free Trade Association|Europäische Freihandelsassoziation||efta.int
EIB||European Investment Bank|Europäische Investitionsbank||eib.org
EMA||European Medicines Agency|Europäische Arzneimittel-Agentur, Europäische Arzneimittelagentur||ema.europa.eu
ESA||European Space Agency|Europäische Weltraumorganisation||esa.int
ESM||European Stability Mechanism|Europäischer Stabilitätsmechanismus||esm.europa.eu
EU||European Union|Europäische Union||european-union.europa.eu
European Anti-Fraud Office|Europäisches Amt für Betrugsbekämpfung|||OLAF|anti-fraud.ec.europa.eu
European Commission|EU-Kommission, Europäische Kommission|||EU Commission|commission.europa.eu
European Council|Europäischer Rat||||consilium.europa.eu
European Court of Auditors|Europäischer Rechnungshof||||eca.europa.eu
European Court of Human Rights|EGMR, Europäischer Gerichtshof für Menschenrechte|||ECtHR, ECHR, European Human Rights Court|echr.coe.int
European Court of Justice|EuGH, Europäischer Gerichtshof|||ECJ, Court of Justice of the European Union, CJEU, EU Court of Justice|curia.europa.eu
European External Action Service|Europäischer Auswärtiger Dienst|||EEAS, EU External Action Service|eeas.europa.eu
European Parliament|EU-Parlament, Europaparlament, Europäisches Parlament|||EU Parliament|europarl.europa.eu
European Public Prosecutor's Office|EUStA, Europäische Staatsanwaltschaft|||EPPO|eppo.europa.eu
Europol||European Union Agency for Law Enforcement Cooperation|||europol.europa.eu
Eurostat|||||ec.europa.eu
FAO||Food and Agriculture Organization|Ernährungs- und Landwirtschaftsorganisation||fao.org
FATF||Financial Action Task Force|||fatf-gafi.org
FIFA|Fifa|||Fédération Internationale de Football Association|fifa.com
Frontex||European Border and Coast Guard Agency|Europäische Agentur für die Grenz- und Küstenwache||frontex.europa.eu
GCC|GKR|Gulf Cooperation Council|Golfkooperationsrat, Golf-Kooperationsrat||gcc-sg.org
Group of Seven|G7-Staaten, Gruppe der Sieben|||G7, G7 countries, G7 states, G7 nations|g7.utoronto.ca
Group of Twenty|G20-Staaten, Gruppe der Zwanzig|||G20, G20 countries, G20 states, G20 nations|g20.org
Human Rights Watch||||HRW|hrw.org
IAEA|IAEO|International Atomic Energy Agency|Internationale Atomenergiebehörde, Internationale Atomenergie-Organisation||iaea.org
IATA||International Air Transport Association|Internationaler Luftverkehrsverband||iata.org
ICAO||International Civil Aviation Organization|Internationale Zivilluftfahrtorganisation||icao.int
ICC|IStGH|International Criminal Court|Internationaler Strafgerichtshof||icc-cpi.int
ICJ|IGH|International Court of Justice|Internationaler Gerichtshof||icj-cij.org
ICRC|IKRK|International Committee of the Red Cross|Internationales Komitee vom Roten Kreuz||icrc.org
IEA||International Energy Agency|Internationale Energieagentur, Internationale Energie-Agentur||iea.org
ILO||International Labour Organization|Internationale Arbeitsorganisation||ilo.org
IMF|IWF|International Monetary Fund|Internationaler Währungsfonds||imf.org
IMO||International Maritime Organization|Internationale Seeschifffahrtsorganisation||imo.org
Interpol||International Criminal Police Organization|Internationale kriminalpolizeiliche Organisation|INTERPOL|interpol.int
IOC|IOK|International Olympic Committee|Internationales Olympisches Komitee||olympics.com
IOM||International Organization for Migration|Internationale Organisation für Migration||iom.int
IPC||International Paralympic Committee|Internationales Paralympisches Komitee||paralympic.org
IPCC||Intergovernmental Panel on Climate Change|Zwischenstaatlicher Ausschuss für Klimaänderungen||ipcc.ch
ISO||International Organization for Standardization|Internationale Organisation für Normung||iso.org
ITU||International Telecommunication Union|Internationale Fernmeldeunion||itu.int
Mercosur||Southern Common Market|Gemeinsamer Markt des Südens||mercosur.int
NATO|Nato|North Atlantic Treaty Organization|Nordatlantikpakt-Organisation||nato.int
Nordic Council|Nordischer Rat||||norden.org
OAS||Organization of American States|Organisation Amerikanischer Staaten||oas.org
OECD||Organisation for Economic Co-operation and Development|Organisation für wirtschaftliche Zusammenarbeit und Entwicklung|Organization for Economic Cooperation and Development|oecd.org
OIC||Organisation of Islamic Cooperation|Organisation für Islamische Zusammenarbeit|Organization of Islamic Cooperation|oic-oci.org
OPCW|OVCW|Organisation for the Prohibition of Chemical Weapons|Organisation für das Verbot chemischer Waffen|Organization for the Prohibition of Chemical Weapons|opcw.org
OPEC|Opec|Organization of the Petroleum Exporting Countries|Organisation erdölexportierender Länder||opec.org
Organization of Turkic States|Organisation der Turkstaaten|||Organisation of Turkic States, OTS|turkicstates.org
OSCE|OSZE|Organization for Security and Co-operation in Europe|Organisation für Sicherheit und Zusammenarbeit in Europa|Organization for Security and Cooperation in Europe|osce.org
Parliamentary Assembly of the Council of Europe|Parlamentarische Versammlung des Europarats|||PACE|pace.coe.int
Permanent Court of Arbitration|Ständiger Schiedshof|||PCA|pca-cpa.org
Reporters Without Borders|Reporter ohne Grenzen|||RSF, Reporters sans frontières|rsf.org
SCO|SOZ|Shanghai Cooperation Organisation|Shanghaier Organisation für Zusammenarbeit|Shanghai Cooperation Organization|sectsco.org
SIPRI|Sipri|Stockholm International Peace Research Institute|Stockholmer Friedensforschungsinstitut||sipri.org
Transparency International|||||transparency.org
UEFA|Uefa|Union of European Football Associations|||uefa.com
UN|UNO, Uno, VN|United Nations|Vereinte Nationen|UNO|un.org
UN Climate Change|UNFCCC, UN-Klimasekretariat|||UN climate secretariat, UNFCCC|unfccc.int
UN General Assembly|UN-Vollversammlung, UN-Generalversammlung, Uno-Vollversammlung, UNO-Vollversammlung, Uno-Generalversammlung|||United Nations General Assembly|un.org
UN Human Rights Council|UN-Menschenrechtsrat, Uno-Menschenrechtsrat, UNO-Menschenrechtsrat|||United Nations Human Rights Council|ohchr.org
UN Security Council|UN-Sicherheitsrat, Uno-Sicherheitsrat, UNO-Sicherheitsrat, Weltsicherheitsrat|||United Nations Security Council|un.org
UNCTAD|Unctad|UN Trade and Development|Konferenz der Vereinten Nationen für Handel und Entwicklung||unctad.org
UNDP||United Nations Development Programme|Entwicklungsprogramm der Vereinten Nationen||undp.org
UNEP||United Nations Environment Programme|Umweltprogramm der Vereinten Nationen||unep.org
UNESCO|Unesco|United Nations Educational, Scientific and Cultural Organization|||unesco.org
UNHCR||UN Refugee Agency|UN-Flüchtlingshilfswerk, Flüchtlingshilfswerk der Vereinten Nationen|United Nations High Commissioner for Refugees|unhcr.org
UNICEF|Unicef|United Nations Children's Fund|UN-Kinderhilfswerk, Kinderhilfswerk der Vereinten Nationen||unicef.org
UNODC||United Nations Office on Drugs and Crime|Büro der Vereinten Nationen für Drogen- und Verbrechensbekämpfung||unodc.org
UNRWA||United Nations Relief and Works Agency for Palestine Refugees in the Near East|UN-Palästinenserhilfswerk||unrwa.org
Venice Commission|Venedig-Kommission||||venice.coe.int
WADA|Wada|World Anti-Doping Agency|Welt-Anti-Doping-Agentur||wada-ama.org
WFP||World Food Programme|Welternährungsprogramm|World Food Program|wfp.org
WHO||World Health Organization|Weltgesundheitsorganisation||who.int
WIPO||World Intellectual Property Organization|Weltorganisation für geistiges Eigentum||wipo.int
WMO||World Meteorological Organization|Weltorganisation für Meteorologie||wmo.int
World Bank|Weltbank||||worldbank.org
World Economic Forum|Weltwirtschaftsforum|||WEF|weforum.org
WTO||World Trade Organization|Welthandelsorganisation||wto.org
`;
