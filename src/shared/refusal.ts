// SPDX-License-Identifier: EUPL-1.2

/** Plain values that fill the placeholders of a refusal's sentence. */
export type RefusalParams = Record<string, string | number>;

/**
 * A rule said no. Thrown by actions, never by pure rules (those return the code).
 * The code is `<module>.<what_is_in_the_way>`; its wording lives in `text/`, its HTTP status in `web/`.
 */
export class Refused extends Error {
	readonly code: string;
	readonly params: RefusalParams;

	constructor(code: string, params: RefusalParams = {}) {
		super(code);
		this.name = 'Refused';
		this.code = code;
		this.params = params;
	}
}

/** The record is not there, or lies behind a wall: both look the same from outside (404). */
export class NotFound extends Refused {
	constructor(what: string) {
		super('common.not_found', { what });
		this.name = 'NotFound';
	}
}

/** The person is known and in the right network, but this deed is not theirs (403). */
export class NotAllowed extends Refused {
	constructor(deed: string) {
		super('common.not_allowed', { deed });
		this.name = 'NotAllowed';
	}
}
