// SPDX-License-Identifier: EUPL-1.2
// The front door of `networks`, in the order of an office's life.
export { foundNetwork, type WantedNetwork } from './found-network.ts';
export { findNetwork, listNetworkDoors, listNetworks } from './find-network.ts';
export { findAccent, getSite, listOffices } from './site.ts';
export { letterheadOf, type Letterhead } from './letterhead.ts';
export {
	chooseAccent,
	getOfficeSettings,
	hangLogo,
	removeLogo,
	requireSecondFactor,
	reviseAccessibility,
	reviseImprint,
	reviseOffice,
	revisePrivacy,
	type OfficePage
} from './settings.ts';
export { officeForTown } from './office-for-town.ts';
export { addMunicipality, listTerritory, removeMunicipality } from './territory.ts';
export { listStatements } from './statements.ts';
export { chooseDataLicence, getDataTerms, type DataTerms } from './open-data.ts';
