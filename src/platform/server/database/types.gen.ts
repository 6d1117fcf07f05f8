// SPDX-License-Identifier: EUPL-1.2
// Written by scripts/generate-types.ts from the migrated database. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape of a JSON column is its module’s business
type Json = ColumnType<any, string, string>;
type PresetMoment = ColumnType<Date, Date | string | undefined, Date | string>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
type PresetJson = ColumnType<any, string | undefined, string>;
type Audience = 'office' | 'network' | 'members' | 'public';

export interface DB {
	'account': {
		network_id: string;
		id: string;
		person_id: string;
		email: string;
		password_hash: string | null;
		state: Generated<string>;
		totp_secret: string | null;
		totp_confirmed_at: Moment | null;
		totp_last_step: number | null;
		locale: Generated<string>;
		last_sign_in_at: Moment | null;
		created_at: PresetMoment;
	};
	'consent': {
		network_id: string;
		id: string;
		person_id: string | null;
		email: string | null;
		purpose: string;
		record_id: string | null;
		text_version: string;
		wording: string;
		channel: string;
		given_at: Moment;
		withdrawn_at: Moment | null;
		created_at: PresetMoment;
	};
	'fact': {
		network_id: string;
		id: string;
		at: Moment;
		kind: string;
		office_id: string | null;
		actor_kind: string;
		actor_id: string | null;
		organisation_id: string | null;
		record_kind: string;
		record_id: string;
		payload: PresetJson;
		created_at: PresetMoment;
	};
	'guest_grant': {
		network_id: string;
		id: string;
		account_id: string;
		office_id: string;
		record_kind: string;
		record_id: string;
		purpose: string;
		valid_until: string;
		ended_at: Moment | null;
		created_at: PresetMoment;
	};
	'job': {
		network_id: string;
		id: string;
		kind: string;
		title: string;
		office_id: string | null;
		requested_by: string | null;
		input: PresetJson;
		state: Generated<string>;
		done: Generated<number>;
		total: number | null;
		note: Generated<string>;
		result: Json | null;
		attempts: Generated<number>;
		claimed_until: Moment | null;
		cancel_wanted: Generated<boolean>;
		started_at: Moment | null;
		finished_at: Moment | null;
		created_at: PresetMoment;
	};
	'journal_entry': {
		network_id: string;
		seq: number;
		id: string;
		at: Moment;
		surface: string;
		actor_kind: string;
		actor_id: string | null;
		deed: string;
		record_kind: string;
		record_id: string;
		office_id: string | null;
		organisation_id: string | null;
		audience: Generated<Audience>;
		before: Json | null;
		after: Json | null;
		undoes: string | null;
		previous_hash: Buffer;
		hash: Buffer;
		created_at: PresetMoment;
	};
	'journal_head': {
		network_id: string;
		seq: number;
		hash: Buffer;
		created_at: PresetMoment;
	};
	'network': {
		network_id: string;
		slug: string;
		name: string;
		kind: Generated<string>;
		demo: Generated<boolean>;
		map_lat: number | null;
		map_lon: number | null;
		map_zoom: number | null;
		modules: Generated<string[]>;
		created_at: PresetMoment;
	};
	'office': {
		network_id: string;
		id: string;
		slug: string;
		name_de: string;
		name_en: Generated<string>;
		short_name: string;
		kind: string;
		welcome_de: Generated<string>;
		welcome_en: Generated<string>;
		accent: Generated<string>;
		logo_file_id: string | null;
		street: Generated<string>;
		postcode: Generated<string>;
		city: Generated<string>;
		email: Generated<string>;
		phone: Generated<string>;
		imprint: PresetJson;
		privacy_de: Generated<string>;
		privacy_en: Generated<string>;
		accessibility: PresetJson;
		require_second_factor: Generated<boolean>;
		position: Generated<number>;
		created_at: PresetMoment;
	};
	'office_role': {
		network_id: string;
		account_id: string;
		office_id: string;
		role: string;
		state: Generated<string>;
		valid_until: string | null;
		created_at: PresetMoment;
	};
	'office_territory': {
		network_id: string;
		office_id: string;
		ags: string;
		created_at: PresetMoment;
	};
	'once_key': {
		network_id: string;
		actor: string;
		key: string;
		body_hash: Buffer;
		answer: Json | null;
		created_at: PresetMoment;
	};
	'one_time_link': {
		network_id: string;
		id: string;
		purpose: string;
		token_hash: Buffer;
		account_id: string | null;
		email: string | null;
		record_kind: string | null;
		record_id: string | null;
		payload: PresetJson;
		expires_at: Moment;
		used_at: Moment | null;
		withdrawn_at: Moment | null;
		created_at: PresetMoment;
	};
	'operator_role': {
		network_id: string;
		account_id: string;
		state: Generated<string>;
		created_at: PresetMoment;
	};
	'organisation_role': {
		network_id: string;
		account_id: string;
		organisation_id: string;
		role: string;
		state: Generated<string>;
		valid_until: string | null;
		created_at: PresetMoment;
	};
	'outbox': {
		network_id: string;
		id: string;
		kind: string;
		key: string;
		payload: Json;
		delivery: Generated<string>;
		state: Generated<string>;
		attempts: Generated<number>;
		due_at: PresetMoment;
		claimed_until: Moment | null;
		last_error: string | null;
		sent_at: Moment | null;
		created_at: PresetMoment;
	};
	'passkey': {
		network_id: string;
		id: string;
		account_id: string;
		credential_id: string;
		public_key: Buffer;
		counter: number;
		transports: Generated<string[]>;
		name: string;
		last_used_at: Moment | null;
		created_at: PresetMoment;
	};
	'person': {
		network_id: string;
		id: string;
		name: string;
		email: string | null;
		phone: string | null;
		title: Generated<string>;
		source: Generated<string>;
		erased_at: Moment | null;
		created_at: PresetMoment;
	};
	'rate_window': {
		network_id: string;
		subject: string;
		started_at: Moment;
		hits: number;
		created_at: PresetMoment;
	};
	'session': {
		network_id: string;
		id: string;
		account_id: string;
		token_hash: Buffer;
		office_id: string | null;
		device: Generated<string>;
		way: string;
		second_factor_at: Moment | null;
		last_seen_at: Moment;
		expires_at: Moment;
		ended_at: Moment | null;
		created_at: PresetMoment;
	};
	'stored_file': {
		network_id: string;
		id: string;
		office_id: string | null;
		name: string;
		media_type: string;
		bytes: number;
		sha256: Buffer;
		audience: Audience;
		created_by: string | null;
		created_at: PresetMoment;
	};
	'pub.network': {
		network_id: string;
		slug: string;
		name: string;
		demo: boolean;
		map_lat: number | null;
		map_lon: number | null;
		map_zoom: number | null;
		modules: string[];
	};
	'pub.office': {
		network_id: string;
		id: string;
		slug: string;
		name_de: string;
		name_en: string;
		short_name: string;
		kind: string;
		welcome_de: string;
		welcome_en: string;
		accent: string;
		logo_file_id: string | null;
		street: string;
		postcode: string;
		city: string;
		email: string;
		phone: string;
		imprint: Json;
		privacy_de: string;
		privacy_en: string;
		accessibility: Json;
		position: number;
	};
	'pub.office_territory': {
		network_id: string;
		office_id: string;
		ags: string;
	};
	'pub.stored_file': {
		network_id: string;
		id: string;
		name: string;
		media_type: string;
		bytes: number;
	};
	'ref.legal_form': {
		key: string;
		family: string;
		common: boolean;
		selectable: boolean;
		position: number;
		short: string | null;
		label: string;
		plain: string | null;
		label_en: string | null;
		plain_en: string | null;
		xunternehmen_code: string | null;
		fim_code: string | null;
		source: string;
		search_label: string;
	};
	'ref.loaded': {
		file: string;
		hash: string;
		rows: number;
		loaded_at: PresetMoment;
	};
	'ref.municipality': {
		ags: string;
		ars: string;
		name: string;
		short_name: string;
		search_name: string;
		designation: string;
		county_key: string;
		county: string;
		state_key: string;
		state: string;
		population: number;
		postal_code_seat: string | null;
		lat: number | null;
		lon: number | null;
		as_of: string;
		valid_until: string | null;
	};
	'ref.postal_code': {
		code: string;
		place: string;
		search_place: string;
		kind: string;
		ags: string | null;
		lat: number;
		lon: number;
	};
	'ref.postal_code_municipality': {
		code: string;
		ags: string;
		rank: number;
	};
	'ref.wz': {
		scheme: string;
		code: string;
		level: number;
		parent: string | null;
		section: string;
		title: string;
		short_title: string | null;
		title_en: string | null;
		includes: string | null;
		excludes: string | null;
		search_title: string;
	};
	'ref.wz_link': {
		wz2025: string;
		wz2008: string;
		partial: boolean;
		scheme_2025: GeneratedAlways<string>;
		scheme_2008: GeneratedAlways<string>;
	};
}
