// SPDX-License-Identifier: EUPL-1.2
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Actor, Role, ScopeSeed, Surface } from '#platform/scope/scope.ts';
import type { RouteDescriptor, RouteSurface } from './descriptor.ts';
import { clock } from './clock.ts';
import { rolesOf, type Session, type Visitor } from './visitor.ts';

/** The database role that answers a look at this surface, and the one that writes from it. */
const ROLE_OF: Record<RouteSurface, { look: Surface; act: Surface }> = {
	public: { look: 'public', act: 'intake' },
	link: { look: 'link', act: 'link' },
	account: { look: 'auth', act: 'auth' },
	member: { look: 'member', act: 'member' },
	desk: { look: 'desk', act: 'desk' },
	operator: { look: 'operator', act: 'operator' },
	machine: { look: 'public', act: 'intake' }
};

/** The visitor of a route inside a network; an unknown network is an unknown page. */
export function visitorOf(event: RequestEvent): Visitor {
	return event.locals.visitor ?? error(404, 'Not found', { code: 'common.not_found' });
}

/**
 * Checks that this visitor may use the route at all, and builds the scope's seed. Nobody is signed in: to the sign-in
 * page and back. Signed in, but not for this: 403. Whether a record may be seen is the module's question, not ours.
 */
export function seedFor(event: RequestEvent, route: RouteDescriptor, deed: 'look' | 'act', who = route.who): ScopeSeed {
	const visitor = visitorOf(event);
	const { session } = visitor;
	if (who !== 'anyone') admit(event, visitor, who);
	const surface = ROLE_OF[route.surface][deed];
	return {
		network: { id: visitor.network.id, slug: visitor.network.slug },
		officeId: route.surface === 'desk' || route.surface === 'account' ? (session?.office?.id ?? null) : null,
		organisationIds: session?.organisations.map((membership) => membership.id) ?? [],
		actor: actorOf(session, route.surface, who),
		surface,
		locale: event.locals.locale,
		now: clock()
	};
}

function admit(event: RequestEvent, visitor: Visitor, who: readonly Role[]): void {
	const { session, network } = visitor;
	const back = encodeURIComponent(event.url.pathname + event.url.search);
	const prefix = event.locals.locale === 'en' ? '/en' : '';
	if (!session) redirect(303, `${prefix}/${network.slug}/anmelden?weiter=${back}`);
	if (session.secondFactorMissing && !event.route.id?.includes('zweiter-faktor')) {
		redirect(303, `${prefix}/${network.slug}/anmelden/zweiter-faktor?weiter=${back}`);
	}
	if (!rolesOf(session).some((role) => who.includes(role))) error(403, 'Not allowed', { code: 'common.not_allowed' });
}

function actorOf(session: Session | null, surface: RouteSurface, who: RouteDescriptor['who']): Actor {
	if (!session || surface === 'public' || surface === 'link') {
		return session && surface !== 'link' ? personOf(session, who) : { kind: 'anonymous' };
	}
	return personOf(session, who);
}

function personOf(session: Session, who: RouteDescriptor['who']): Actor {
	const roles = rolesOf(session);
	const role = (who === 'anyone' ? roles[0] : roles.find((candidate) => who.includes(candidate))) ?? 'guest';
	return { kind: 'person', accountId: session.accountId, personId: session.personId, role };
}
