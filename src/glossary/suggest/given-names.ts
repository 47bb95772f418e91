/**
 * Given names in their English form by which persons are recognised; German and other spellings are found by likeness. Own
 * list: the commonest of the lands of Cyrillic, and of Europe, America and the Near East.
 */
const FROM_CYRILLIC = `
Vladimir Alexander Alexandra Bogdan Sergei Andrei Alexei Dmitry Yevgeny Mikhail Nikolai Igor Oleg Yuri Boris Ivan Pavel Pyotr Viktor Valery Vitaly Vladislav Vyacheslav Stanislav Yaroslav
Rostislav Svyatoslav Anatoly Gennady Grigory Georgy Vasily Konstantin Leonid Lev Maxim Roman Ruslan Ramzan Timur Timofey Semyon Stepan Fyodor Filipp Ilya Kirill
Arkady Artyom Anton Denis Eduard Gleb Nikita Valentin Vadim Yegor Zakhar Rodion Rinat Dzhokhar Arsen Aslan Akhmed Alisher
Svetlana Yekaterina Natalia Tatyana Olga Irina Yelena Anna Maria Lyudmila Ludmila Lyubov Nadezhda Vera Galina Larisa Marina Oksana Yulia Ksenia Anastasia Daria Polina Valentina Tamara Zinaida Aliona
Volodymyr Oleksandr Oleksiy Serhiy Andriy Mykola Mykhailo Petro Pavlo Vasyl Dmytro Yevhen Yuriy Oleh Ihor Viktoria Olena Iryna Kateryna Taras Bohdan Arseniy Vitali Valeriy Anatoliy Denys Kyrylo Ruslana Yulia
Alyaksandr Syarhei Sviatlana Ales Uladzimir Mikalai
Nursultan Kassym-Jomart Karim Dariga Timur Mukhamedzhan Mukhtar Bakhytzhan Askar Yerlan Serik Nurlan Kanat Daniyar Almazbek Kurmanbek Sooronbay Sadyr Roza Emomali Islam Shavkat Gurbanguly Saparmurat
Ilham Heydar Mikheil Eduard Zviad Bidzina Irakli Nikol Serzh Robert Levon Zurab Salome Raisa
Alikhan Dauren Marat Murat Bolat Bauyrzhan Berik Daulet Talgat Aidar Rustam Akylbek Omurbek Maksat Aigul Gulnara Dinara
`;
const OTHERS = `
Adam Adrian Bogdan Albert Alberto Alexander Alexandra Alfred Ali Alice Amy Andrea Andreas Andrew Angela Anne Annegret Anthony Antonio Antony Armin Arnold Barack Barbara Bashar Benjamin Bernard Bernd Bernhard Bernie Bill Björn
Boris Brigitte Bruno Carl Carla Carlos Caroline Charles Christian Christina Christine Christoph Christopher Claudia Claus Cyril Daniel Daniela David Dennis Detlef Dieter Dietmar Dirk Donald Doris Eckart Edward Elisabeth Elizabeth Elena Emily Emma Emmanuel
Eric Erich Erik Ernst Eva Fatma Felix Ferdinand Fidel Florian Francesco Francis Frank Franz François Friedrich Fritz Gabriel Georg George Gerhard Giorgia Giuseppe Gordon Gregor Guido Günter Günther Gustav Hamid Hannah Hans Harald Hassan Heiko Heinrich Heinz
Helga Helmut Henry Herbert Hermann Hillary Horst Hubert Hugo Ibrahim Ingrid Irene Jack Jacques Jakob James Jan Jane Janet Jean Jens Jim Joachim Jochen Joe Johann Johannes John Jonas Jonathan Jörg José Josef Joseph Juan Julia Julian Jürgen Kai Karl Karen Karin Kate Katharina Katrin Keir Kevin
Klaus Konrad Kurt Lars Laura Lena Leo Leonhard Lisa Louis Luca Lucas Ludwig Luis Luise Lukas Lutz Mahmud Manfred Manuel Manuela Marc Marcel Marco Marcus Margaret Mariano Mark Markus Martha Martin Martina Mary Matteo Matthew Matthias Max Maximilian Mehmet Michael Michel Michelle Mike Mohamed Mohammed Monika
Muhammad Mustafa Nancy Narendra Nicola Nicolas Nicole Nils Nina Norbert Olaf Oliver Oskar Otto Pascal Patrick Paul Paula Pedro Peter Petra Philip Philipp Philippa Pierre Rainer Ralf Ralph Raphael Recep Reinhard Renate Richard Rishi Robert Roger Roland Rolf Ronald Rosa Rudolf Sabine Salman Samuel Sandra Sarah Sebastian Sigmar Sigrid
Silvia Silvio Simon Simone Sophie Stefan Stefanie Steffen Stephan Stephen Steven Susan Susanne Sven Theodor Theresa Thomas Thorsten Tim Tobias Tom Tony Ulrich Ulrike Ursula Uwe Vera Viktor Volker Walter Werner William Wilhelm Willy Winfried Winston Wolf Wolfgang Yasmin Yves Alex Elliot Anna Anton Denis Maria Marina Roman Valentin Eduard Natalia Olga Daria Polina Valentina Lev Robert Igor Ivan Nikita Leonid Konstantin Petr Jiří Tomáš Tomas Václav Vaclav Milan Zdeněk Zdenek Radim Miroslav Ondřej Karel Josip Filip Ivo Michal Alexis Nikola Sergio Alena Jordi Jacqui Zoran Dragan Goran Marek Jarosław Donald Piotr Andrzej Krzysztof Viktoria Helena Sofia Beatrix Josep Joav Joaw Robin Ismail Ebrahim Hossein Mahmoud Tamim Muammar Radosław Mateusz Lech Wojciech Grzegorz Zbigniew Tadeusz Jacek Jarosław Bronisław Leszek Beata Agnieszka Herman Rafael Serge
Achim Agnes Alan Aldo Alois Amanda Anders Anke Antje Astrid Beate Benedikt Bettina Birgit Björn Brian Britta Bruce Burkhard Carmen Chuck Cornelia Cory Craig Dagmar Dominik Edith Edmund Egon Elke Ellen Erwin Esther Evelyn Fabian Franziska Frauke Gerd Gesine Gisela Gottfried Greta Gudrun Gunnar
Hanna Hannelore Hanno Hartmut Hendrik Hilde Holger Ilse Ines Ingeborg Inge Ingo Isabel Jennifer Jessica Joan Jochen Judith Jutta Karsten Kathrin Kerstin Kirsten Leon Lothar Lucy Magdalena Maik Malte Marcella Margarete Margot Marianne Marie Marion Marlene Maxine Melanie Miriam Monica Moritz Nadine Nele
Nora Olaf Pamela Philippe Pia Ramona Regina René Ricarda Ricky Rita Ruth Saskia Sean Selma Siegfried Silke Simon Steve Svenja Sylvia Teresa Theo Tilman Till Timo Tina Tino Torsten Udo Urs Ute Uta Vanessa Vic Vincent Vivian Waltraud Wendelin Wiebke Wolfram Yannick Yvonne
`;

