/**
 * Persons whose English spelling is settled and often not what the rules give, in the form of the American press. Own list:
 * heads of state and people of public life, artists and scholars that news names. What is written like one of these is taken
 * for it, as the systems of transcription differ.
 */
const FROM_CYRILLIC = `
Gorbachev Khrushchev Brezhnev Andropov Chernenko Yeltsin Medvedev Putin Lavrov Peskov Shoigu Gerasimov Zakharova Nabiullina Mishustin Matviyenko
Patrushev Bortnikov Naryshkin Volodin Kadyrov Prigozhin Navalny Navalnaya Khodorkovsky Zhirinovsky Zyuganov Nemtsov Kasyanov Kara-Murza Sobyanin
Sobchak Berezovsky Abramovich Deripaska Usmanov Litvinenko Politkovskaya Skripal Nebenzya Ryabkov Sechin Surovikin Serdyukov Belousov
Khmelnytsky:Chmelnyzkyj:Chmelnizki Usyk Zelenskyy Poroshenko Yanukovych Yushchenko Tymoshenko Kuchma Kravchuk Klitschko Yatsenyuk Zaluzhnyi Syrskyi Yermak Kuleba Reznikov Shmyhal
Lukashenko Milinkevich:Milinkiewicz Statkevich Sannikov Tsikhanouskaya:Tichanowskaja Kalesnikava Alexievich Bialiatski Nazarbayev Tokayev Massimov Ablyazov Karimov Mirziyoyev Rahmon:Rachmon Niyazov
Berdymukhamedov Atambayev Bakiyev Akayev Otunbayeva Japarov Jeenbekov Saakashvili Shevardnadze Ivanishvili Margvelashvili Zourabichvili
Garibashvili Kobakhidze Maskhadov:Maschadow Bagapsh:Bagapsch:Bagapch Ankvab Kokoity Aliyev Pashinyan Sargsyan Kocharyan Dodon Sandu Zhivkov Borisov Radev 
Dzerzhinsky Trotsky Stalin Zhukov Beria Bulganin Molotov Kosygin Gromyko Plekhanov Zinoviev Bukharin Kerensky Rasputin
Tchaikovsky Stravinsky Shostakovich Prokofiev Rachmaninoff Mussorgsky Rimsky-Korsakov Borodin Scriabin Glinka Chaliapin Diaghilev Nureyev Nijinsky Baryshnikov
Khachaturian Tolstoy Dostoevsky Pushkin Chekhov Gogol Turgenev Lermontov Bulgakov Pasternak Solzhenitsyn Akhmatova Tsvetaeva Mandelstam
Mayakovsky Nabokov Gorky Yevtushenko Brodsky Sholokhov Kandinsky Malevich Chagall Eisenstein Tarkovsky Mendeleev Pavlov Sakharov Gagarin Tereshkova
Kasparov Karpov Kramnik Korchnoi Botvinnik Nepomniachtchi Rublev:Rubljow Khachanov Akinfeev Gergiev Zvyagintsev Kolomoisky Sharapova Kuznetsova Kournikova Safin Bubka Yashin Plushenko Valieva Ovechkin
`;

/** Others of whom German and English spellings differ: only those that stand here are taken for them. */
const OTHERS = `
Milosevic Karadzic Mladic Vucic:Vučić:Wutschić Djokovic:Đoković Tudjman:Tuđman Izetbegovic
Ahmadinejad:Ahmadinedschad:Ahmadineschad:Ahmadinedjad Khamenei:Chamenei Khomeini:Chomeini Khatami:Chatami Rouhani:Rohani:Ruhani Raisi Zarif:Sarif Rafsanjani Mosaddegh Pezeshkian Araghchi Soleimani
Gadhafi:Gaddafi:Ghaddafi:Kaddafi:Qaddafi Morsi:Mursi Mubarak Nasser el-Sissi:al-Sisi Sadat Assad Hussein Nasrallah Haniyeh:Hanija:Hanijeh Sinwar Arafat Abbas Netanyahu:Netanjahu Sharon Peres
Erdogan Davutoglu Gulen:Gülen Ataturk:Atatürk Karzai Ghani Massoud Khashoggi:Chaschukdschi:Kaschoggi Maliki Sistani Talabani Barzani
Columbus:Kolumbus Copernicus:Kopernikus Plato:Platon Aristotle:Aristoteles Homer Herodotus:Herodot Euclid:Euklid Virgil:Vergil Horace:Horaz
Ovid Livy:Livius Pliny:Plinius Francis:Franziskus Avicenna Confucius:Konfuzius Tutankhamun:Tutanchamun Ramses Nefertiti:Nofretete Cleopatra:Kleopatra
Genghis_Khan:Dschingis_Khan bin_Laden Tamerlane Saladin
`;

/** An English form and the spellings that it is known by. */
export interface KnownPerson {
  readonly en: string;
  readonly spellings: readonly string[];
  readonly fromCyrillic: boolean;
}

/** A blank inside a name stands as _. */
const read = (list: string, fromCyrillic: boolean): KnownPerson[] =>
  list
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split(':'))
    .map((names) => names.map((name) => name.replace(/_/g, ' ')))
    .map(([en = '', ...german]) => ({ en, spellings: [en, ...german], fromCyrillic }));

export const KNOWN_PERSONS: readonly KnownPerson[] = [...read(FROM_CYRILLIC, true), ...read(OTHERS, false)];
