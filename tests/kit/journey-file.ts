// SPDX-License-Identifier: EUPL-1.2
// Every file of stories begins with unused limits: all of them come from one address, and what the file before it sent would
// otherwise count against it, depending on how fast the machine is.
import pg from 'pg';
import { beforeAll, inject } from 'vitest';

beforeAll(async () => {
	const database = new pg.Client({ connectionString: inject('ownerDatabase') });
	await database.connect();
	await database.query('delete from rate_window').finally(() => database.end());
});
