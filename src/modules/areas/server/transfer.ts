// SPDX-License-Identifier: EUPL-1.2
import type { CarriedTable } from '#platform/transfer/carried-table.ts';

/** What of the areas goes along to another installation; who looks after them is a person and stays. */
export const areaTables: CarriedTable[] = [
	{ table: 'area', key: ['id'], left: ['caretaker_person_id', 'import_job_id', 'listed'], offices: ['office_id', 'caretaker_office_id'] }
];
