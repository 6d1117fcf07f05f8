// SPDX-License-Identifier: EUPL-1.2
import { accessibilityOf, statementIsOld } from '#modules/networks/accessibility.ts';
import { imprintOf, missingInImprint } from '#modules/networks/imprint.ts';
import { accessibilityInput, imprintInput, privacyInput } from '#modules/networks/input.ts';
import { getOfficeSettings, reviseAccessibility, reviseImprint, revisePrivacy } from '#modules/networks/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope) => {
	const settings = await getOfficeSettings(scope);
	const [imprint, statement] = [imprintOf(settings.imprint), accessibilityOf(settings.accessibility)];
	return {
		imprint,
		gaps: missingInImprint(settings, imprint),
		statement,
		statementOld: statementIsOld(statement, scope.now),
		privacy: { de: settings.privacy_de, en: settings.privacy_en }
	};
});

const saved = (scope: Scope) => ({ to: localizeHref(`/${scope.network.slug}/schreibtisch/verwaltung/rechtliches`), notice: 'networks.saved' });

export const actions = {
	impressum: act({ input: imprintInput }, async (scope, input, _event: RequestEvent) => {
		const { vat_id, supervisory_authority, responsible, note_de, note_en, ...rest } = input;
		await reviseImprint(scope, {
			...rest,
			vatId: vat_id,
			supervisoryAuthority: supervisory_authority,
			responsibleForContent: responsible,
			note: { de: note_de, en: note_en }
		});
		return saved(scope);
	}),
	datenschutz: act({ input: privacyInput }, async (scope, texts, _event: RequestEvent) => {
		await revisePrivacy(scope, texts);
		return saved(scope);
	}),
	barrierefreiheit: act({ input: accessibilityInput }, async (scope, input, _event: RequestEvent) => {
		await reviseAccessibility(scope, {
			status: input.status,
			method: input.method,
			assessedOn: input.assessed_on,
			knownGaps: { de: input.gaps_de, en: input.gaps_en },
			contact: { email: input.contact_email, phone: input.contact_phone },
			enforcementBody: input.enforcement_body
		});
		return saved(scope);
	})
};
