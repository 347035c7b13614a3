/**
 * 1024 words for fingerprints: everyday nouns, 4 to 9 letters, none with an umlaut, no two with the same first four letters.
 *
 * Sorted. The position of a word is its value, so the list is a constant of the product and never changes.
 */
export const wordList: readonly string[] = `
  abakus abdruck abend abflug abreise abstand abwasch abzweig achse acker adler adresse advent agave agentur ahle
  ahnung ahorn akazie akkord akte akustik album alge alkoven allee almanach alpen altbau amboss ameise ampel amsel
  amulett ananas anbau andacht anemone angel anis anker anlage anorak anruf antenne anzug apfel apotheke appetit
  aprikose aquarell arbeit arche areal arena arie arkade armband arnika aroma arsenal artikel arve asche asphalt
  astern atem athlet atlas atoll aubergine auerhahn aufbau auge aula aurikel auster auto avocado azalee baby bach
  badehose bagger bahnhof balken bambus bank barke basar batterie bauer baum bazar becher beere beet beiwagen berg
  besen bett beutel biber biene bier bild bimsstein binse biotop birke birne bison bitumen blatt blech blick blitz
  blume boden bogen bohne boje bolzen bonbon boot borke bottich bovist brause breite brief brot bruder buch buffet
  bummel bungalow burg busch butter buxbaum cafe camping cello chemie chronik clown collage comic container couch
  creme curry dach dahlie dame damm dattel dauer deck degen deich delfin denkmal dessert dezember diadem dichter diele
  dill dinkel diplom dirigent disko docht dogge dohle doktor dolde domino donner dorf dorn dose dotter dozent draht
  dreieck drilling drossel dschungel dudelsack duft dumpling durchgang dusche dynamo ebbe eberesche echo ecke
  edelweiss efeu egel egge eibe eiche eidechse eigelb eile eimer eintopf eisen eiweiss elch elefant elfe elixier
  ellipse elster emblem endivie engel enkel ensemble ente enzian erbse erde erker ernte erpel esche esel espe essen
  estrich etage etikett etui eule euter evergreen exemplar fabel fach faden fahne falke fanfare farn fasan fauna
  februar feder fegen feier feld fell fenchel ferien fettauge feuer fibel fichte fiedel figur film filz fink firnis
  fisch fittich fixstern fjord flagge fleck flieder flora flug flut fohlen fokus folklore forst fossil foto foyer
  freude frieden frosch frucht fuchs fuge fuhre furche futter gabel galopp gamba gang gans garn gast gaukler gazelle
  gebirge geduld gefieder gehweg geier gelb gemse generator geometrie gepard gerste gesang getreide gewitter geysir
  gezeiten giebel gigant gimpel ginkgo gipfel giraffe gitter glas gleis globus gnom gobelin gold golf gong gorilla
  gotik graf gras grenze grille grotte grube guave gugelhupf gulden gummi gurke guss gutachten gymnasium gyros habicht
  hackbrett hafen hagel hahn hain halm hammer hanf harfe hase haus hebel hecht hefe heft heim hektar helm hemd henne
  herz heuboden hibiskus hilfe himmel hinweis hippo hirse hobel hocker hofladen holz honig hopfen horizont hose hotel
  hubraum hufeisen huhn hummel hund hyazinthe hydrant hymne idyll igel iglu iltis imbiss imker import indigo ingwer
  innenhof insel intarsie inventar iris jacht jade jagd jahr jalousie januar jasmin jause jazz jeans jeton jockey
  jodler joghurt joker jolle jongleur joppe journal judo juli jumbo juni jute juwel kabel kachel kaffee kahn kajak
  kakao kalb kalk kamm kanu kapuze karte kasse kater kauz kaviar kegel keil keks kelch kern kessel kette keule kies
  kilo kimono kino kiosk kippe kirsche kiste kiwi klappe klee klippe klotz knopf koala koch koffer koje kokosnuss
  kolben komet kondor korb korn kosmos kran kreide kristall krone krug kuchen kufe kugel kulisse kunst kupfer kurbel
  kutter kuvert lachs lagune lake lama lamm land lappen larve lasso latz laub lava lawine lebkuchen leder leguan lehm
  leim lemming lenkrad leopard lerche lesung letter leuchte lexikon libelle lied lifte lilie limette linde liste
  litschi loch loden logbuch lorbeer lotos luchs luft luke lupe lurch lutscher luzerne lyra magier mahagoni mais
  majoran makel malve mango mappe marke mast matte maus mazurka mechanik medaille meer mehl meile melone membran
  mergel messing metall meute mikado milan mimose minze mirabelle mispel mitte mixer mohn mokka mole moment mond moor
  moos mops morgen most motor muffin mull murmel musik myrte nabel nachbar nadel nagel nandu napf narbe nase nautilus
  nebel nektar nelke nest netz neubau nickel niere nilpferd norden note nougat novelle nudel nugget nullpunkt nuss
  nutria nylon oase obelisk objekt obst ochse ofen ohrring oktave olive olymp omelett omnibus opal oper orange
  orchidee oregano orgel orient ornament ostern otter oval overall oxid ozean ozon paar packung paddel page paket
  palme panda papier park passage pate pauke pavillon pazifik pedal pegel pelz pendel pepita perle petunie pfad pfau
  pfeil pfiff pflug pfote pfropfen pfund physik piano picknick pier pikkolo pilz pinie pipette pirat piste pixel pizza
  plan plissee plombe podest pokal pollen pomade pony popcorn post pottwal pracht preis prinz probe pudel puffer pult
  puma punkt puppe purpur putz puzzle pyjama python quark queue quiz rabe rachen radio raffinade rain rakete rallye
  rampe ranke raps rast rathaus raum rebe rechen reel refrain regal rehbock reim rekord relief reptil retter reuse
  rezept rhabarber rhombus riese rille rind ring rippe rispe ritze robe rock rodel roggen rohr rokoko rolle roman
  rondell rosa rose rotor route rubin rucola ruder ruhe ruine rumba runde rupfen rute saal saft sahne saite sakko salz
  samen sand sapphir sarong satin sauna savanne saxofon schach sechseck sediment seehund segel seil sellerie semmel
  senf september serie sesam setzling sextett shampoo sheriff sichel sieb silo sinfonie siphon sirup sitz skat skelett
  skizze slalom smaragd smoking snack socke sofa soja sommer sonde sopran sorbet sosse souvenir spaten specht spinat
  splitt sprung spule stadt steg stift storch strom stube sudoku sultan summe suppe surfer sushi symbol tabak tacho
  tafel tagebuch taille takel taler tamburin tang tanz tapir tasse tatze taube taxus teakholz teer teig teller tennis
  teppich termin text thema thron thunfisch thymian tier tiger tilde tinte tipi tipp tisch titel toast tofu tomate
  tonne topf torte totem tour traube treppe trikot trommel truhe tschako tuba tuch tukan tulpe tundra tupfer turm
  tusche twist ufer uhrwerk ulme umhang umlaut umriss umschlag umzug unikat unke unwetter urahn urkunde urlaub urquell
  urwald urzeit utensil vanille vase vater veilchen vene vers vesper vetter viadukt video viereck vignette villa
  violine vitamin vlies vogel vokal vollmond vorort voyage vulkan wabe waffel wagen wald wand wappen wasser watte
  weber wecker wedel wegweiser wein wels welt werk wespe wicke widder wiege wikinger wild wimper wind wippe wirbel
  wisent woche woge wohnung wolf wonne wunder wurm xylofon yacht yeti ysop yucca zacke zahn zange zaun zebu zeder zeit
  zelt zement zentrum zepter zeremonie zettel ziege ziffer zikade zille zimt zink zinn zipfel zirbe zither zobel
  zoologe zopf zuber zucker zuhause zukauf zunder zutat zweig zwirn zylinder zypresse
`
  .trim()
  .split(/\s+/);
