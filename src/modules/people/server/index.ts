// SPDX-License-Identifier: EUPL-1.2
// The front door of `people`, in the order of an account's life.
export { findOrCreatePerson, type WantedPerson } from './persons.ts';
export { inviteColleague, inviteMember, resendInvitation } from './invitations.ts';
export { acceptInvitation, getInvitation } from './accept-invitation.ts';
export { checkPassword, resetPassword, signIn, signInByLink } from './sign-in.ts';
export { requestLink } from './request-link.ts';
export { findSession } from './find-session.ts';
export { endSession, endSessions, listSessions, rotateSession, startSession, switchOffice, type StartedSession } from './sessions.ts';
export { hashPassword } from './password.ts';
export { chooseOwnPassword, storePassword } from './store-password.ts';
export { beginTotp, confirmTotp, countRecoveryCodes, removeTotp, renewRecoveryCodes, showCode } from './second-factor.ts';
export { passkeySignInOptions, signInByPasskey } from './passkey-check.ts';
export { addPasskey, listPasskeys, passkeyOptions, removePasskey } from './passkeys.ts';
export { countCode, proveByCode, proveByPasskey, proveByPassword } from './proof.ts';
export { checkOwnPassword, getAccount, reviseAccount } from './accounts.ts';
export { changeRole, endMembership, getColleague, listColleagues } from './colleagues.ts';
export { endMember, getMemberOf, listMembersOf, resendToMember } from './members.ts';
export { endGuest, grantGuest, guestMaySee, listGuests } from './guests.ts';
export { eraseLinksTo, getOpenLink, issueLink, takeLink, withdrawLinks, type OpenLink } from './links.ts';
export { eraseConsentsOf, giveConsent, hasConsent, withdrawConsent, type GivenConsent } from './consents.ts';
export { listDemoRoles, stepIntoRole } from './demo-roles.ts';
export { disclosePerson, erasePerson } from './personal.ts';
export { roleWord } from './role-word.ts';
export { getRemovedView, keepView, listSavedViews, removeView, renameView, restoreView, type SavedView } from './saved-views.ts';
export { listOpenInvitations, type OpenInvitation } from './open-invitations.ts';
export { entriesAt, listJournal, listJournalPeople, type JournalLine, type JournalQuery } from './list-journal.ts';
export { clearOut } from './chores.ts';
