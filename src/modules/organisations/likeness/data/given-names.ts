// SPDX-License-Identifier: EUPL-1.2
import { foldLetters } from '../name-key.ts';

/** Given names as they stand in the names of trades and practices: another one is another person. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(`
	achim adam adolf adrian agnes albert alexander alexandra alfred ali alina alois amelie andrea andreas angela angelika anja anke anna anne annette anni ansgar antje anton antonia
	arne arno arthur astrid axel barbara beate beatrix ben benedikt benjamin bernd bernhard berta bettina birgit birte björn bodo brigitte britta bruno carina carl carla carmen carola caroline
	carsten cemal charlotte christa christel christian christiane christina christine christoph claas claudia claus clemens conrad cornelia dagmar daniel daniela david dennis detlef detlev
	dieter dietmar dietrich dirk dominik dora doris dorothea eberhard eckhard edgar edith eduard egon elena elfriede elisabeth elke ella ellen elsa emil emma enno eric erich erik erika
	ernst erwin esther eugen eva ewald fabian fatma felix ferdinand finn florian frank franz franziska frauke frieda friederike friedhelm friedrich fritz gabi gabriele georg gerd gerda gerhard
	gernot gertrud gisela gottfried greta gudrun guido günter günther gunter gustav hanna hannah hannelore hannes hans harald harry hartmut hassan hauke heidi heike heiko heiner heinrich heinz
	helene helga helmut hendrik henning henrik henry herbert hermann hilde hildegard holger horst hubert hugo ida ilona ilse ines inga inge ingeborg ingo ingrid irene iris irmgard isabell
	jakob jan jana janine jasmin jens jessica joachim jochen johann johanna johannes jonas jörg jörn josef joseph judith julia julian julius jürgen jutta kai karin karl karla karsten kaspar katharina
	kathrin katja katrin kerstin kevin kirsten klara klaus konrad konstantin korinna kristin kristina kurt lars laura lea lena leni leo leon leonie liane lina linda lisa lothar louis lucas ludger
	ludwig luisa lukas lutz magdalena maik maike malte manfred manuel manuela marc marcel marco marcus mareike margarete margit margot maria marianne marie marina mario marion mark marko markus
	marlene marlies marta martha martin martina mathias mathilde matthias max maximilian mehmet melanie michael michaela michelle mike mirko monika moritz murat mustafa nadine natalie nicolas nicole niels
	niklas nils nina noah nora norbert olaf oliver ortwin oskar oswald otto pascal patricia patrick paul paula peter petra philipp pia rainer ralf ralph raphael rebecca regina reiner
	reinhard reinhold renate rené ricarda richard rita robert roland rolf roman ronald rosa rosemarie rosi rudi rudolf rüdiger ruth sabine sabrina samuel sandra sara sarah sascha sebastian selma
	siegfried siegmar sigrid silke silvia simon simone sofia sonja sophie stefan stefanie steffen steffi stephan susanne sven svenja swen sylvia tanja tatjana theo theodor theresa thomas thorsten
	till tim timo tina tobias tom toni torben torsten udo ulf uli ulla ulrich ulrike ursula uta ute uwe valentin vanessa vera verena veronika viktor viktoria volker volkmar walter waltraud wanda
	werner wiebke wilfried wilhelm willi willy wolf wolfgang wolfram yvonne yusuf
`.split(/\s+/).filter(Boolean).map((name) => foldLetters(name)));
