/** German abbreviation, English one, and the English long form, of organisations that news names. Own list, by their own sites. */
const TABLE = `
OVKS|CSTO|Collective Security Treaty Organization
ODKB|CSTO|Collective Security Treaty Organization
OSZE|OSCE|Organization for Security and Co-operation in Europe
KSZE|CSCE|Conference on Security and Co-operation in Europe
GUS|CIS|Commonwealth of Independent States
EAWU|EAEU|Eurasian Economic Union
SOZ|SCO|Shanghai Cooperation Organisation
IWF|IMF|International Monetary Fund
EZB|ECB|European Central Bank
EIB|EIB|European Investment Bank
EBWE|EBRD|European Bank for Reconstruction and Development
UNO|UN|United Nations
VN|UN|United Nations
IAEO|IAEA|International Atomic Energy Agency
IAEA|IAEA|International Atomic Energy Agency
IStGH|ICC|International Criminal Court
IGH|ICJ|International Court of Justice
EGMR|ECHR|European Court of Human Rights
EuGH|ECJ|European Court of Justice
IOK|IOC|International Olympic Committee
IKRK|ICRC|International Committee of the Red Cross
WHO|WHO|World Health Organization
UNHCR|UNHCR|United Nations High Commissioner for Refugees
NATO|NATO|North Atlantic Treaty Organization
OECD|OECD|Organisation for Economic Co-operation and Development
OVCW|OPCW|Organisation for the Prohibition of Chemical Weapons
IAO|ILO|International Labour Organization
AU|AU|African Union
EU|EU|European Union
EWR|EEA|European Economic Area
EFTA|EFTA|European Free Trade Association
OPEC|OPEC|Organization of the Petroleum Exporting Countries
`;

/** An organisation by its German abbreviation. */
export interface KnownOrganisation {
  readonly en: string;
  readonly long: string;
}

export const KNOWN_ORGANISATIONS: ReadonlyMap<string, KnownOrganisation> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => line.split('|'))
    .map(([de = '', en = '', long = '']) => [de, { en, long }]),
);
