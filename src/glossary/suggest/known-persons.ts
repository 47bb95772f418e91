/**
 * Persons whose English spelling is settled and often not what the rules give, in the form of the American press. Own list:
 * heads of state and people of public life, artists and scholars that news names. What is written like one of them is taken
 * for it; a German spelling that is not alike stands after a colon.
 */
const NAMES = `
Gorbachev Khrushchev Brezhnev Andropov Chernenko Yeltsin Medvedev Putin Lavrov Peskov Shoigu Gerasimov Zakharova Nabiullina Mishustin Matviyenko
Patrushev Bortnikov Naryshkin Volodin Kadyrov Prigozhin Navalny Navalnaya Khodorkovsky Zhirinovsky Zyuganov Nemtsov Kasyanov Kara-Murza Sobyanin
Sobchak Berezovsky Abramovich Deripaska Usmanov Litvinenko Politkovskaya Skripal Nebenzya Ryabkov Sechin Surovikin Serdyukov Belousov
Zelenskyy Poroshenko Yanukovych Yushchenko Tymoshenko Kuchma Kravchuk Klitschko Yatsenyuk Zaluzhnyi Syrskyi Yermak Kuleba Reznikov Shmyhal
Lukashenko Tsikhanouskaya Kalesnikava Alexievich Bialiatski Nazarbayev Tokayev Massimov Ablyazov Karimov Mirziyoyev Rahmon Niyazov
Berdymukhamedov Atambayev Bakiyev Akayev Otunbayeva Japarov Jeenbekov Saakashvili Shevardnadze Ivanishvili Margvelashvili Zourabichvili
Garibashvili Kobakhidze Aliyev Pashinyan Sargsyan Kocharyan Dodon Sandu Zhivkov Borisov Radev Milosevic Karadzic Mladic Vucic Djokovic Tudjman
Izetbegovic Dzerzhinsky Trotsky Stalin Zhukov Beria Bulganin Molotov Kosygin Gromyko Plekhanov Zinoviev Bukharin Kerensky Rasputin
Tchaikovsky Stravinsky Shostakovich Prokofiev Rachmaninoff Mussorgsky Rimsky-Korsakov Borodin Scriabin Glinka Chaliapin Diaghilev Nureyev Nijinsky Baryshnikov
Khachaturian Tolstoy Dostoevsky Pushkin Chekhov Gogol Turgenev Lermontov Bulgakov Pasternak Solzhenitsyn Akhmatova Tsvetaeva Mandelstam
Mayakovsky Nabokov Gorky Yevtushenko Brodsky Sholokhov Kandinsky Malevich Chagall Eisenstein Tarkovsky Mendeleev Pavlov Sakharov Gagarin Tereshkova
Kasparov Karpov Kramnik Korchnoi Botvinnik Nepomniachtchi Sharapova Kuznetsova Kournikova Safin Bubka Yashin Plushenko Valieva Ovechkin
Ahmadinejad Khamenei Khomeini Khatami Rouhani Raisi Zarif Rafsanjani Mosaddegh Pezeshkian Araghchi Soleimani
Gadhafi:Gaddafi Morsi Mubarak Nasser el-Sissi:Al-Sisi Sadat Assad Hussein Nasrallah Haniyeh Sinwar Arafat Abbas Netanyahu Sharon Peres
Erdogan Davutoglu Gulen:Gülen Ataturk:Atatürk Karzai Ghani Massoud Khashoggi Maliki Sistani Talabani Barzani
Columbus:Kolumbus Copernicus:Kopernikus Plato:Platon Aristotle:Aristoteles Homer Herodotus:Herodot Euclid:Euklid Virgil:Vergil Horace:Horaz
Ovid Livy:Livius Pliny:Plinius Francis:Franziskus Avicenna Confucius:Konfuzius Tutankhamun:Tutanchamun Ramses Nefertiti:Nofretete Cleopatra:Kleopatra
Genghis-Khan:Dschingis-Khan Tamerlane Saladin
`;

/** An English form and the spellings that it is known by. */
export interface KnownPerson {
  readonly en: string;
  readonly spellings: readonly string[];
}

export const KNOWN_PERSONS: readonly KnownPerson[] = NAMES.trim()
  .split(/\s+/)
  .map((entry) => entry.split(':'))
  .map(([en = '', ...german]) => ({ en, spellings: [en, ...german] }));
