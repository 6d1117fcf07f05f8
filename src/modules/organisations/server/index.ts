// SPDX-License-Identifier: EUPL-1.2
// The front door of `organisations`, in the order of a record's life.
export { createMany, createOrganisation, type Created } from './actions/create.ts';
export { enterOrganisation } from './actions/enter.ts';
export { chooseBranches } from './actions/choose-branches.ts';
export { reviseOrganisation, reviseOwnProfile, setBranches, setFields } from './actions/revise.ts';
export { endRolesOfPerson } from './actions/erase.ts';
export { addressAgreed } from './actions/home-address.ts';
export { addSite, closeSite, reviseSite } from './actions/sites.ts';
export { addPersonRole, endPersonRole, hidePersonRole, showPersonRole } from './actions/people.ts';
export { endRelation, recordLifeEvent, relate } from './actions/relations.ts';
export { archiveOrganisation, confirmOrganisation, restoreOrganisation, withdrawOrganisation } from './actions/standing.ts';
export { undo } from './actions/undo.ts';
export { arrangeTaxonomyTerm, listTaxonomy, WF4_FIELDS, type TaxonomyTerm } from './actions/taxonomy.ts';
export { chooseOnMap, siteMap, type SiteMap } from './site-map.ts';
export { correctResidency, countResidents, listResidents } from './residents.ts';
export { listDirectory, type Directory } from './directory/list-directory.ts';
export { mapOf } from './directory/map-of.ts';
export { findOrganisation, namesOf, suggestNames } from './directory/names.ts';
export { getOrganisationPage } from './queries/organisation-page.ts';
export { getOrganisationForGuest, type OrganisationForGuest } from './queries/for-guest.ts';
export { getEditableOrganisation, listBranches, listLegalForms, organisationHistory } from './queries/desk.ts';
export { findChoosable, listPersonRoles, suggestPersons } from './queries/people.ts';
export { describeColumns, exportDirectory, type ExportedFile } from './queries/export-directory.ts';
export { listNewlyListed, listPublicAddresses } from './queries/sitemap.ts';
export { getOpenOrganisation, listAllOpenOrganisations, listOpenOrganisations, type OpenQuery } from './open-data/open-records.ts';
export { listSourceCredits, type SourceCredit } from './open-data/credits.ts';
export { listOpenFields } from './open-data/open-fields.ts';
export { takeOutStock } from './transfer/take-out.ts';
export { requestTakeIn, takeInStock, transferJobs, type TakenIn } from './transfer/take-in.ts';
export { looksLikeStock, unpackStock } from './transfer/file.ts';
export { refreshDerived } from './derive.ts';
export { organisationChores, organisationReactions } from './reactions.ts';
export { proposeCorrection, proposeGone, proposeNew } from './proposals/receive.ts';
export { confirmProposal, getProposalByLink, withdrawProposal } from './proposals/by-link.ts';
export { listProposals, type ProposalQuery } from './proposals/list.ts';
export { getProposal, lookalikesOf } from './proposals/page.ts';
export { previewRefusal } from './proposals/preview.ts';
export { acceptProposal, refuseProposal, reopenProposal } from './proposals/decide.ts';
export { getSubscription, subscribe } from './proposals/subscribe.ts';
export { discloseReporter, eraseReporter } from './proposals/personal.ts';
export { claimOrganisation } from './claims/receive.ts';
export { confirmClaim, enterCode, getClaimByLink } from './claims/by-link.ts';
export { getClaim, getClaimLetter, listClaims } from './claims/list.ts';
export { grantClaim, issueCode, previewClaimRefusal, refuseClaim } from './claims/decide.ts';
export { getKeepingSettings, setKeepingSettings } from './keeping/settings.ts';
export { getKeepingOverview, listKeeping, seeAnswers } from './keeping/office.ts';
export { askYearly, keepingMailChecks, noteBounces, remindOnce } from './keeping/ask.ts';
export { confirmByLink, getKeepingPage, objectByLink, removeByLink, reviseByLink } from './keeping/answer.ts';
export { countProposals, waitingInDirectory, type KeepingItem } from './waiting.ts';
export { archivedBy } from './queries/archived.ts';
export {
	beginImport, clearImports, countEdited, countUndone, exportReport, getImport, getReport, importJobs, listDoubts, listEdited, listImports, listReport,
	archiveMissing, forgetProfile, listConflicts, listMissing, listProfiles, previewImport, renameProfile, readReport, readSheet, readSheetFile, REPORT_FILTERS, requestImport, requestTry, requestUndo, setChoices, setMapping, setOrigin, setReading, takeFile, tryList, type ReportFilter
} from './import/index.ts';
