import { chance, pick, pickWeighted, type RandomStream } from './random.ts'

/** Names as they sound together in a Belgian company; the language is one that many with such a name speak at home. */
type NameMix = {
  readonly homeLanguage: string
  readonly first: readonly string[]
  readonly last: readonly string[]
}

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/)

const flemish: NameMix = {
  homeLanguage: 'nl',
  first: words(`Jan, Els, Pieter, Lotte, Wim, Griet, Tom, Sofie, Bart, Hilde, Joris, Anke, Dirk, Veerle, Kobe, Marijke,
    Jeroen, Ine, Luc, Leen, Maarten, Silke, Geert, Katrijn, Ruben, Tine, Filip, Annelies, Wouter, Liesbeth, Pol, Nele,
    Stef, Hanne, Johan, Ilse, Brecht, Evelien, Raf, Goedele, Thijs, Mieke, Yves, Jolien, Senne, Karen, Peter, Femke,
    Ward, Inge, Rik, Charlotte, Daan, Martine, Sander, Kristien, Guy, Britt, Jef, Heleen, Niels, Ann, Lander, Ria,
    Gert, Lies, Matthias, Sara, Arne, Carine, Bram, Tinne, Simon, Barbara, Jonas, Kaat, Willem, Lut, Emiel, Roos`),
  last: words(`Janssens, Maes, Jacobs, Mertens, Willems, Claes, Goossens, De Smet, Vermeulen, Pauwels, Hermans, Aerts,
    Michiels, Van Damme, Stevens, De Backer, Segers, Coppens, Lenaerts, Wouters, Bogaerts, Van den Broeck, Verhoeven,
    Lemmens, Thys, Cools, Smets, Baert, Van Hove, De Clercq, Vandenberghe, Nys, Geerts, Moens, Timmermans, Hendrickx,
    Beckers, Van Dijck, Peeters, Verbruggen, Somers, De Wit, Nijs, Gielen, Vrancken, Bosmans, Dewaele, Luyten, Ceulemans,
    Schepers, Van Roy, De Vos, Cuypers, Daems, Engelen, Franssens, Govaerts, Heylen, Laenen, Meeus, Nuyts, Oris, Put,
    Reynders, Swinnen, Tielens, Uytterhoeven, Vanhoutte, Wellens, Verlinden, De Ridder, Van Gestel, Boonen, Torfs`),
}

const frenchSpeaking: NameMix = {
  homeLanguage: 'fr',
  first:
    words(`Benoît, Céline, Julien, Aurélie, Olivier, Nathalie, Thibault, Manon, Xavier, Delphine, Quentin, Sandrine,
    Laurent, Chloé, Damien, Pauline, Gilles, Florence, Antoine, Margaux`),
  last: words(`Dubois, Lambert, Dupont, Leroy, Simon, Renard, Gillet, Collard, Noël, Denis, Fontaine, Delvaux, Marchal,
    Henrard, Lejeune, Bodart, Thiry, Wauthier`),
}

const moroccan: NameMix = {
  homeLanguage: 'ar',
  first: words(`Youssef, Samira, Karim, Naima, Bilal, Hanan, Rachid, Salma, Omar, Latifa, Hamza, Imane, Mohamed, Nadia,
    Said, Loubna, Zakaria, Asmae`),
  last: words(`El Idrissi, Bennani, Amrani, Ouali, Chakir, El Haddad, Tahiri, Benali, Azzouzi, Belkacem, Lahlou, Ziani,
    El Mansouri, Boukhari, Saidi, Haddouch`),
}

const turkish: NameMix = {
  homeLanguage: 'tr',
  first: words(
    'Emre, Elif, Murat, Zeynep, Hakan, Derya, Kemal, Esra, Burak, Sevgi, Ozan, Gül, Selim, Ebru, Tolga, Meryem',
  ),
  last: words('Demir, Şahin, Çelik, Öztürk, Arslan, Doğan, Aydın, Koç, Polat, Yavuz, Erdem, Aksoy, Güneş, Bulut'),
}

const polish: NameMix = {
  homeLanguage: 'pl',
  first: words('Piotr, Agnieszka, Marek, Katarzyna, Paweł, Magdalena, Łukasz, Ewa, Jakub, Joanna, Michał, Beata'),
  last: words('Wójcik, Mazur, Krawczyk, Kaczmarek, Wróbel, Dudek, Pawlak, Sikora, Zając, Kubiak, Baran'),
}

const italian: NameMix = {
  homeLanguage: 'it',
  first: words('Marco, Giulia, Sandro, Elisa, Fabio, Chiara, Luca, Paola, Dario, Silvia'),
  last: words('Rossi, Esposito, Bianchi, Greco, Conti, Moretti, Caruso, Ferrara, Marino'),
}

const romanian: NameMix = {
  homeLanguage: 'ro',
  first: words('Andrei, Ioana, Mihai, Elena, Radu, Cristina, Sorin, Alina'),
  last: words('Popescu, Ionescu, Dumitru, Stan, Munteanu, Rusu, Moldovan'),
}

const congolese: NameMix = {
  homeLanguage: 'fr',
  first: words('Patrick, Grâce, Christian, Divine, Trésor, Nadège, Serge, Mireille, Junior, Esther'),
  last: words('Kabongo, Mbuyi, Ilunga, Tshibanda, Kalala, Mukendi, Lukusa, Ngoma, Bemba'),
}

const iberian: NameMix = {
  homeLanguage: 'es',
  first: words('Javier, Lucía, Rui, Inês, Diego, Carmen, Tiago, Marta, Álvaro, Beatriz'),
  last: words('García, Fernandes, Moreno, Silva, Ortega, Carvalho, Navarro, Sousa, Iglesias'),
}

const fromFarther: NameMix = {
  homeLanguage: 'en',
  first: words('Kwame, Priya, Minh, Layla, Samuel, Anjali, Tariq, Linh, Abena, Reza, Yara, Arjun, Amina, Daniel'),
  last: words('Mensah, Sharma, Nguyen, Haddad, Okafor, Patel, Rahimi, Tran, Boateng, Nasser, Iyer, Tesfaye, Hussein'),
}

const mixes: readonly (readonly [NameMix, number])[] = [
  [flemish, 60],
  [frenchSpeaking, 8],
  [moroccan, 8],
  [turkish, 6],
  [polish, 4],
  [italian, 3],
  [romanian, 2],
  [congolese, 3],
  [iberian, 2],
  [fromFarther, 4],
]

/** Families mix: in so many of a hundred the first name comes from another mix than the last. */
const CROSSED_PERCENT = 9

export type DrawnName = { readonly name: string; readonly homeLanguage: string }

/** A full name; whether someone has it already is for the caller to know. */
export function drawName(random: RandomStream): DrawnName {
  const mix = pickWeighted(random, mixes)
  const firstMix = chance(random, CROSSED_PERCENT) ? pickWeighted(random, mixes) : mix
  return { name: `${pick(random, firstMix.first)} ${pick(random, mix.last)}`, homeLanguage: mix.homeLanguage }
}

const LETTERS_WITHOUT_A_MARK: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', Ł: 'l', ø: 'o', ß: 'ss' }

/** Lower-case letters a to z and hyphens: "Łukasz Wójcik" becomes `lukasz-wojcik`. */
export function slugOf(name: string): string {
  return [...name]
    .map((letter) => LETTERS_WITHOUT_A_MARK[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
}
