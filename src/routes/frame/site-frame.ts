// SPDX-License-Identifier: EUPL-1.2
import { getSite } from '#modules/networks/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { m } from '#text/compiled/messages.js';
import { localizeHref } from '#text/compiled/runtime.js';
import type { NavItem } from '#ui/types.ts';
import { FOOTER_LINES, MEMBER_LINES, navigation, PUBLIC_LINES } from '#web/navigation.ts';
import { rolesOf, type Session, type Visitor } from '#web/visitor.ts';

/** The frame of a network's public-looking pages: site, navigation, foot, and the way to one's own account. */
export async function siteFrame(scope: Scope, visitor: Visitor, lines: 'public' | 'member' | 'none' = 'public') {
	const { session } = visitor;
	const reader = { network: scope.network.slug, locale: scope.locale, roles: rolesOf(session) };
	const wanted = lines === 'public' ? PUBLIC_LINES : lines === 'member' ? MEMBER_LINES : [];
	return {
		site: await getSite(scope),
		nav: navigation(wanted, reader),
		footer: navigation(FOOTER_LINES, reader),
		account: accountLink(scope, session)
	};
}

/** Where somebody works: the desk, their own area, or just their account; strangers may sign in. */
function accountLink({ network, locale }: Scope, session: Session | null): NavItem {
	const link = (path: string, label: string) => ({ href: localizeHref(`/${network.slug}/${path}`, { locale }), label });
	if (!session) return link('anmelden', m.people_sign_in({}, { locale }));
	if (session.office) return link('schreibtisch', m.networks_nav_to_desk({}, { locale }));
	if (session.organisations.length > 0) return link('mein', m.networks_nav_to_my({}, { locale }));
	return link('konto', m.people_account({}, { locale }));
}
