// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import type { NeedPage, OfferPage, ProposalView } from '../views.ts';
import { withdrawFormConsent } from './consents.ts';
import { openLink } from './links.ts';
import { confirmNeedContact, correctNeed, withdrawNeed, type NeedCorrection } from './needs/change.ts';
import { getNeedPage } from './needs/desk.ts';
import { confirmOfferContact, reviseOffer, withdrawOffer, type OfferRevision } from './offers/change.ts';
import { needAsForm, offerAsForm } from './propose-offer.ts';
import { getOfferPage } from './offers/queries.ts';

/** What the one who asked sees of the need, by the link in the first mail. */
export async function getNeedByLink(scope: Scope, token: string): Promise<NeedPage> {
	const { scope: opened, recordId } = await openLink(scope, 'need', token);
	return getNeedPage(opened, recordId);
}

/** The same as the form that corrects it. */
export async function getNeedFormByLink(scope: Scope, token: string): Promise<ProposalView> {
	const { scope: opened, recordId } = await openLink(scope, 'need', token);
	return needAsForm(opened, recordId);
}

/** The holder of the link confirms the address: from now on the office may write and introduce. */
export async function confirmNeedByLink(scope: Scope, token: string): Promise<void> {
	const { scope: opened, recordId } = await openLink(scope, 'need', token);
	await confirmNeedContact(opened, recordId);
}

/** The one who asked corrects the need. */
export async function correctNeedByLink(scope: Scope, token: string, version: number, correction: NeedCorrection): Promise<void> {
	const { scope: opened, recordId } = await openLink(scope, 'need', token);
	await correctNeed(opened, recordId, version, correction);
}

/** The one who asked takes the need back, and with it the consent given under the form. */
export async function withdrawNeedByLink(scope: Scope, token: string, reason: string): Promise<void> {
	const { scope: opened, recordId } = await openLink(scope, 'need', token);
	await withdrawNeed(opened, recordId, reason);
	await withdrawFormConsent(opened, recordId);
}

/** What the one who offers sees of the offer. */
export async function getOfferByLink(scope: Scope, token: string): Promise<OfferPage> {
	const { scope: opened, recordId } = await openLink(scope, 'offer', token);
	return getOfferPage(opened, recordId);
}

/** The holder of the link confirms the address behind an offer. */
export async function confirmOfferByLink(scope: Scope, token: string): Promise<void> {
	const { scope: opened, recordId } = await openLink(scope, 'offer', token);
	await confirmOfferContact(opened, recordId);
}

/** The same as the form that revises it. */
export async function getOfferFormByLink(scope: Scope, token: string): Promise<ProposalView> {
	const { scope: opened, recordId } = await openLink(scope, 'offer', token);
	return offerAsForm(opened, recordId);
}

/** The one who offers revises the offer; counts as a confirmation that it still stands. */
export async function reviseOfferByLink(scope: Scope, token: string, version: number, revision: OfferRevision): Promise<void> {
	const { scope: opened, recordId } = await openLink(scope, 'offer', token);
	await reviseOffer(opened, recordId, version, revision);
}

/** The one who offers takes the offer back, and with it the consent given under the form. */
export async function withdrawOfferByLink(scope: Scope, token: string): Promise<void> {
	const { scope: opened, recordId } = await openLink(scope, 'offer', token);
	await withdrawOffer(opened, recordId);
	await withdrawFormConsent(opened, recordId);
}
