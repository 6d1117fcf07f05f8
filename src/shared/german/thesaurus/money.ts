// SPDX-License-Identifier: EUPL-1.2

/** Money, succession, sales, and the words of asking and giving. */
export const MONEY = `
kredit, darlehen, finanzierung, mikrokredit, bankkredit, gründerkredit, kleinkredit, startkapital, anschubfinanzierung, kreditgeber, fremdkapital, mikrofinanzierung, mikrodarlehen > bank, bürgschaft
bürgschaft, sicherheit, bürgschaftsbank, haftungsfreistellung, ausfallbürgschaft > kredit
beteiligung, eigenkapital, stille beteiligung, investor, kapitalgeber, beteiligungskapital, wagniskapital, business angel, risikokapital, teilhaber > finanzierung
crowdfunding, schwarmfinanzierung, crowdinvesting, bürgerbeteiligung, bürgerdarlehen, genussrecht, genossenschaftsanteil > finanzierung
förderung, fördermittel, zuschuss, förderprogramm, subvention, zuwendung, beihilfe, fördergeld, leader, investitionszuschuss, fördertopf, bezuschussung > finanzierung, stiftung
stiftung, spende, spendenmittel, sponsoring, sponsor, stiftungsmittel, preisgeld > förderung
bank, sparkasse, hausbank, volksbank, kreditinstitut, geldinstitut > kredit
leasing, mietkauf, ratenkauf, factoring
geld, kapital, mittel, budget, finanziell, finanzen > finanzierung
günstig, preiswert, billig, kostengünstig, bezahlbar > rabatt
kostenlos, kostenfrei, gratis, umsonst, unentgeltlich, gebührenfrei, ohne kosten
nachfolge, unternehmensnachfolge, betriebsnachfolge, übergabe, betriebsübergabe, nachfolger, übergeben, hofübergabe, altersnachfolge, generationswechsel, nachfolgeregelung, nachfolgelösung > übernahme
übernahme, übernehmen, betriebsübernahme, firmenübernahme, unternehmenskauf, übernehmer, firmenkauf, einsteigen, einstieg, unternehmenserwerb > nachfolge
unternehmensbewertung, wertermittlung, firmenwert, bewertung, unternehmenswert > nachfolge
betrieb, firma, unternehmen, handwerksbetrieb, geschäft, gesellschaft
vertraulich, diskret, anonym, verschwiegen, chiffre
absatz, abnehmer, käufer, verkaufen, vermarkten, abnahme, ankauf, aufkauf, absatzweg, vertriebsweg, ankaufen, abnehmen, abkaufen, aufkaufen, kauft, nimmt > vertrieb
vertrieb, vertriebspartner, wiederverkäufer, handelspartner, handelsvertreter, verkaufsstelle, regalplatz, listung, kommission, verkaufsregal, sortimentsaufnahme, mietregal, regalmiete, verkaufsfläche > laden, markt
verkaufsplattform, marktplatz, onlinemarktplatz, regionalportal, regionaltheke > vertrieb
abgabe, abgeben, verschenken, loswerden, verkauf, verkaufen, abzugeben, überlassen
leihen, ausleihen, verleihen, verleih, mieten, ausleihe, borgen, leihgerät, mietgerät, vermietung, mietpark, verleihservice, leihweise, gerätevermietung, maschinenvermietung, maschinenverleih > mitnutzung
`;
