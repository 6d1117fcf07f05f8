// SPDX-License-Identifier: EUPL-1.2

/** What stands in the place of a person who was erased: the record stays, the person does not. */
export const ERASED = '–';
