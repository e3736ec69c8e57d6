// The bookmarklet: opens this page with the article that is in front of the reader, in the fragment of the address, which no server
// sees. It fetches nothing and leaves nothing behind on the page that it reads.

/** Runs on other people's pages: a function of its own, without anything from outside but `page`. */
const source = `(()=>{
const d=document,m=(n)=>(d.querySelector('meta[property="'+n+'"],meta[name="'+n+'"]')||{}).content||'';
const s=String(getSelection()),a=[...d.querySelectorAll('article,main,[role=main]')].map((e)=>e.innerText).sort((x,y)=>y.length-x.length)[0]||'';
const t=s.length>200?s:a.length>500?a:d.body.innerText;
const p={add:t.slice(0,200000),title:m('og:title')||d.title,url:location.href.split('#')[0],source:m('og:site_name'),published:m('article:published_time')};
open('PAGE#'+Object.entries(p).map(([k,v])=>k+'='+encodeURIComponent(v)).join('&'))
})()`;

/** @param {string} page the address of this page, without a fragment */
export const bookmarklet = (page) => `javascript:${encodeURIComponent(source.replaceAll('\n', '').replace('PAGE', () => page.replaceAll("'", '%27').replaceAll('\\', '%5C')))}`;