/** Russian forms, each with what Ukrainians and Belarusians are called for it. */
const BY_LANGUAGE = `
Vladimir:Volodymyr:Uladzimir Alexander:Oleksandr:Alyaksandr Alexei:Oleksiy Sergei:Serhiy:Syarhei Andrei:Andriy Nikolai:Mykola:Mikalai Mikhail:Mykhailo Pyotr:Petro
Pavel:Pavlo Vasily:Vasyl Dmitry:Dmytro Yevgeny:Yevhen Yuri:Yuriy Oleg:Oleh Igor:Ihor Bogdan:Bohdan Anatoly:Anatoliy Valery:Valeriy Vitaly:Vitali Yelena:Olena Irina:Iryna
Yekaterina:Kateryna Svetlana:Sviatlana
`;

/** Of the first list those by which Germans and Americans are called as well. */
const AT_HOME = `
Alexander Alexandra Anna Anton Bogdan Boris Denis Eduard Elena Julia Konstantin Maria Marina Maxim Natalia Nina Robert Roman Salome Tamara Valentin Valentina Vera Viktor Viktoria
`;

const namesOf = (text: string): readonly string[] => [...new Set(text.trim().split(/\s+/))];

export const CYRILLIC_GIVEN_NAMES = namesOf(FROM_CYRILLIC);
export const OTHER_GIVEN_NAMES = namesOf(OTHERS);
export const CYRILLIC_NAMES_OF_THE_WEST = namesOf(AT_HOME);

/** The Russian form of a Ukrainian or Belarusian given name. */
export const RUSSIAN_FORMS: ReadonlyMap<string, string> = new Map(
  namesOf(BY_LANGUAGE).flatMap((entry) => {
    const [russian = '', ...others] = entry.split(':');
    return others.map((other) => [other, russian] as const);
  }),
);
