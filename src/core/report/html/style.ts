/** Style of the page. Text is as small as it may be read, numbers stand under each other, colour means something. */
export const style = `
:root{color-scheme:light dark;--bg:light-dark(#fff,#0e1217);--raised:light-dark(#f6f7f9,#161b22);--line:light-dark(#dde2e8,#2b323c);
--text:light-dark(#1b2027,#e4e8ed);--muted:light-dark(#57606b,#9aa5b1);--link:light-dark(#0b57b0,#79b8ff);
--fail:light-dark(#b3261e,#ff8a80);--warn:light-dark(#815300,#e8b44a);--pass:light-dark(#176b33,#5fd37e);--neutral:var(--muted);--tone:var(--neutral)}
:root:has(#theme-light:checked){color-scheme:light}
:root:has(#theme-dark:checked){color-scheme:dark}
:where(.metrics tr){--tone:var(--muted)}
.fail{--tone:var(--fail)}.warn{--tone:var(--warn)}.pass{--tone:var(--pass)}
*{box-sizing:border-box}
html{scroll-padding-top:3.5rem}
body{margin:0;background:var(--bg);color:var(--text);font:.875rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
header,nav,main,footer{max-width:72rem;margin:0 auto;padding:0 1.5rem}
a{color:var(--link);text-underline-offset:.2em}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
code,pre,.mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.92em}
pre{margin:0;padding:.75rem 1rem;background:var(--raised);border:1px solid var(--line);border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
h1,h2,h3,p,ul,figure,fieldset{margin:0;padding:0;border:0}
[hidden],.scripted{display:none!important}
.js .scripted{display:revert!important}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.muted{color:var(--muted)}
.wide{overflow-wrap:anywhere}

body::before{content:"";display:block;height:4px;background:var(--tone)}
header{padding-top:1.75rem;padding-bottom:1.25rem}
h1{font-size:1rem;font-weight:500;line-height:1.3;color:var(--muted);overflow-wrap:anywhere}
h1 b{display:block;clear:both;margin-top:.45rem;font-size:1.6rem;line-height:1.25;text-wrap:balance;font-weight:650;letter-spacing:-.015em;color:var(--text)}
h1 i{font-style:normal;color:var(--tone)}
header p{margin-top:.5rem;color:var(--muted);overflow-wrap:anywhere}
header .remark{margin-top:.85rem;padding:.5rem .85rem;border-left:3px solid var(--warn);background:var(--raised);color:var(--text);border-radius:0 6px 6px 0}
.choice{display:inline-flex;border:1px solid var(--line);border-radius:7px;overflow:hidden;background:var(--bg);font-size:.8125rem}
.choice label{padding:.2rem .7rem;cursor:pointer;color:var(--muted)}
.choice label+label{border-left:1px solid var(--line)}
.choice label:has(:checked){background:var(--raised);color:var(--text);font-weight:600}
.choice label:has(:focus-visible){outline:2px solid var(--link);outline-offset:-2px;border-radius:6px}
.choice input{position:absolute;opacity:0;pointer-events:none}
.theme{float:right;margin:-.2rem 0 .5rem 1rem}

nav{position:sticky;top:0;z-index:2;background:var(--bg)}
nav ul{display:flex;overflow-x:auto;scrollbar-width:none;gap:.1rem 1.4rem;list-style:none;border-block:1px solid var(--line);padding:.5rem 0;font-size:.8125rem}
nav a{color:var(--text);text-decoration:none;white-space:nowrap}
nav a:hover{text-decoration:underline}
nav span{margin-left:.3rem;color:var(--muted)}

section{padding-top:2rem}
section>p+table,section>p+pre{margin-top:.6rem}
h2{font-size:1.0625rem;font-weight:650;letter-spacing:-.005em;margin-bottom:.7rem}
h2 small{font-weight:400;font-size:.8125rem;color:var(--muted);margin-left:.5rem}
.tools{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center;margin-bottom:.6rem;font-size:.8125rem}
.tools input[type=search]{width:15rem;max-width:100%;padding:.25rem .65rem;font:inherit;color:inherit;background:var(--bg);border:1px solid light-dark(#8a939e,#6b7683);border-radius:7px}
.more{margin-top:.6rem;color:var(--muted);font-size:.8125rem}

table{width:100%;border-collapse:collapse}
th,td{padding:.36rem .7rem;text-align:left;vertical-align:baseline;border-bottom:1px solid var(--line);font-weight:400}
th:first-child,td:first-child{padding-left:.55rem}
thead th{position:sticky;top:2.3rem;z-index:1;background:var(--bg);color:var(--muted);font-size:.75rem;font-weight:500;white-space:nowrap;box-shadow:0 1px var(--line)}
thead button{all:unset;cursor:pointer;padding:.1rem 0}
thead button:hover{color:var(--text)}
thead button:focus-visible{outline:2px solid var(--link);outline-offset:3px;border-radius:3px}
thead button::after{content:"\\2195\\FE0E";margin-left:.3em;opacity:.45}
[aria-sort=ascending] button::after{content:"\\2191\\FE0E";opacity:1}
[aria-sort=descending] button::after{content:"\\2193\\FE0E";opacity:1}
[aria-sort=ascending],[aria-sort=descending]{color:var(--text)!important}
.n{text-align:right;white-space:nowrap}
.n.wide,.wide{white-space:normal;min-width:9rem}
tbody th{overflow-wrap:anywhere;min-width:9rem}
.v{min-width:7.5rem}
.params,.stages{width:auto;min-width:min(100%,34rem)}
.params td{text-align:left}
.stages .fail .o{color:var(--tone)}
tbody tr:hover{background:var(--raised)}
.metrics tr.fail,.metrics tr.warn{background:color-mix(in srgb,var(--tone) 9%,transparent);box-shadow:inset 3px 0 var(--tone)}
.metrics tr.fail th,.metrics tr.warn th,.metrics tr.fail .h,.metrics tr.warn .h{font-weight:650}
.metrics tr.q td{color:var(--muted)}
.metrics .v{color:var(--tone)}
.metrics tr:not(.fail,.warn,.pass) .v{color:var(--muted)}
.metrics th i{font-style:normal;color:var(--muted);margin-left:.35em}
.v small,.f{display:block;font-size:.75rem;color:var(--muted);overflow-wrap:anywhere}
main:has(#show-changed:checked) .metrics tr.q,main:has(#show-bad:checked) .metrics tbody tr:not(.r){display:none}
.spark{display:block;margin:-.25rem 0;position:relative;top:.3rem;width:7rem;height:1.5rem;overflow:visible}
.spark path{fill:none;stroke:var(--muted);stroke-width:1.25;vector-effect:non-scaling-stroke}
.spark circle{fill:var(--tone)}
.spark .b{fill:var(--muted)}
.bar{display:block;width:8rem;height:.5rem}
.bar rect{fill:light-dark(#a8b3c0,#4d5865)}

.plots{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,30rem),1fr));gap:1.5rem;align-items:start}
figure{min-width:0;border:1px solid var(--line);border-radius:8px;overflow:hidden;background:var(--bg)}
figcaption{padding:.6rem .9rem;border-bottom:1px solid var(--line);background:var(--raised)}
h3{font-size:.875rem;font-weight:600;overflow-wrap:anywhere}
figcaption p{font-size:.75rem;color:var(--muted);overflow-wrap:anywhere}
figure>svg,figure>div>svg{display:block;max-width:100%;height:auto;margin:0 auto}
figure>p{padding:.9rem;color:var(--muted);overflow-wrap:anywhere}
figure>svg.dark{display:none}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:1px;background:var(--line)}
.sides div{min-width:0;background:var(--bg);padding:.5rem .9rem .9rem}
.sides p{font-size:.75rem;color:var(--muted);margin-bottom:.3rem}
.sides img{display:block;max-width:100%;height:auto;background:#fff}
@media (prefers-color-scheme:dark){:root:not(:has(#theme-light:checked)) figure>svg.dark{display:block}:root:not(:has(#theme-light:checked)) figure>svg.light{display:none}}
:root:has(#theme-dark:checked) figure>svg.dark{display:block}:root:has(#theme-dark:checked) figure>svg.light{display:none}
details{margin-top:1rem}
summary{cursor:pointer;color:var(--muted);width:fit-content}
summary:hover{color:var(--text)}
details>:not(summary){margin-top:.8rem}
.list{list-style:none}
.list li{padding:.45rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.list li:last-child{border:0}
.list p{color:var(--muted)}
.failure{margin-bottom:1rem}
.failure p{margin-bottom:.4rem}
.failure b{color:var(--fail)}
footer{margin-top:2.5rem;padding-top:1rem;padding-bottom:2.5rem;font-size:.8125rem;color:var(--muted)}

@media (max-width:62rem){
th,td{padding-inline:.4rem}
.n.wide,.wide{min-width:6rem}
tbody th{min-width:7rem}
.spark{width:5rem;height:1.1rem}
}
@media (max-width:50rem){
header,nav,main,footer{padding-inline:1rem}
h1 b{font-size:1.3rem}
.theme{float:none;margin:0 0 .9rem}
html{scroll-padding-top:.5rem}
nav{position:static}
nav ul{flex-wrap:wrap}
.tools input[type=search]{width:100%}
table,tbody,thead{display:block}
thead th{position:static;box-shadow:none;border:0;padding:0}
thead tr{display:flex;flex-wrap:wrap;gap:.3rem 1rem;padding:.3rem 0;border-bottom:1px solid var(--line)}
thead:not(:has(button)),thead th:not(:has(button)){display:none}
tbody tr{display:flex;flex-wrap:wrap;gap:.05rem .75rem;padding:.5rem .55rem;border-bottom:1px solid var(--line)}
tbody th,tbody td,tbody th:first-child,tbody .n,tbody .wide{border:0;padding:0;text-align:left;white-space:normal;min-width:0}
tbody th{flex:1 0 100%}
tbody td:empty{display:none}
.metrics .h::before,.params .h::before{content:"\\2192";margin-right:.75rem;color:var(--muted)}
.metrics .v{flex:1 0 100%}
.metrics .v small{display:inline;margin-left:.5rem}
.spark{top:.1rem;width:7rem;height:1.5rem}
.stages .bar{display:none}
}
@media print{
:root{color-scheme:light!important;font-size:9.5pt}
.theme,nav,.tools{display:none}
header,main,footer{max-width:none;padding-inline:1px}
header{padding-top:.5rem}
.plots{grid-template-columns:repeat(2,minmax(0,1fr))}
thead button::after{display:none}
thead th{position:static}
tr,figure,li,pre,.failure{break-inside:avoid}
h2,h3{break-after:avoid}
section{padding-top:1.2rem}
summary{display:none}
details::details-content{content-visibility:visible;block-size:auto}
figure>svg.light{display:block!important}figure>svg.dark{display:none!important}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@page{margin:14mm}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`.trim()
