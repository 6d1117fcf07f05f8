import { readFileSync } from 'node:fs';
import { readNeed } from '#modules/exchange/intake/read-need.ts';
const D=process.argv[2]!;
const jl=(f:string):any[]=>readFileSync(D+'/'+f,'utf8').split('\n').filter(Boolean).map((l)=>JSON.parse(l));
for(const n of jl('needs.jsonl')){ const p=readNeed(`${n.title}\n${n.text}`,{today:'2026-09-01',places:[],home:{name:'x',kind:'district',lat:51,lon:9}} as any);
 const top=p.categories.slice(0,3).map((c:any)=>`${c.category} ${c.confidence.toFixed(2)} (${(c.words??[]).join('/')})`).join(' | ');
 if(n.category!==p.category) console.log(`${n.id.slice(-2)} want ${n.category} got ${top} :: ${n.title} | ${n.text}`);
}
