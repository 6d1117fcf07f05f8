// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aStaffMember, staffSeed } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisationWithAddress, mailsOf, reactIn } from '../../../../tests/kit/exchange.ts';
import { askInput, outcomeInput } from '../input.ts';
import { wordsOfOrganisation } from './introductions/words.ts';
import { acceptNeed, askBothSides, exchangeReactions, getNeedPage, makeOffer, noteAnswer, previewQuestions, proposeIntroduction, receiveNeed } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

async function aDesk() {
	const network = await aNetwork(database);
	return { network, desk: staffSeed(network, await aStaffMember(database, network)) };
}
const contact = (name: string) => ({ name, email: `${name.toLowerCase()}@kanari.example`, confirmed: true });

describe('the words of a letter', () => {
	test('are refused at the field where they were emptied', () => {
		const issues = askInput.safeParse({ gesucht: '  ', angeboten: 'Kühlzelle' }).error?.issues;
		expect(issues?.map((one) => [one.path[0], one.message])).toEqual([['gesucht', 'exchange.letter_words_missing']]);
	});

	test('are the drafted ones again where nothing came, and a refusal names what it was about', async () => {
		const { network, desk } = await aDesk();
		await database.as(desk, async (scope) => {
			const need = await receiveNeed(scope, { text: 'Kühlraum gesucht', source: 'desk', contact: contact('Ronja') });
			const offer = await makeOffer(scope, { text: 'Kühlzelle', source: 'desk', contact: contact('Papa') });
			const { id } = await proposeIntroduction(scope, { needId: need.id, offerId: offer.id });
			await askBothSides(scope, id, { needWords: ' ', offerWords: 'Zelle' });
			await noteAnswer(scope, id, 'provider', { answer: 'declined' });
		});
		await reactIn(database, network, exchangeReactions);
		const mails = await mailsOf(database, network);
		expect(mails.find((mail) => mail.key.endsWith('asked:provider'))!.text).toContain('Kühlraum gesucht');
		const refusal = mails.find((mail) => mail.key.endsWith('declined:seeker'))!.text;
		expect(refusal).toContain('Diesmal kommt es nicht zustande: Kühlraum gesucht');
		expect(refusal).not.toContain('„“');
	});

	test('of an organisation that is worth a call say what it does, and never its name', async () => {
		const { network, desk } = await aDesk();
		const kanari = await anOrganisationWithAddress(database, network, 'Kanari Werkstatt gGmbH');
		await database.owner.query(`update organisation set summary_de = 'Die Kanari Werkstatt hilft. Wir bauen Möbel aus altem Holz.' where id = $1`, [kanari.id]);
		const previews = await database.as(desk, async (scope) => {
			const need = await receiveNeed(scope, { text: 'Tischler gesucht', source: 'desk', contact: contact('Ronja') });
			return previewQuestions(scope, (await proposeIntroduction(scope, { needId: need.id, organisationId: kanari.id })).id);
		});
		const seeker = previews.find((one) => one.side === 'seeker')!.paragraphs.join('\n');
		expect(seeker).toContain('„Wir bauen Möbel aus altem Holz.“');
		expect(seeker).not.toContain('Kanari');
		expect(wordsOfOrganisation({ name: 'Kanari', summary_de: '', description_de: 'Wir backen. Mehr: www.brot.example.' })).toBe('Wir backen.');
	});
});

test('an accepted need that nothing fits is on watch by itself', async () => {
	const { network, desk } = await aDesk();
	const { id } = await database.as(desk, (scope) => receiveNeed(scope, { text: 'Einhornstall gesucht', source: 'desk', contact: contact('Ronja') }));
	await reactIn(database, network, exchangeReactions);
	await database.as(desk, (scope) => acceptNeed(scope, id));
	await reactIn(database, network, exchangeReactions);
	expect((await database.as(desk, (scope) => getNeedPage(scope, id))).state).toBe('on_watch');
});

test('a value that no deal has is told from one that is no number', () => {
	const said = (wert: string) => outcomeInput.safeParse({ ergebnis: 'order', wert }).error?.issues.map((one) => one.message) ?? [];
	expect(['-100', '999999999999999', 'viel', '1.200,50'].map(said)).toEqual([['exchange.outcome_value_range'], ['exchange.outcome_value_range'], ['common.number_wrong'], []]);
});
