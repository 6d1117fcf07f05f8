// SPDX-License-Identifier: EUPL-1.2

/**
 * The passwords that guessing programs try first, with German ones: from published frequency lists, only those of
 * eight characters or more (shorter ones are refused anyway). All in lower case.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
	`12345678 123456789 1234567890 0123456789 12341234 11111111 00000000 87654321 987654321 0987654321 12344321 11223344
	1q2w3e4r 1q2w3e4r5t 1qaz2wsx q1w2e3r4 qwertyui qwertyuiop qwertzui qwertzuiop asdfghjk asdfghjkl asdfasdf yxcvbnm1 zxcvbnm1
	password password1 password12 password123 passw0rd p@ssw0rd p@ssword passwort passwort1 passwort12 passwort123 passwort! kennwort
	kennwort1 geheim123 geheim1234 hallo123 hallo1234 hallohallo hallowelt willkommen willkommen1 welcome1 welcome123 iloveyou iloveyou1
	ichliebedich schatz123 schatzi1 sunshine princess prinzessin football baseball basketball fussball fussball1 superman batman123
	michael1 jennifer michelle charlie1 computer computer1 internet letmein1 trustno1 starwars whatever dragon123 master123
	admin123 admin1234 administrator root1234 test1234 testtest test12345 changeme changeme1 default1 qwerty123 qwerty12 qwertz123
	abcd1234 abc12345 abcdefgh abcdefg1 a1b2c3d4 aaaaaaaa 1234qwer qwer1234 asdf1234 1a2b3c4d 123123123 321321321 789456123 147258369
	deutschland berlin123 hamburg1 muenchen schalke04 borussia bayern123 dortmund1 frankfurt sommer2024 sommer2025 sommer2026
	winter2024 winter2025 winter2026 fruehling herbst2025 herbst2026 september oktober1 november1 dezember1 januar2026 montag123
	netzwerkstatt netzwerkstatt1 wirtschaft wirtschaft1 rathaus1 rathaus123 stadtverwaltung buergermeister wolfsburg wuppertal
	witzenhausen arschloch scheisse verdammt1 sicherheit passwort2025 passwort2026 password2025 password2026 monkey123 shadow123`.split(/\s+/)
);
