// SPDX-License-Identifier: EUPL-1.2

/** What stands between two telephone numbers in one cell or field. */
export const SEVERAL_PHONES = /\s*(?:;|\||\n|\s\/\s(?=\+|0)|,\s*(?=\+|0\d)|\soder\s|\sund\s)\s*/;

/** The first number of a cell without what stands before it ("Tel.") and after it ("App. 5", "(Herr Meier)"). */
export function bareNumber(text: string): string {
	const first = text.split(SEVERAL_PHONES)[0] ?? '';
	return /^\s*(?:\p{L}+\b[.:]*\s*)?([+(\d][+\d\s()/.\-–]*)(?:[\s,(\-–]\p{L}.*)?$/u.exec(first)?.[1] ?? '';
}

/** Whether people would dial it: three digits (115) and more, with a remark behind it if need be ("App. 5", "(Herr Meier)"). */
export function looksLikePhone(text: string): boolean {
	const digits = bareNumber(text).replace(/\D/g, '').length;
	return digits >= 3 && digits <= 17;
}
