// SPDX-License-Identifier: EUPL-1.2

/** What others may hear from people. */
export interface PeopleFacts {
	/** Somebody accepted an invitation into an office; the record is the account. */
	'people.colleague_joined': { officeId: string; role: string };
	/** Somebody accepted to speak for an organisation; the record is the account. */
	'people.member_joined': { organisationId: string; role: string };
}
