// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { deviceName, refusePassword, refuseRoleChange, type Colleague } from './rules.ts';

describe('a new password', () => {
	test('may be any eight characters, without rules of composition', () => {
		for (const password of ['tassetee', 'vier warme Worte', '🌳🌳🌲🌲🌿🌿🍀🍁', 'a b c d e f']) expect(refusePassword(password)).toBeNull();
	});

	test('is refused when it is shorter, counted in characters as people see them', () => {
		expect(refusePassword('siebenx')).toBe('people.password_too_short');
		expect(refusePassword('🌳🌳🌲🌲')).toBe('people.password_too_short');
	});

	test('is refused when it would feed the hash more than it should', () => {
		expect(refusePassword('x'.repeat(200) + 'y')).toBe('people.password_too_long');
	});

	test('is refused when everybody tries it first, in whatever case', () => {
		for (const password of ['passwort123', 'Passwort123', ' QWERTZUIOP ', 'zzzzzzzzzz']) expect(refusePassword(password)).toBe('people.password_common');
	});

	test('is refused when it is the own name or address', () => {
		const own = ['Kim Beispiel', 'kim.beispiel@stadt.example'];
		expect(refusePassword('KimBeispiel', own)).toBe('people.password_own');
		expect(refusePassword('kim.beispiel', own)).toBe('people.password_own');
		expect(refusePassword('kim beispiel mag tee', own)).toBeNull();
	});
});

describe('the roles of an office', () => {
	const lead: Colleague = { accountId: 'a', role: 'lead', state: 'active' };
	const adviser: Colleague = { accountId: 'b', role: 'adviser', state: 'active' };

	test('keep their last lead', () => {
		expect(refuseRoleChange([lead, adviser], 'a', 'none')).toBe('people.last_lead');
		expect(refuseRoleChange([lead, adviser], 'a', 'adviser')).toBe('people.last_lead');
	});

	test('let a lead go when another active one stays', () => {
		expect(refuseRoleChange([lead, { ...adviser, role: 'lead' }], 'a', 'none')).toBeNull();
	});

	test('do not count a lead who has only been invited, or whose role ended', () => {
		expect(refuseRoleChange([lead, { ...adviser, role: 'lead', state: 'invited' }], 'a', 'none')).toBe('people.last_lead');
		expect(refuseRoleChange([lead, { ...adviser, role: 'lead', state: 'ended' }], 'a', 'none')).toBe('people.last_lead');
	});

	test('let everybody else go', () => {
		expect(refuseRoleChange([lead, adviser], 'b', 'none')).toBeNull();
		expect(refuseRoleChange([lead, adviser], 'a', 'lead')).toBeNull();
	});
});

describe('a device', () => {
	test('is named by browser and system', () => {
		expect(deviceName('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe('Firefox, Linux');
		expect(deviceName('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0')).toBe('Edge, Windows');
	});

	test('that says nothing has no name', () => {
		expect(deviceName('curl/8.0')).toBe('');
	});
});
