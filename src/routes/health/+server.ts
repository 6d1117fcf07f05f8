// SPDX-License-Identifier: EUPL-1.2

/** The process is alive; says nothing about the database (that is /ready). */
export const GET = () => new Response('ok\n', { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } });
