/**
 * English words and first names that resemble names from Cyrillic or German, or begin sentences: a token among them is never
 * taken for a misspelt name, however like one it is. Written by hand: the commonest words of four to nine letters that a
 * news text capitalises, and first names that have an English form of their own.
 */
const WORDS = `
about above across after again against ages also although always among another around attack attacks august autumn back bank banks bear
because become been before began behind being below best better between both bread bring brown build business calls came canal capital
care carry case cases castle central chair change chief child children choice church cities citizen city civil claim class clear close
club coach coast code cold come comes coming common companies company congress corner could council count countries country county
court cover create crew crisis cross crown daily dark data date dates days deal death debate december deep defence defense despite
during each earlier early earth east eastern easter eight election elections else empire energy english enough even evening events ever every
everyone evil except face fact fall false families family farm fast father february federal fewer field fifth fifty fight film final finally
find fire first five floor force forces foreign forest form former forty found four fourth free fresh friday friend friends from front
full future gain game games garden general german germans give given glass global gold good government grand great green ground group groups
growth half hall hand hard have head health heart heat heaven held help hence here high hill history hold holy home hope hotel hour hours house
however human hundred inside instead into iron island issue january judge july june just justice keep kind king kings know labor
labour lady lake land large last late later latest latin law laws lead leader leaders league least leave left less letter level liberal life
light like line list little live local long look lord lord lose lost love lower made main major make mall many march marine mark market martial mass
master match matter maybe mayor means media meeting member members might mile military million mine minister minor monday money month months moon
moral more morning most mother mountain move much music must name nation national native near nearly neither never news next night nine nobody none nor north
northern note nothing novel november now number ocean october offer office often once only open opera orange order other others over owner page
palace paper parents park part parties party past path peace people peoples perhaps period person place plan plans plane plant play plus point
poles police poor port post power press price prices prime prince prior prison private problem public queen quest question quite race radio rail rain
rather read real really record regional relief rest result return rich right rights ring rise river road rock role roman room round route rule
rules same sand saturday save school sea search season seat second secret security senate senator senior service seven several share
sharp ship shock short shot should show side since single sister site situation size slow small social society some someone
soon south southern space speaker special spring square staff stage star stars start state states station stay still stone stop story street
strong student students study such summer sunday super support sure system table take talks task team tell term test than thanks that their them then
there these they thing things third this those though thousand three through thursday thus time times title today together tomorrow tonight
total tour tower town trade train travel trial true trust truth tuesday turn twelve twenty under union unit united university until upper used
valley value vast very victim victims victory view village visit voice vote wait walk wall want wars water weak wednesday week weeks well
went were west western what when where whether which while white whole whose wide wild will wind winter with within without woman women wonder wood word
words work workers world would write year years yellow yesterday young your youth
adam alan albert alexander alfred alice andrea andrew angela anna anne anthony arnold arthur barbara basil benjamin bernard boris bruce
carl caroline catherine charles charlotte christian christina christopher clara claude claudia clemens clement colin conrad constantine cyril
daniel david denis dennis diana dominic donald edgar edith edmund edward eleanor elena elias elizabeth emil emily emma eric ernest eugene eva evelyn felix
florence frances francis frank frederick gabriel george gerald gilbert gloria gordon grace gregory gustav harold harry hector helen helena henry herbert
herman howard hugh hugo igor irene isabel isaac ivan jack jacob james jane jason jean jerome jesse john jonathan jordan joseph joshua julia julian julius karen karl
kate katherine kenneth kevin laura lawrence leon leonard leopold lewis lilian louis louise lucas lucia lucy luke marc marcus margaret maria marie
marina mark martha martin mary mathew matthew maurice max maximilian michael michelle miriam monica natalie nathan nicholas nicole nina noah
nora norman oliver olivia oscar oswald otto patricia patrick paul paula peter philip rachel ralph raymond rebecca richard robert robin roger roland ronald
rosa rudolf rupert ruth samuel sandra sara sarah sebastian sergeant sergio simon sofia sonia sophia sophie stanley stella stephen steven susan sylvia
teresa theodore theresa thomas timothy tobias tony ursula valentine valerie vera veronica victor victoria vincent viola violet virginia vivian walter warren
wendy werner william winston
`;

const known = new Set(WORDS.split(/\s+/));

const SUFFIX = /(?:tion|sion|ness|ment|ship|hood|ing|ings|able|ible|ful|less|ously|ally|ists?|isms?|eses?|ish)$/;

/** Whether a token is an English word as far as this list and its suffix tell; case does not matter. */
export function isEnglishWord(token: string): boolean {
  const word = token.toLowerCase();
  return known.has(word) || (word.endsWith('s') && known.has(word.slice(0, -1))) || SUFFIX.test(word);
}
